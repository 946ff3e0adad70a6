//! Indexes, of a field or of the struct.

use syn::LitStr;

use super::column::ColumnDefinition;
use super::name::{name, optional_name, sql};
use super::resolve::{KeyColumn, Resolver};
use crate::input::{
    ColumnInput, ElementInput, ElementKeyInput, ElementOptionsInput, Given, IndexInput,
    IndexOptionsInput, Once,
};

/// An index.
pub(crate) struct IndexDefinition {
    pub(crate) name: Option<String>,
    pub(crate) elements: Vec<ElementDefinition>,
    pub(crate) unique: bool,
    pub(crate) options: IndexOptionsDefinition,
}

/// What few indexes say.
#[derive(Default)]
pub(crate) struct IndexOptionsDefinition {
    pub(crate) predicate: Option<String>,
    pub(crate) using: Option<String>,
    pub(crate) include: Vec<KeyColumn>,
    pub(crate) comment: Option<String>,
    /// The variant of `IndexKind`.
    pub(crate) kind: Option<&'static str>,
    pub(crate) mariadb_parser: Option<String>,
    pub(crate) mysql_parser: Option<String>,
    pub(crate) parameters: Vec<(String, String)>,
    pub(crate) tablespace: Option<String>,
    /// The flags, by the names of their builders.
    pub(crate) flags: Vec<&'static str>,
}

/// What an index is sorted by.
pub(crate) struct ElementDefinition {
    pub(crate) key: ElementKeyDefinition,
    pub(crate) options: ElementOptionsDefinition,
}

/// A column or an expression.
pub(crate) enum ElementKeyDefinition {
    Column(KeyColumn),
    Expression(String),
}

/// What few elements say.
#[derive(Default)]
pub(crate) struct ElementOptionsDefinition {
    pub(crate) descending: bool,
    /// The variant of `NullsOrder`.
    pub(crate) nulls: Option<&'static str>,
    pub(crate) postgres_collation: Option<String>,
    pub(crate) sqlite_collation: Option<String>,
    pub(crate) opclass: Option<String>,
    pub(crate) lengths: [Option<u32>; 2],
}

impl IndexDefinition {
    pub(super) fn from_list(resolver: &Resolver<'_>, given: &Given<IndexInput>) -> Self {
        let input = &given.value;
        if input.elements.is_empty() {
            // The error for a list without columns.
            resolver.columns(&[], &given.name);
        }
        let mut elements: Vec<ElementDefinition> = Vec::new();
        for element in &input.elements {
            let Some(definition) = ElementDefinition::from_input(resolver, element) else {
                continue;
            };
            if let (Some(column), ElementKeyInput::Column(reference)) =
                (definition.plain_column(), &element.key)
                && elements
                    .iter()
                    .filter_map(ElementDefinition::plain_column)
                    .any(|other| other.text().eq_ignore_ascii_case(column.text()))
            {
                resolver.diagnostics.error(
                    reference.span(),
                    format!("column `{}` is twice in this list", column.text()),
                );
            }
            elements.push(definition);
        }
        Self {
            name: optional_name(resolver.diagnostics, input.name.value(), "the index's name"),
            elements,
            unique: input.unique.is_given(),
            options: IndexOptionsDefinition::from_input(resolver, input),
        }
    }

    /// What `index` on a field means.
    pub(super) fn from_field(
        resolver: &Resolver<'_>,
        input: &ColumnInput,
        column: &ColumnDefinition,
    ) -> Option<Self> {
        let (index, element) = input.attributes.index.value()?;
        Some(Self {
            name: optional_name(resolver.diagnostics, index.name.value(), "the index's name"),
            elements: vec![ElementDefinition {
                key: ElementKeyDefinition::Column(KeyColumn::Name(column.name.clone())),
                options: ElementOptionsDefinition::from_input(resolver, element),
            }],
            unique: index.unique.is_given(),
            options: IndexOptionsDefinition::from_input(resolver, index),
        })
    }
}

impl IndexOptionsDefinition {
    fn from_input(resolver: &Resolver<'_>, index: &IndexInput) -> Self {
        let (diagnostics, input) = (resolver.diagnostics, &index.options);
        let word = |literal: &LitStr, what: &str| name(diagnostics, literal, what);
        check_kind(resolver, index);
        let flags = [
            ("with_nulls_not_distinct", &input.nulls_not_distinct),
            ("with_concurrently", &input.concurrently),
            ("with_ignored", &input.ignored),
            ("with_invisible", &input.invisible),
        ];
        Self {
            predicate: input
                .predicate
                .value()
                .map(|literal| sql(diagnostics, literal, "the condition")),
            using: input
                .using
                .value()
                .map(|literal| word(literal, "the method's name")),
            include: input.include.given().map_or(Vec::new(), |include| {
                resolver.columns(&include.value, &include.name)
            }),
            comment: input.comment.value().map(LitStr::value),
            kind: match (input.fulltext.is_given(), input.spatial.is_given()) {
                (true, _) => Some("Fulltext"),
                (false, true) => Some("Spatial"),
                (false, false) => None,
            },
            mariadb_parser: input
                .mariadb_parser
                .value()
                .map(|literal| word(literal, "the parser's name")),
            mysql_parser: input
                .mysql_parser
                .value()
                .map(|literal| word(literal, "the parser's name")),
            parameters: input
                .parameters
                .value()
                .into_iter()
                .flatten()
                .map(|(parameter, value)| (super::name::unraw(parameter), value.value()))
                .collect(),
            tablespace: input
                .tablespace
                .value()
                .map(|literal| word(literal, "the tablespace's name")),
            flags: flags
                .into_iter()
                .filter(|(_, flag)| flag.is_given())
                .map(|(builder, _)| builder)
                .collect(),
        }
    }

