//! A `ddl!` item: its statements, dialect by dialect.

use proc_macro2::{Ident, Span};
use syn::{Attribute, LitStr, Path, Visibility};

use super::identity::item_hash;
use super::location::Location;
use super::name::{check_name, sql, unraw};
use crate::diagnostics::Diagnostics;
use crate::input::{DIALECTS, DdlItemEntries, DdlItemInput, Once, SqlTextInput};

/// Everything that `ddl!` writes out.
pub(crate) struct DdlItemDefinition {
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) visibility: Visibility,
    pub(crate) ident: Ident,
    pub(crate) registry: Option<Path>,
    pub(crate) krate: Option<Path>,
    pub(crate) name: String,
    /// What the guards point at.
    pub(crate) name_span: Span,
    pub(crate) create: Texts,
    pub(crate) drop: Texts,
    pub(crate) create_if_missing: Texts,
    pub(crate) exists: Texts,
    pub(crate) requires: Vec<Path>,
    pub(crate) detached: bool,
    pub(crate) location: Location,
}

/// The text for PostgreSQL, SQLite, MariaDB and MySQL.
pub(crate) type Texts = [Option<String>; 4];

impl DdlItemDefinition {
    pub(crate) fn from_input(
        diagnostics: &Diagnostics,
        input: DdlItemInput,
        location: Location,
    ) -> Self {
        let DdlItemInput {
            attributes,
            visibility,
            ident,
            entries,
            understood,
        } = input;
        let name_span = entries.name.value().map_or(ident.span(), LitStr::span);
        let name = entries.name.value().map_or(unraw(&ident), LitStr::value);
        check_name(diagnostics, &name, name_span, "the item's name");
        check_texts(diagnostics, &entries);
        if understood {
            check_statements(diagnostics, &ident, &entries);
        }
        check_repetition(diagnostics, &entries);
        let create = texts(&entries.create);
        let create_if_missing = if entries.idempotent.is_given() {
            create.clone()
        } else {
            texts(&entries.create_if_missing)
        };
        Self {
            attributes,
            visibility,
            ident,
            registry: entries.metadata.value().cloned(),
            krate: entries.krate.value().cloned(),
            name,
            name_span,
            create,
            drop: texts(&entries.drop),
            create_if_missing,
            exists: texts(&entries.exists),
            requires: entries.requires.value().cloned().unwrap_or_default(),
            detached: entries.detached.is_given(),
            location,
        }
    }

    /// By which const evaluation finds it.
    pub(crate) fn hash(&self) -> u64 {
        item_hash(&self.name)
    }
}

fn texts(text: &Once<SqlTextInput>) -> Texts {
    match text.value() {
        Some(text) => text.of_each().map(|text| text.map(LitStr::value)),
        None => [const { None }; 4],
    }
}

fn check_texts(diagnostics: &Diagnostics, entries: &DdlItemEntries) {
    for (text, what) in [
        (&entries.create, "the statement"),
        (&entries.drop, "the statement"),
        (&entries.create_if_missing, "the statement"),
        (&entries.exists, "the query"),
    ] {
        for literal in text.value().into_iter().flat_map(SqlTextInput::literals) {
            sql(diagnostics, literal, what);
        }
    }
}

/// What is created can be dropped, and what is said of a dialect is created there.
fn check_statements(diagnostics: &Diagnostics, ident: &Ident, entries: &DdlItemEntries) {
    let Some(create) = entries.create.given() else {
        diagnostics.error(
            ident.span(),
            "nothing creates the item: write `create = \"...\"`, or `create(postgres = \"...\")` for some dialects",
        );
        return;
    };
    let created = create.value.of_each();
    match entries.drop.given() {
        None => diagnostics.error(
            create.name.span(),
            "what is created has to be dropped: write `drop = \"DROP ... IF EXISTS ...\"`",
        ),
        Some(drop) => {
            let dropped = drop.value.of_each();
            for ((dialect, created), dropped) in DIALECTS.iter().zip(created).zip(dropped) {
                if created.is_some() && dropped.is_none() {
                    let message = format!(
                        "the item is created on `{dialect}`, and nothing drops it there: write `drop({dialect} = \"...\")`"
                    );
                    diagnostics.error(drop.name.span(), message);
                }
            }
        }
    }
    for text in [&entries.drop, &entries.create_if_missing, &entries.exists] {
        let Some(given) = text.given() else { continue };
        let own = given.value.dialects.all();
        for ((dialect, created), own) in DIALECTS.iter().zip(created).zip(own) {
            if let (None, Some(span)) = (created, own.span()) {
                diagnostics.error(
                    span,
                    format!("nothing creates the item on `{dialect}`: take this away, or write `create({dialect} = \"...\")`"),
                );
            }
        }
    }
}

/// One way to run again is enough.
fn check_repetition(diagnostics: &Diagnostics, entries: &DdlItemEntries) {
    for other in [entries.create_if_missing.given(), entries.exists.given()]
        .into_iter()
        .flatten()
    {
        if let Some(span) = entries.idempotent.span() {
            diagnostics.error(
                span,
                format!(
                    "`idempotent` says that `create` may run twice, and `{}` that it may not: keep one",
                    other.name
                ),
            );
        }
    }
}
