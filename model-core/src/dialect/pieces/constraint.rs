//! Constraints, as the standard spells them.

use super::super::compiler::Compiler;
use super::super::writer::{At, Writer};
use crate::ddl::Limitation;
use crate::metadata::EffectiveName;
use crate::schema::{
    CheckConstraint, CheckOptions, ExcludeConstraint, ForeignKey, KeyOptions, Name, PrimaryKey,
    ReferentialAction, Table, TableName, UniqueConstraint,
};

pub(in super::super) fn primary_key<'a, D: Compiler>(
    w: &mut Writer<'a, D>,
    table: &'a Table,
    key: &'a PrimaryKey,
) {
    w.at(At::PrimaryKey(table, key));
    constraint(w, w.naming().primary_key(table, key));
    w.push("PRIMARY KEY ");
    w.identifiers(&key.columns);
    if let Some(options) = &key.options {
        key_options(w, options);
    }
}

pub(in super::super) fn unique<'a, D: Compiler>(
    w: &mut Writer<'a, D>,
    table: &'a Table,
    unique: &'a UniqueConstraint,
) {
    w.at(At::Unique(table, unique));
    constraint(w, w.naming().unique(table, unique));
    w.push("UNIQUE ");
    if unique.options().nulls_not_distinct {
        if !D::PARTS.nulls_not_distinct {
            w.problem(Limitation::lacks(
                "unique keys to which two NULLs are the same",
                "make the columns NOT NULL, or take `nulls_not_distinct` away",
            ));
        }
        w.push("NULLS NOT DISTINCT ");
    }
    w.identifiers(&unique.columns);
    if let Some(options) = &unique.options {
        key_options(w, options);
    }
}

/// What may follow the columns of a primary key or a unique constraint.
pub(in super::super) fn key_options<D: Compiler>(w: &mut Writer<'_, D>, options: &KeyOptions) {
    include(w, &options.include);
    if let Some(deferrable) = options.deferrable {
        if !D::PARTS.deferrable_keys {
            w.problem(Limitation::lacks(
                "keys that are checked later",
                "take `deferrable` away",
            ));
        }
        w.push(" ");
        w.push(deferrable.words());
    }
    if let Some(action) = options.on_conflict
        && D::PARTS.on_conflict
    {
        w.push(" ON CONFLICT ");
        w.push(action.word());
    }
}

/// Columns that are stored and decide nothing: leaving them out changes no answer.
pub(in super::super) fn include<D: Compiler>(w: &mut Writer<'_, D>, columns: &[Name]) {
    if columns.is_empty() {
        return;
    }
    if !D::PARTS.include {
        return w.left_out(Limitation::lacks(
            "columns that are stored with an index",
            "take `include` away, or ask for `MetaData::portable` to have it left out with a warning",
        ));
    }
    w.push(" INCLUDE ");
    w.identifiers(columns);
}

/// An exclusion constraint, as PostgreSQL spells it.
pub(in super::super) fn exclude<'a, D: Compiler>(
    w: &mut Writer<'a, D>,
    table: &'a Table,
    exclude: &'a ExcludeConstraint,
) {
    w.at(At::Exclude(table, exclude));
    if !D::PARTS.exclude {
        return w.problem(Limitation::lacks(
            "exclusion constraints",
            "check it in a trigger there, or leave it to the program",
        ));
    }
    constraint(w, w.naming().exclude(table, exclude));
    w.push("EXCLUDE ");
    if let Some(method) = &exclude.using {
        w.push("USING ");
        w.identifier(method);
        w.push(" ");
    }
    let mut separator = "(";
    for excluded in &exclude.elements {
        w.push(separator);
        super::index::element(w, &excluded.element);
        w.push(" WITH ");
        operator(w, &excluded.operator);
        separator = ", ";
    }
    w.push(")");
    if let Some(predicate) = &exclude.predicate {
        w.push(" WHERE (");
        w.push(predicate);
        w.push(")");
    }
    if let Some(deferrable) = exclude.deferrable {
        w.push(" ");
        w.push(deferrable.words());
    }
}

/// PostgreSQL 15, 4.1.3 Operators: only these characters; anything else could end the constraint.
fn operator<D: Compiler>(w: &mut Writer<'_, D>, operator: &str) {
    let is_one = !operator.is_empty()
        && operator
            .chars()
            .all(|character| "+-*/<>=~!@#%^&|`?".contains(character));
    if !is_one || operator.contains("--") || operator.contains("/*") {
        w.problem(Limitation::NoOperator {
            text: operator.to_owned(),
        });
    }
    w.push(operator);
}

