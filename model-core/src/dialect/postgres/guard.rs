//! Statements that PostgreSQL has no `IF NOT EXISTS` for, inside a `DO` block that looks first.
//!
//! Every block asks the catalogue about exactly what it is going to make, and catches nothing: a name that is taken by
//! something else is still an error.

use super::{W, domain_name, enum_name};
use crate::ddl::Existing;
use crate::metadata::EffectiveName;
use crate::schema::{Column, Domain, EnumDefinition, Index, Table, View};

/// Creates the type by `create`, unless an enumeration of its name is there.
pub(super) fn enum_type<'a>(
    w: &mut W<'a>,
    definition: &'a EnumDefinition,
    existing: Existing,
    create: impl FnOnce(&mut W<'a>, &'a EnumDefinition),
) {
    w.at(super::At::Enum(definition));
    let there = |w: &mut W<'a>| type_is_there(w, |w| enum_name(w, definition), "'e'");
    unless(w, existing, there, |w| create(w, definition));
}

/// Creates the domain by `create`, unless one of its name is there.
pub(super) fn domain<'a>(
    w: &mut W<'a>,
    domain: &'a Domain,
    existing: Existing,
    create: impl FnOnce(&mut W<'a>, &'a Domain),
) {
    w.at(super::At::Domain(domain));
    let there = |w: &mut W<'a>| type_is_there(w, |w| domain_name(w, domain), "'d'");
    unless(w, existing, there, |w| create(w, domain));
}

/// Asks for a type of this name and kind (PostgreSQL 15, 53.64 `pg_type`).
fn type_is_there<'a>(w: &mut W<'a>, name: impl FnOnce(&mut W<'a>), kind: &str) {
    w.push("EXISTS (SELECT FROM pg_catalog.pg_type WHERE oid = pg_catalog.to_regtype(");
    w.as_literal(name);
    w.push(") AND typtype = ");
    w.push(kind);
    w.push(")");
}

/// Creates the view by `create`, unless one of its name and kind is there.
pub(super) fn view<'a>(
    w: &mut W<'a>,
    view: &'a View,
    existing: Existing,
    create: impl FnOnce(&mut W<'a>),
) {
    let there = |w: &mut W<'a>| {
        w.push("EXISTS (SELECT FROM pg_catalog.pg_class WHERE oid = pg_catalog.to_regclass(");
        w.as_literal(|w| w.table_name(view.name()));
        w.push(if view.is_materialized() {
            ") AND relkind = 'm')"
        } else {
            ") AND relkind = 'v')"
        });
    };
    unless(w, existing, there, create);
}

/// Adds a label behind the one before it. The first one goes before all that are there: which these are, only the
/// database knows.
pub(super) fn add_label<'a>(w: &mut W<'a>, definition: &'a EnumDefinition, position: usize) {
    w.at(super::At::Enum(definition));
    let Some(before) = position.checked_sub(1) else {
        return add_first_label(w, definition);
    };
    w.push("ALTER TYPE ");
    w.object(|w| enum_name(w, definition));
    w.push(" ADD VALUE IF NOT EXISTS ");
    w.literal(&definition.labels[position]);
    w.push(" AFTER ");
    w.literal(&definition.labels[before]);
}

fn add_first_label<'a>(w: &mut W<'a>, definition: &'a EnumDefinition) {
    w.push("DO ");
    w.dollar_quoted(|w| {
        w.push("\nBEGIN\n    EXECUTE pg_catalog.format(\n        'ALTER TYPE %s ADD VALUE IF NOT EXISTS %L BEFORE %L',\n        ");
        w.as_literal(|w| w.object(|w| enum_name(w, definition)));
        w.push(",\n        ");
        w.literal(&definition.labels[0]);
        w.push(",\n        (SELECT enumlabel FROM pg_catalog.pg_enum WHERE enumtypid = ");
        w.as_literal(|w| enum_name(w, definition));
        w.push("::pg_catalog.regtype ORDER BY enumsortorder LIMIT 1)\n    );\nEND\n");
    });
}

/// Adds a key by `add`, unless the table has one.
pub(super) fn primary_key<'a>(w: &mut W<'a>, table: &'a Table, add: impl FnOnce(&mut W<'a>)) {
    unless_constraint(w, table, |w| w.push("contype = 'p'"), add);
}

/// Adds a constraint by `add`, unless the table has one of its name.
pub(super) fn constraint<'a>(
    w: &mut W<'a>,
    table: &'a Table,
    name: EffectiveName<'a>,
    add: impl FnOnce(&mut W<'a>),
) {
    let named = |w: &mut W<'a>| {
        w.push("conname = ");
        w.literal(&name.to_string());
    };
    unless_constraint(w, table, named, add);
}

