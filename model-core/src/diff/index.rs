//! Indexes.

use std::fmt::Write as _;

use super::Field;
use super::comparison::{Comparison, in_parentheses, said, text};
use super::expression::Sameness;
use super::options::compare_parameters;
use super::parts::Compared;
use super::question::ExpressionKind;
use crate::schema::{
    Dialect, ElementKey, ElementOptions, Index, IndexElement, IndexKind, IndexOptions, Name,
    NullsOrder, PartKind,
};

impl Compared for Index {
    const KIND: PartKind = PartKind::Index;

    fn name(&self) -> Option<&Name> {
        self.name.as_ref()
    }

    fn compare(comparison: &mut Comparison<'_>, found: &Self, wanted: &Self) {
        let Self {
            name: _, // `parts` compares names.
            elements,
            unique,
            options: _, // Absent options are `NONE`, so the accessor compares them.
            source: _,  // Where it was written.
        } = found;
        let start = Sameness::of(elements.len() == wanted.elements.len());
        let pairs = elements.iter().zip(&wanted.elements);
        let sameness = pairs.fold(start, |sameness, (found, wanted)| {
            sameness.and(compare_elements(comparison, found, wanted))
        });
        let dialect = comparison.scope.context.dialect;
        let text = |it: &[IndexElement]| Some(elements_text(it, dialect));
        let (own, other) = (text(elements), text(&wanted.elements));
        comparison.judged(Field::Columns, sameness, own, other);
        let flag = |it: bool| Some(it.to_string());
        comparison.texts(Field::Unique, flag(*unique), flag(wanted.unique));
        compare_options(comparison, found.options(), wanted.options());
        compare_observed(comparison, found);
    }

    fn summary(&self, dialect: Option<Dialect>) -> String {
        elements_text(&self.elements, dialect)
    }
}

fn compare_options(comparison: &mut Comparison<'_>, found: &IndexOptions, wanted: &IndexOptions) {
    let IndexOptions {
        predicate,
        using,
        include,
        nulls_not_distinct,
        comment,
        kind,
        mariadb_parser,
        mysql_parser,
        parameters,
        tablespace,
        concurrently,
        ignored,
        invisible,
    } = found;
    let (own, other) = (predicate.as_ref(), wanted.predicate.as_ref());
    comparison.expressions(Field::Predicate, ExpressionKind::Predicate, own, other);
    let (own, other) = (using.as_ref(), wanted.using.as_ref());
    comparison.words(None, Field::Method.word(), Field::Method, own, other);
    comparison.columns(Field::Include, include, &wanted.include);
    let nulls = wanted.nulls_not_distinct;
    comparison.flag(Field::NullsNotDistinct, *nulls_not_distinct, nulls);
    comparison.texts(
        Field::Comment,
        text(comment.as_ref()),
        text(wanted.comment.as_ref()),
    );
    comparison.texts(Field::IndexKind, kind_text(*kind), kind_text(wanted.kind));
    let parsers = [
        (Dialect::MariaDb, mariadb_parser, &wanted.mariadb_parser),
        (Dialect::MySql, mysql_parser, &wanted.mysql_parser),
    ];
    for (dialect, found, wanted) in parsers {
        let (own, other) = (found.as_ref(), wanted.as_ref());
        comparison.words(
            Some(dialect),
            Field::Parser.word(),
            Field::Parser,
            own,
            other,
        );
    }
    compare_parameters(comparison, None, parameters, &wanted.parameters);
    let (own, other) = (text(tablespace.as_ref()), text(wanted.tablespace.as_ref()));
    comparison.texts(Field::Tablespace, own, other);
    // A live index does not show how it was built.
    if comparison.is_of_models() {
        comparison.flag(Field::Concurrently, *concurrently, wanted.concurrently);
    }
    let flags = [
        (Dialect::MariaDb, *ignored, wanted.ignored),
        (Dialect::MySql, *invisible, wanted.invisible),
    ];
    for (dialect, found, wanted) in flags {
        let field = Field::Ignored;
        comparison.setting(
            Some(dialect),
            field.word(),
            field,
            said(found),
            said(wanted),
        );
    }
}

