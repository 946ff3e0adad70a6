//! A part of a table, field by field, as text: what differs is told in these words.

use std::fmt::Write as _;

use crate::schema::{
    CheckConstraint, Column, Dialect, ElementKey, ExcludeConstraint, ForeignKey, Identity, Index,
    IndexElement, IndexKind, KeyOptions, Name, NullsOrder, ServerDefault, UniqueConstraint,
};

/// The fields of a part as text, always in the same order.
pub(crate) type Fields = Vec<(&'static str, Option<String>)>;

pub(crate) fn column_fields(column: &Column) -> Fields {
    vec![
        ("name", Some(column.name.to_string())),
        ("type", Some(column.sql_type.to_string())),
        // Two custom types can read alike and still differ on some dialect.
        ("type by dialect", Some(format!("{:?}", column.sql_type))),
        ("nullable", Some(column.nullable.to_string())),
        ("default", column.default.as_ref().map(default_text)),
        (
            "identity",
            column.identity.map(|identity| numbering(column, identity)),
        ),
        (
            "generated",
            column
                .options()
                .generated
                .as_ref()
                .map(|generated| format!("{} {}", generated.expression, generated.storage.word())),
        ),
        ("collation", collations(column)),
        ("storage", {
            let words = column.options().storage.words();
            (!words.is_empty()).then(|| words.join(", "))
        }),
        ("comment", text(column.options().comment.as_ref())),
    ]
}

fn numbering(column: &Column, identity: Identity) -> String {
    let mut text = identity.word().to_owned();
    for (word, number) in column.options().sequence.words() {
        text.push(' ');
        text.push_str(word);
        if let Some(number) = number {
            text.push(' ');
            text.push_str(&number.to_string());
        }
    }
    text
}

fn collations(column: &Column) -> Option<String> {
    let collations = &column.options().collations;
    let said: Vec<String> = Dialect::ALL
        .into_iter()
        .filter_map(|dialect| Some(format!("{dialect} {}", collations.of(dialect)?)))
        .collect();
    (!said.is_empty()).then(|| said.join(", "))
}

pub(crate) fn unique_fields(constraint: &UniqueConstraint) -> Fields {
    let mut fields = vec![("columns", Some(names(&constraint.columns)))];
    fields.extend(key_option_fields(constraint.options()));
    fields
}

/// What few keys say.
pub(crate) fn key_option_fields(options: &KeyOptions) -> Fields {
    vec![
        ("nulls not distinct", said(options.nulls_not_distinct)),
        ("include", listed(&options.include)),
        (
            "deferrable",
            options
                .deferrable
                .map(|deferrable| deferrable.words().to_owned()),
        ),
        (
            "on conflict",
            options.on_conflict.map(|action| action.word().to_owned()),
        ),
    ]
}

pub(crate) fn check_fields(constraint: &CheckConstraint) -> Fields {
    vec![
        ("expression", Some(constraint.expression.to_string())),
        ("not valid", said(constraint.options.not_valid)),
        ("no inherit", said(constraint.options.no_inherit)),
        ("not enforced", said(constraint.options.not_enforced)),
    ]
}

pub(crate) fn exclude_fields(constraint: &ExcludeConstraint) -> Fields {
    let elements: Vec<String> = constraint
        .elements
        .iter()
        .map(|excluded| {
            format!(
                "{} WITH {}",
                element_text(&excluded.element),
                excluded.operator
            )
        })
        .collect();
    vec![
        ("columns", Some(format!("({})", elements.join(", ")))),
        ("using", text(constraint.using.as_ref())),
        ("where", text(constraint.predicate.as_ref())),
        (
            "deferrable",
            constraint
                .deferrable
                .map(|deferrable| deferrable.words().to_owned()),
        ),
    ]
}

pub(crate) fn foreign_key_fields(key: &ForeignKey) -> Fields {
    vec![
        ("columns", Some(names(&key.columns))),
        (
            "references",
            Some(format!(
                "{}{}",
                key.referred_table,
                names(&key.referred_columns)
            )),
        ),
        ("on_delete", Some(key.on_delete.to_string())),
        ("on_update", Some(key.on_update.to_string())),
        ("match full", said(key.options().match_full)),
        (
            "deferrable",
            key.options()
                .deferrable
                .map(|deferrable| deferrable.words().to_owned()),
        ),
        (
            "on_delete columns",
            listed(&key.options().on_delete_columns),
        ),
        ("not valid", said(key.options().not_valid)),
    ]
}

pub(crate) fn index_fields(index: &Index) -> Fields {
    let options = index.options();
    vec![
        ("columns", Some(elements_text(&index.elements))),
        ("unique", Some(index.unique.to_string())),
        ("where", text(options.predicate.as_ref())),
        ("using", text(options.using.as_ref())),
        ("include", listed(&options.include)),
        ("nulls not distinct", said(options.nulls_not_distinct)),
        ("comment", text(options.comment.as_ref())),
        (
            "kind",
            match options.kind {
                IndexKind::Ordinary => None,
                IndexKind::Fulltext => Some("fulltext".to_owned()),
                IndexKind::Spatial => Some("spatial".to_owned()),
            },
        ),
        ("mariadb parser", text(options.mariadb_parser.as_ref())),
        ("mysql parser", text(options.mysql_parser.as_ref())),
        ("parameters", parameters_text(&options.parameters)),
        ("tablespace", text(options.tablespace.as_ref())),
        ("concurrently", said(options.concurrently)),
        ("ignored", said(options.ignored)),
        ("invisible", said(options.invisible)),
    ]
}

fn elements_text(elements: &[IndexElement]) -> String {
    let elements: Vec<String> = elements.iter().map(element_text).collect();
    format!("({})", elements.join(", "))
}

/// An element as SQL would have it, with what some dialects only know.
fn element_text(element: &IndexElement) -> String {
    let mut words = match &element.key {
        ElementKey::Column(name) => name.to_string(),
        ElementKey::Expression(sql) => format!("({sql})"),
    };
    let options = element.options();
    for length in [options.mariadb_length, options.mysql_length]
        .into_iter()
        .flatten()
    {
        write!(words, "({length})").expect("a String takes everything");
    }
    for (word, value) in [
        (" COLLATE ", &options.postgres_collation),
        (" COLLATE ", &options.sqlite_collation),
        (" ", &options.opclass),
    ] {
        if let Some(value) = value {
            write!(words, "{word}{value}").expect("a String takes everything");
        }
    }
    if options.descending {
        words += " DESC";
    }
    match options.nulls {
        Some(NullsOrder::First) => words += " NULLS FIRST",
        Some(NullsOrder::Last) => words += " NULLS LAST",
        None => {}
    }
    words
}

fn parameters_text(parameters: &[(Name, Name)]) -> Option<String> {
    let words: Vec<String> = parameters
        .iter()
        .map(|(name, value)| format!("{name} = {value}"))
        .collect();
    (!words.is_empty()).then(|| words.join(", "))
}

/// A flag that is rarely up.
fn said(flag: bool) -> Option<String> {
    flag.then(|| "yes".to_owned())
}

/// A list that is rarely there.
fn listed(list: &[Name]) -> Option<String> {
    (!list.is_empty()).then(|| names(list))
}

pub(crate) fn text(name: Option<&Name>) -> Option<String> {
    name.map(ToString::to_string)
}

pub(crate) fn names(names: &[Name]) -> String {
    format!(
        "({})",
        names
            .iter()
            .map(|name| &**name)
            .collect::<Vec<_>>()
            .join(", ")
    )
}

fn default_text(default: &ServerDefault) -> String {
    match default {
        ServerDefault::Boolean(value) => value.to_string(),
        ServerDefault::Integer(value) => value.to_string(),
        ServerDefault::Float(value) | ServerDefault::Sql(value) => value.to_string(),
        ServerDefault::Text(value) => format!("'{value}'"),
        ServerDefault::Sequence(sequence) => {
            format!("the next of `{}`{}", sequence.name, sequence.options)
        }
    }
}
