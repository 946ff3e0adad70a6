//! Views and materialised views.

use super::super::pieces;
use super::super::writer::At;
use super::{W, guard, types};
use crate::ddl::Existing;
use crate::schema::{Column, SqlType, View, ViewKind};

pub(super) fn create<'a>(w: &mut W<'a>, view: &'a View, existing: Existing) {
    w.at(At::View(view));
    guard::view(w, view, existing, |w| {
        write(w, view);
        if existing == Existing::Skip {
            w.push(";\n");
            check_block(w, view);
        }
    });
}

fn write<'a>(w: &mut W<'a>, view: &'a View) {
    let (word, is_filled) = match view.query.kind {
        ViewKind::Plain => ("VIEW ", true),
        ViewKind::Materialized { with_data } => ("MATERIALIZED VIEW ", with_data),
    };
    w.push("CREATE ");
    w.push(word);
    pieces::view(w, view, |w| options(w, view));
    pieces::check_option(w, view);
    if !is_filled {
        w.push("\nWITH NO DATA");
    }
}

fn options(w: &mut W<'_>, view: &View) {
    let options = [
        (view.query.security_barrier, "security_barrier = true"),
        (view.query.security_invoker, "security_invoker = true"),
    ];
    let mut separator = " WITH (";
    for (_, option) in options.iter().filter(|(is_given, _)| *is_given) {
        w.push(separator);
        w.push(option);
        separator = ", ";
    }
    if separator == ", " {
        w.push(")");
    }
}

/// Holds the types that the query gave the view against those of the model.
pub(super) fn check<'a>(w: &mut W<'a>, view: &'a View) {
    w.at(At::View(view));
    w.push("DO ");
    w.dollar_quoted(|w| {
        w.push("\n");
        check_block(w, view);
        w.push("\n");
    });
}

/// A block of PL/pgSQL. Text of any length is text; a column whose own type is a domain is of that domain.
///
/// PostgreSQL 15, CREATE VIEW: fewer names than columns leave the last columns with the query's own names.
fn check_block<'a>(w: &mut W<'a>, view: &'a View) {
    w.push(CHECK_SELECTION);
    let mut separator = "\n        (";
    for column in view.columns() {
        w.push(separator);
        wanted(w, view, column);
        separator = ",\n        (";
    }
    w.push(
        "\n    ) AS model (column_name, wanted) ON column_name = attname\n    WHERE attrelid = ",
    );
    w.as_literal(|w| w.object(|w| w.table_name(view.name())));
    w.push("::pg_catalog.regclass AND attnum > 0");
    w.push(CHECK_DIFFERENCE);
    w.push("\n    IF problems IS NOT NULL THEN\n        RAISE EXCEPTION 'view %: %', ");
    w.literal(&view.name().to_string());
    w.push(", problems;\n    END IF;\nEND");
}

const CHECK_SELECTION: &str = "\
DECLARE
    problems text;
BEGIN
    SELECT pg_catalog.string_agg(pg_catalog.format(
        'column %I is %s in the view and %s in the model',
        attname, pg_catalog.format_type(atttypid, atttypmod), COALESCE(wanted, 'not')
    ), '; ' ORDER BY attnum)
    INTO problems
    FROM pg_catalog.pg_attribute
    LEFT JOIN (VALUES";

const CHECK_DIFFERENCE: &str = "
    AND (
        wanted IS NULL
        OR atttypid <> wanted::pg_catalog.regtype
        AND NOT ARRAY[atttypid, wanted::pg_catalog.regtype::pg_catalog.oid] <@ '{text,varchar}'::pg_catalog.regtype[]::pg_catalog.oid[]
    );";

fn wanted<'a>(w: &mut W<'a>, view: &'a View, column: &'a Column) {
    w.at(At::Column(&view.relation, column));
    w.literal(&column.name);
    w.push(", ");
    w.as_literal(|w| types::write(w, base(&column.sql_type)));
    w.push(")");
    w.at(At::View(view));
}

/// A type without its length: what a query gives has none.
fn base(sql_type: &SqlType) -> &SqlType {
    match sql_type {
        SqlType::Varchar(_) => &SqlType::Text,
        SqlType::Numeric { .. } => &SqlType::Numeric {
            precision: None,
            scale: None,
        },
        other => other,
    }
}

pub(super) fn comment<'a>(w: &mut W<'a>, view: &'a View, comment: &str, existing: Existing) {
    w.at(At::View(view));
    guard::table_comment(w, &view.relation, existing, |w| {
        w.push(if view.is_materialized() {
            "COMMENT ON MATERIALIZED VIEW "
        } else {
            "COMMENT ON VIEW "
        });
        w.object(|w| w.table_name(view.name()));
        w.push(" IS ");
        w.literal(comment);
    });
}

pub(super) fn drop<'a>(w: &mut W<'a>, view: &'a View) {
    w.at(At::View(view));
    w.push(if view.is_materialized() {
        "DROP MATERIALIZED VIEW IF EXISTS "
    } else {
        "DROP VIEW IF EXISTS "
    });
    w.object(|w| w.table_name(view.name()));
}