    /// Whether it says nothing.
    pub(crate) fn is_empty(&self) -> bool {
        let texts = [
            &self.predicate,
            &self.using,
            &self.comment,
            &self.mariadb_parser,
            &self.mysql_parser,
            &self.tablespace,
        ];
        texts.into_iter().all(Option::is_none)
            && self.include.is_empty()
            && self.kind.is_none()
            && self.parameters.is_empty()
            && self.flags.is_empty()
    }
}

/// What cannot stand together.
fn check_kind(resolver: &Resolver<'_>, index: &IndexInput) {
    let IndexOptionsInput {
        fulltext,
        spatial,
        mariadb_parser,
        mysql_parser,
        nulls_not_distinct,
        ..
    } = &index.options;
    let diagnostics = resolver.diagnostics;
    let kind = fulltext.given().or(spatial.given());
    if let (Some(_), Some(second)) = (fulltext.given(), spatial.given()) {
        diagnostics.error(
            second.name.span(),
            "an index serves words or shapes: keep one of `fulltext` and `spatial`",
        );
    }
    if let (Some(kind), Some(unique)) = (kind, index.unique.span()) {
        let name = &kind.name;
        diagnostics.error(
            unique,
            format!("a `{name}` index is not unique: take one of the two away"),
        );
    }
    let parser = mariadb_parser.span().or(mysql_parser.span());
    if let (Some(span), false) = (parser, fulltext.is_given()) {
        diagnostics.error(
            span,
            "`parser` is for a `fulltext` index: add `fulltext`, or take it away",
        );
    }
    if let (Some(span), false) = (nulls_not_distinct.span(), index.unique.is_given()) {
        diagnostics.error(
            span,
            "`nulls_not_distinct` is for a unique index: add `unique`, or take it away",
        );
    }
}

impl ElementDefinition {
    /// `None` when a mistake has been reported.
    pub(super) fn from_input(resolver: &Resolver<'_>, input: &ElementInput) -> Option<Self> {
        let key = match &input.key {
            ElementKeyInput::Column(reference) => {
                ElementKeyDefinition::Column(resolver.column(reference)?)
            }
            ElementKeyInput::Expression(literal) => ElementKeyDefinition::Expression(sql(
                resolver.diagnostics,
                literal,
                "the expression",
            )),
        };
        Some(Self {
            key,
            options: ElementOptionsDefinition::from_input(resolver, &input.options),
        })
    }

    /// The column, if it is one and nothing more is said of it.
    pub(crate) fn plain_column(&self) -> Option<&KeyColumn> {
        match &self.key {
            ElementKeyDefinition::Column(column) if self.options.is_empty() => Some(column),
            _ => None,
        }
    }
}

impl ElementOptionsDefinition {
    fn from_input(resolver: &Resolver<'_>, input: &ElementOptionsInput) -> Self {
        let diagnostics = resolver.diagnostics;
        if let (Some(_), Some(second)) = (input.nulls_first.span(), input.nulls_last.span()) {
            diagnostics.error(
                second,
                "NULL stands first or last: keep one of `nulls_first` and `nulls_last`",
            );
        }
        for length in [&input.mariadb_length, &input.mysql_length] {
            if let Some(length) = length.value().filter(|length| length.value == 0) {
                diagnostics.error(
                    length.span,
                    "an index over no characters: write a `length` of 1 or more",
                );
            }
        }
        let collation = |given: &Once<LitStr>| {
            optional_name(diagnostics, given.value(), "the collation's name")
        };
        Self {
            descending: input.descending.is_given(),
            nulls: match (input.nulls_first.is_given(), input.nulls_last.is_given()) {
                (true, _) => Some("First"),
                (false, true) => Some("Last"),
                (false, false) => None,
            },
            postgres_collation: collation(&input.postgres_collation),
            sqlite_collation: collation(&input.sqlite_collation),
            opclass: optional_name(
                diagnostics,
                input.opclass.value(),
                "the operator class's name",
            ),
            lengths: [&input.mariadb_length, &input.mysql_length]
                .map(|length| length.value().map(|length| length.value)),
        }
    }

    /// Whether it says nothing.
    pub(crate) fn is_empty(&self) -> bool {
        !self.descending
            && self.nulls.is_none()
            && self.postgres_collation.is_none()
            && self.sqlite_collation.is_none()
            && self.opclass.is_none()
            && self.lengths == [None; 2]
    }
}