pub(super) fn table_comment<'a>(
    w: &mut W<'a>,
    table: &'a Table,
    existing: Existing,
    comment: impl FnOnce(&mut W<'a>),
) {
    let there = |w: &mut W<'a>| {
        w.push("pg_catalog.obj_description(");
        relation(w, table);
        w.push(", 'pg_class') IS NOT NULL");
    };
    unless(w, existing, there, comment);
}

pub(super) fn column_comment<'a>(
    w: &mut W<'a>,
    table: &'a Table,
    column: &'a Column,
    existing: Existing,
    comment: impl FnOnce(&mut W<'a>),
) {
    let there = |w: &mut W<'a>| {
        w.push("EXISTS (\n        SELECT FROM pg_catalog.pg_attribute WHERE attrelid = ");
        relation(w, table);
        w.push(" AND attname = ");
        w.literal(&column.name);
        w.push("\n        AND pg_catalog.col_description(attrelid, attnum) IS NOT NULL\n    )");
    };
    unless(w, existing, there, comment);
}

pub(super) fn column_storage<'a>(
    w: &mut W<'a>,
    table: &'a Table,
    column: &'a Column,
    existing: Existing,
    set: impl FnOnce(&mut W<'a>),
) {
    let there = |w: &mut W<'a>| {
        w.push("EXISTS (\n        SELECT FROM pg_catalog.pg_attribute JOIN pg_catalog.pg_type AS t ON t.oid = atttypid\n        WHERE attrelid = ");
        relation(w, table);
        w.push(" AND attname = ");
        w.literal(&column.name);
        w.push(" AND attstorage <> typstorage\n    )");
    };
    unless(w, existing, there, set);
}

pub(super) fn index_comment<'a>(
    w: &mut W<'a>,
    table: &'a Table,
    index: &'a Index,
    existing: Existing,
    comment: impl FnOnce(&mut W<'a>),
) {
    let there = |w: &mut W<'a>| {
        w.push("pg_catalog.obj_description(");
        w.as_literal(|w| super::comment::index_name(w, table, index));
        w.push("::pg_catalog.regclass, 'pg_class') IS NOT NULL");
    };
    unless(w, existing, there, comment);
}

/// Stops the script if the index is there and unfinished: PostgreSQL 15, CREATE INDEX, Building Indexes Concurrently.
pub(super) fn invalid_index<'a>(w: &mut W<'a>, table: &'a Table, index: &'a Index) {
    w.at(super::At::Index(table, index));
    w.push("DO ");
    w.dollar_quoted(|w| {
        w.push("\nBEGIN\n    IF EXISTS (SELECT FROM pg_catalog.pg_index WHERE indexrelid = ");
        w.as_literal(|w| w.object(|w| super::comment::index_name(w, table, index)));
        w.push("::pg_catalog.regclass AND NOT indisvalid) THEN\n        RAISE EXCEPTION 'an earlier attempt left the index % unfinished: drop it, and run this again', ");
        w.as_literal(|w| super::comment::index_name(w, table, index));
        w.push(";\n    END IF;\nEND\n");
    });
}

pub(super) fn enum_comment<'a>(
    w: &mut W<'a>,
    definition: &'a EnumDefinition,
    existing: Existing,
    comment: impl FnOnce(&mut W<'a>),
) {
    let there = |w: &mut W<'a>| {
        w.push("pg_catalog.obj_description(");
        w.as_literal(|w| enum_name(w, definition));
        w.push("::pg_catalog.regtype, 'pg_type') IS NOT NULL");
    };
    unless(w, existing, there, comment);
}

fn unless_constraint<'a>(
    w: &mut W<'a>,
    table: &'a Table,
    which: impl FnOnce(&mut W<'a>),
    add: impl FnOnce(&mut W<'a>),
) {
    let there = |w: &mut W<'a>| {
        w.push("EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = ");
        relation(w, table);
        w.push(" AND ");
        which(w);
        w.push(")");
    };
    unless(w, Existing::Skip, there, add);
}

/// The statement alone, or inside a block that skips it if `there` holds.
fn unless<'a>(
    w: &mut W<'a>,
    existing: Existing,
    there: impl FnOnce(&mut W<'a>),
    statement: impl FnOnce(&mut W<'a>),
) {
    match existing {
        Existing::Fail => statement(w),
        Existing::Skip => {
            w.push("DO ");
            w.dollar_quoted(|w| {
                w.push("\nBEGIN\n    IF NOT ");
                there(w);
                w.push(" THEN\n        ");
                statement(w);
                w.push(";\n    END IF;\nEND\n");
            });
        }
    }
}

/// The table's `regclass`.
fn relation<'a>(w: &mut W<'a>, table: &'a Table) {
    w.as_literal(|w| w.table_name(&table.name));
    w.push("::pg_catalog.regclass");
}