/// Whether a build has left it unusable.
fn compare_observed(comparison: &mut Comparison<'_>, found: &Index) {
    let (Some(facts), Some(name)) = (comparison.scope.facts, &found.name) else {
        return;
    };
    let names = comparison.names();
    let is_invalid = facts
        .invalid_indexes
        .iter()
        .any(|it| names.same_part(it, name));
    comparison.flag(Field::Invalid, is_invalid, false);
}

fn kind_text(kind: IndexKind) -> Option<String> {
    match kind {
        IndexKind::Ordinary => None,
        IndexKind::Fulltext => Some("fulltext".to_owned()),
        IndexKind::Spatial => Some("spatial".to_owned()),
    }
}

/// Whether two elements sort by the same.
pub(super) fn compare_elements(
    comparison: &mut Comparison<'_>,
    found: &IndexElement,
    wanted: &IndexElement,
) -> Sameness {
    let IndexElement { key, options: _ } = found; // The accessor compares options.
    let is_of_models = comparison.is_of_models();
    let keys = match (key, &wanted.key) {
        (ElementKey::Column(found), ElementKey::Column(wanted)) if is_of_models => {
            Sameness::of(found == wanted)
        }
        (ElementKey::Column(found), ElementKey::Column(wanted)) => {
            let renamed = comparison.scope.renamed;
            Sameness::of(comparison.names().same_column(renamed, found, wanted))
        }
        (ElementKey::Expression(found), ElementKey::Expression(wanted)) => {
            comparison.judge(ExpressionKind::Element, None, found, wanted)
        }
        _ => Sameness::Different,
    };
    let options = same_options(found.options(), wanted.options());
    Sameness::of(options).and(keys)
}

fn same_options(found: &ElementOptions, wanted: &ElementOptions) -> bool {
    let ElementOptions {
        descending,
        nulls,
        postgres_collation,
        sqlite_collation,
        opclass,
        mariadb_length,
        mysql_length,
    } = found;
    *descending == wanted.descending
        && *nulls == wanted.nulls
        && *postgres_collation == wanted.postgres_collation
        && *sqlite_collation == wanted.sqlite_collation
        && *opclass == wanted.opclass
        && *mariadb_length == wanted.mariadb_length
        && *mysql_length == wanted.mysql_length
}

pub(super) fn elements_text(elements: &[IndexElement], dialect: Option<Dialect>) -> String {
    let text = |element| element_text(element, dialect);
    in_parentheses(&elements.iter().map(text).collect::<Vec<_>>())
}

/// An element as SQL. Among models, options name their dialect, so that different elements have different texts.
pub(super) fn element_text(element: &IndexElement, dialect: Option<Dialect>) -> String {
    let mut words = match &element.key {
        ElementKey::Column(name) => name.to_string(),
        ElementKey::Expression(sql) => format!("({sql})"),
    };
    let options = element.options();
    for (owner, option) in [
        (
            Dialect::MariaDb,
            options.mariadb_length.map(|it| format!("({it})")),
        ),
        (
            Dialect::MySql,
            options.mysql_length.map(|it| format!("({it})")),
        ),
        (
            Dialect::Postgres,
            options.postgres_collation.as_ref().map(collate),
        ),
        (
            Dialect::Sqlite,
            options.sqlite_collation.as_ref().map(collate),
        ),
        (
            Dialect::Postgres,
            options.opclass.as_ref().map(|it| format!(" {it}")),
        ),
    ] {
        if let Some(option) = option {
            words += &option;
            if dialect.is_none() {
                write!(words, " on {owner}").expect("a String takes everything");
            }
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

fn collate(name: &Name) -> String {
    format!(" COLLATE {name}")
}