pub(in super::super) fn check<'a, D: Compiler>(
    w: &mut Writer<'a, D>,
    table: &'a Table,
    check: &'a CheckConstraint,
) {
    w.at(At::Check(table, check));
    constraint(w, w.naming().check(table, check));
    w.push("CHECK (");
    w.push(&check.expression);
    w.push(")");
    check_options(w, check.options);
}

/// What may follow a condition; each is said to one database, and passed over by the others.
pub(in super::super) fn check_options<D: Compiler>(w: &mut Writer<'_, D>, options: CheckOptions) {
    if options.no_inherit && D::PARTS.unchecked {
        w.push(" NO INHERIT");
    }
    if options.not_valid && D::PARTS.unchecked {
        w.push(" NOT VALID");
    }
    if options.not_enforced && D::PARTS.not_enforced {
        w.push(" NOT ENFORCED");
    }
}

pub(in super::super) fn foreign_key<'a, D: Compiler>(
    w: &mut Writer<'a, D>,
    table: &'a Table,
    key: &'a ForeignKey,
) {
    w.at(At::ForeignKey(table, key));
    constraint(w, w.naming().foreign_key(table, key));
    w.push("FOREIGN KEY ");
    foreign_key_body(w, key, &key.referred_table);
}

/// A foreign key behind the words `FOREIGN KEY`.
pub(in super::super) fn foreign_key_body<D: Compiler>(
    w: &mut Writer<'_, D>,
    key: &ForeignKey,
    referred: &TableName,
) {
    w.identifiers(&key.columns);
    references(w, key, referred);
}

/// A foreign key behind its own columns.
pub(in super::super) fn references<D: Compiler>(
    w: &mut Writer<'_, D>,
    key: &ForeignKey,
    referred: &TableName,
) {
    w.push(" REFERENCES ");
    w.table_name(referred);
    w.push(" ");
    w.identifiers(&key.referred_columns);
    let Some(options) = &key.options else {
        action(w, " ON DELETE ", key.on_delete);
        action(w, " ON UPDATE ", key.on_update);
        return;
    };
    if options.match_full {
        if !D::PARTS.match_full {
            w.problem(Limitation::lacks(
                "MATCH FULL",
                "make the columns NOT NULL, or add a check that they are NULL together",
            ));
        }
        w.push(" MATCH FULL");
    }
    action(w, " ON DELETE ", key.on_delete);
    if !options.on_delete_columns.is_empty() {
        if !D::PARTS.written_columns {
            w.problem(Limitation::lacks(
                "actions that write some columns of a key only",
                "choose another action, or write a trigger",
            ));
        }
        w.push(" ");
        w.identifiers(&options.on_delete_columns);
    }
    action(w, " ON UPDATE ", key.on_update);
    if let Some(deferrable) = options.deferrable {
        if !D::PARTS.deferrable_foreign_keys {
            w.problem(Limitation::lacks(
                "foreign keys that are checked later",
                "take `deferrable` away, and insert the referred row first",
            ));
        }
        w.push(" ");
        w.push(deferrable.words());
    }
    if options.not_valid && D::PARTS.unchecked {
        w.push(" NOT VALID");
    }
}

/// `ALTER TABLE ... ADD` with what `constraint` writes.
pub(in super::super) fn add<'a, D: Compiler>(
    w: &mut Writer<'a, D>,
    table: &'a Table,
    constraint: impl FnOnce(&mut Writer<'a, D>),
) {
    w.at(At::Table(table));
    w.push("ALTER TABLE ");
    w.object(|w| w.table_name(&table.name));
    w.push(" ADD ");
    constraint(w);
}

fn constraint<D: Compiler>(w: &mut Writer<'_, D>, name: EffectiveName<'_>) {
    w.push("CONSTRAINT ");
    w.effective_name(name);
    w.push(" ");
}

fn action<D: Compiler>(w: &mut Writer<'_, D>, event: &str, action: ReferentialAction) {
    let action = match action {
        // Everybody's default.
        ReferentialAction::NoAction => return,
        ReferentialAction::Restrict => "RESTRICT",
        ReferentialAction::Cascade => "CASCADE",
        ReferentialAction::SetNull => "SET NULL",
        ReferentialAction::SetDefault => "SET DEFAULT",
    };
    w.push(event);
    w.push(action);
}
