//! `ddl!` items, which a block can look for.

use super::super::pieces;
use super::super::writer::At;
use super::W;
use crate::ddl::Existing;
use crate::schema::{DdlItem, Dialect};
use crate::sql::push_dollar_quoted;

pub(super) fn create<'a>(w: &mut W<'a>, item: &'a DdlItem, existing: Existing) {
    let has_own_form = item.create_if_missing.postgres.is_some();
    let texts = (&item.exists.postgres, item.create.of(Dialect::Postgres));
    match texts {
        (Some(exists), Some(create)) if existing == Existing::Skip && !has_own_form => {
            w.at(At::Item(item));
            w.named(&item.name);
            unless(w, exists, create);
        }
        _ => pieces::create_item(w, item, existing),
    }
}

/// The statement is executed as text: PL/pgSQL would take its names for variables, and knows not every statement.
fn unless(w: &mut W<'_>, exists: &str, create: &str) {
    w.push("DO ");
    w.dollar_quoted(|w| {
        w.push("\nBEGIN\n    IF NOT EXISTS (\n");
        pieces::statement(w, exists);
        w.push("\n    ) THEN\n        EXECUTE ");
        let mut text = String::new();
        push_dollar_quoted(&mut text, create.trim());
        w.push(&text);
        w.push(";\n    END IF;\nEND\n");
    });
}
