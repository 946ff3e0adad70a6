//! A view: its query, its options, and what a struct of columns may say when a query fills them.

use proc_macro2::Span;
use syn::{LitStr, Path};

use super::name::sql;
use crate::diagnostics::Diagnostics;
use crate::input::{CheckOption, ColumnInput, ContainerInput, ModelInput, ViewInput};
use crate::symbol;

/// What a view says beside its columns.
pub(crate) struct ViewDefinition {
    /// The query for PostgreSQL, SQLite, MariaDB and MySQL.
    pub(crate) queries: [Option<String>; 4],
    pub(crate) kind: ViewKind,
    pub(crate) check_option: Option<CheckOption>,
    pub(crate) security_barrier: bool,
    pub(crate) security_invoker: bool,
    pub(crate) recursive: bool,
    pub(crate) requires: Vec<Path>,
}

/// Whether its rows are stored.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum ViewKind {
    Plain,
    Materialized { with_data: bool },
}

/// The view that the struct is, if it is one, and which.
pub(super) fn view(container: &ContainerInput) -> Option<(&ViewInput, ViewKind)> {
    if let Some(view) = container.view.value() {
        return Some((view, ViewKind::Plain));
    }
    let view = container.materialized_view.value()?;
    let with_data = !view.with_no_data.is_given();
    Some((view, ViewKind::Materialized { with_data }))
}

impl ViewDefinition {
    pub(super) fn from_input(
        diagnostics: &Diagnostics,
        container: &ContainerInput,
    ) -> Option<Self> {
        let (view, kind) = view(container)?;
        for query in view.query.literals() {
            check_query(diagnostics, query);
        }
        check_options(diagnostics, view, kind);
        Some(Self {
            queries: view.query.of_each().map(|query| query.map(LitStr::value)),
            kind,
            check_option: view.check_option.value().copied(),
            security_barrier: view.security_barrier.is_given(),
            security_invoker: view.security_invoker.is_given(),
            recursive: view.recursive.is_given(),
            requires: container.requires.value().cloned().unwrap_or_default(),
        })
    }
}

fn check_query(diagnostics: &Diagnostics, query: &LitStr) {
    let text = sql(diagnostics, query, "the query");
    if text.trim_end().ends_with(';') {
        diagnostics.error(
            query.span(),
            "the query is part of a statement: take the `;` at its end away",
        );
    }
}

fn check_options(diagnostics: &Diagnostics, view: &ViewInput, kind: ViewKind) {
    if kind == ViewKind::Plain {
        if let Some(span) = view.with_no_data.span() {
            let message =
                "a view stores no rows: write `materialized_view`, or take `with_no_data` away";
            diagnostics.error(span, message);
        }
        return;
    }
    for (name, span) in [
        (symbol::CHECK_OPTION, view.check_option.span()),
        (symbol::SECURITY_BARRIER, view.security_barrier.span()),
        (symbol::SECURITY_INVOKER, view.security_invoker.span()),
    ] {
        if let Some(span) = span {
            let message = format!("a materialised view has no `{name}`: take it away");
            diagnostics.error(span, message);
        }
    }
}

/// Reports what only a table can say.
pub(super) fn check_view(diagnostics: &Diagnostics, input: &ModelInput<'_>) {
    let container = &input.container;
    if let (Some(_), Some(span)) = (container.view.span(), container.materialized_view.span()) {
        let message = "`view` and `materialized_view` exclude one another: keep one";
        diagnostics.error(span, message);
    }
    for (name, span) in tables_only(container) {
        if let Some(span) = span {
            diagnostics.error(span, of_a_table(name));
        }
    }
    let constraints = (container.uniques.iter().map(|given| &given.name))
        .chain(container.checks.iter().map(|given| &given.name))
        .chain(container.foreign_keys.iter().map(|given| &given.name))
        .chain(&container.options.groups);
    for name in constraints {
        diagnostics.error(name.span(), of_a_table(&name.to_string()));
    }
    let is_stored = container.materialized_view.is_given();
    if !is_stored {
        for index in &container.indexes {
            diagnostics.error(index.name.span(), NO_INDEX);
        }
    }
    for field in &input.fields {
        check_field(diagnostics, field, is_stored);
    }
}

fn check_field(diagnostics: &Diagnostics, field: &ColumnInput, is_stored: bool) {
    for (name, span) in field.attributes.spans() {
        if name == symbol::INDEX && !is_stored {
            diagnostics.error(span, NO_INDEX);
        } else if !READING.contains(&name) {
            diagnostics.error(span, of_a_table(name));
        }
    }
}

/// Reports `requires` on what is no view.
pub(super) fn check_requires(diagnostics: &Diagnostics, container: &ContainerInput) {
    if let Some(span) = container.requires.span() {
        let message = "`requires` is of a view, whose query is not read here: a table requires those that its foreign keys name; take it away";
        diagnostics.error(span, message);
    }
}

const NO_INDEX: &str = "a view whose rows are not stored has no indexes: make it a `materialized_view`, or take `index` away";

/// What a view's field may say.
const READING: &[&str] = &[
    symbol::COLUMN,
    symbol::MAX_LENGTH,
    symbol::PRECISION,
    symbol::SCALE,
    symbol::SQL_TYPE,
    symbol::COMMENT,
    symbol::INDEX,
    // Has an error of its own.
    symbol::OVERRIDE,
];

fn tables_only(container: &ContainerInput) -> [(&'static str, Option<Span>); 9] {
    [
        (symbol::PRIMARY_KEY, container.primary_key.span()),
        (symbol::NO_PRIMARY_KEY, container.no_primary_key.span()),
        (symbol::RENAMED_FROM, container.renamed_from.span()),
        (symbol::EXTEND_EXISTING, container.extend_existing.span()),
        (symbol::KEEP_EXISTING, container.keep_existing.span()),
        (symbol::TEMPORARY, container.options.temporary.span()),
        (symbol::INHERITS, container.options.inherits.span()),
        (symbol::PARTITION_BY, container.options.partition_by.span()),
        (symbol::PARTITION_OF, container.options.partition_of.span()),
    ]
}

fn of_a_table(name: &str) -> String {
    format!("a query fills a view, and `{name}` is of a table: take it away")
}
