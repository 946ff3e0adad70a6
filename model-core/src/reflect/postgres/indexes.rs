//! Indexes, and those behind constraints.

use std::collections::HashMap;

use super::catalogue::{Catalogue, Collations, OperatorClasses};
use super::cells::Cells;
use super::columns::Columns;
use super::queries::Query;
use crate::lower::postgres::expression::bare;
use crate::lower::postgres::index::parameters;
use crate::schema::{Dialect, Index, IndexElement, List, Name, NullsOrder};
use crate::sql::{Token, tokens};

/// An index of the catalogue.
pub(super) struct FoundIndex<'r> {
    pub(super) table: u32,
    pub(super) schema: &'r str,
    pub(super) name: &'r str,
    pub(super) index: Index,
    pub(super) is_valid: bool,
    /// The constraint that it belongs to.
    pub(super) constraint: Option<u32>,
    pub(super) is_clustered: bool,
    pub(super) is_replica_identity: bool,
}

/// What the names of collations and operator classes are.
pub(super) struct Words<'a> {
    pub(super) columns: &'a Columns<'a>,
    pub(super) collations: &'a Collations,
    pub(super) classes: &'a OperatorClasses,
}

/// All indexes, and which is behind which constraint.
pub(super) struct Indexes<'r> {
    pub(super) all: Vec<FoundIndex<'r>>,
    of_constraints: HashMap<u32, usize>,
}

impl<'r> Indexes<'r> {
    pub(super) fn read(catalogue: &'r Catalogue, words: &Words<'_>) -> Self {
        let rows = catalogue.rows(Query::Indexes);
        let all: Vec<FoundIndex<'r>> = rows.map(|row| found(row, words)).collect();
        let positions = all.iter().enumerate();
        let of_constraints = positions
            .filter_map(|(position, index)| Some((index.constraint?, position)))
            .collect();
        Self {
            all,
            of_constraints,
        }
    }

    pub(super) fn of_constraint(&self, constraint: u32) -> Option<&Index> {
        let position = self.of_constraints.get(&constraint)?;
        Some(&self.all[*position].index)
    }
}

fn found<'r>(row: Cells<'r>, words: &Words<'_>) -> FoundIndex<'r> {
    FoundIndex {
        table: row.oid(2),
        schema: row.text(22),
        name: row.text(3),
        index: index(row, words),
        is_valid: row.flag(6),
        constraint: row.number(19),
        is_clustered: row.flag(20),
        is_replica_identity: row.flag(21),
    }
}

fn index(row: Cells<'_>, words: &Words<'_>) -> Index {
    let table = row.oid(2);
    let keys: usize = row.number(8).unwrap_or_default();
    let numbers: Vec<i16> = row.numbers(9);
    let mut index = Index::new(elements(row, words, &numbers[..keys.min(numbers.len())]));
    index.name = row.name(3);
    if row.flag(5) {
        index = index.unique();
    }
    if row.text(4) != "btree" {
        index = index.using(row.text(4).to_owned());
    }
    if row.flag(7) {
        index = index.nulls_not_distinct();
    }
    if numbers.len() > keys {
        let include = words.columns.names(table, &numbers[keys..]);
        index = index.include(include.iter().cloned());
    }
    if let Some(predicate) = row.get(15) {
        index = index.filtered(bare(predicate).to_owned());
    }
    if let Some(comment) = row.get(18).filter(|comment| !comment.is_empty()) {
        index = index.comment(comment.to_owned());
    }
    with_storage(index, reloptions(&row.names(13)), row.name(14))
}

fn with_storage(index: Index, parameters: List<(Name, Name)>, tablespace: Option<Name>) -> Index {
    if parameters.is_empty() && tablespace.is_none() {
        return index;
    }
    let mut options = index.options().clone();
    options.parameters = parameters;
    options.tablespace = tablespace;
    Index {
        options: Some(options.into()),
        ..index
    }
}

/// `{fillfactor=70}`.
pub(super) fn reloptions(options: &[String]) -> List<(Name, Name)> {
    let pairs: Vec<(Name, Name)> = options
        .iter()
        .map(|option| {
            let (name, value) = option.split_once('=').unwrap_or((option, ""));
            (name.to_owned().into(), value.to_owned().into())
        })
        .collect();
    parameters(pairs.iter())
}

fn elements(row: Cells<'_>, words: &Words<'_>, numbers: &[i16]) -> Vec<IndexElement> {
    let options: Vec<u16> = row.numbers(10);
    let collations: Vec<u32> = row.numbers(11);
    let classes: Vec<u32> = row.numbers(12);
    let texts = row.names(17);
    let printed = row.get(16).map(|text| printed(text, &texts));
    let at = |list: &[u32], position: usize| list.get(position).copied().unwrap_or_default();
    let element = |(position, number): (usize, &i16)| {
        let (collation, class) = (at(&collations, position), at(&classes, position));
        let element = if let Some(column) = words.columns.get(row.oid(2), *number) {
            let element = IndexElement::column(column.column.name.clone());
            let own_collation = collation == 0 || collation == column.collation;
            let own_class = words.classes.is_default(class, column.sql_type);
            said(
                element,
                words,
                [(collation, own_collation), (class, own_class)],
            )
        } else {
            let text = texts.get(position).map_or("", |text| bare(text));
            let element = IndexElement::expression(text.to_owned());
            let printed = printed.as_ref().and_then(|it| it.get(position)).copied();
            let (is_collated, is_classed) = printed.unwrap_or_default();
            said(
                element,
                words,
                [(collation, !is_collated), (class, !is_classed)],
            )
        };
        ordered(element, options.get(position).copied().unwrap_or_default())
    };
    numbers.iter().enumerate().map(element).collect()
}

/// The element with the collation and the class that it does not have anyway.
fn said(
    element: IndexElement,
    words: &Words<'_>,
    [(collation, own_collation), (class, own_class)]: [(u32, bool); 2],
) -> IndexElement {
    let collation = words.collations.name(collation).filter(|_| !own_collation);
    let class = words.classes.name(class).filter(|_| !own_class);
    let element = match collation {
        Some(name) => element.postgres_collation(name),
        None => element,
    };
    match class {
        Some(name) => element.opclass(name),
        None => element,
    }
}

/// PostgreSQL 15, 53.26 `pg_index`: the first bit is DESC, the second NULLS FIRST.
fn ordered(element: IndexElement, bits: u16) -> IndexElement {
    match bits & 3 {
        1 => element.descending().nulls(NullsOrder::Last),
        2 => element.nulls(NullsOrder::First),
        3 => element.descending(),
        _ => element,
    }
}

/// Whether the text of the whole index says a collation and an operator class of each element.
fn printed(text: &str, elements: &[String]) -> Vec<(bool, bool)> {
    let behind_method = text.find(" USING ").map_or(0, |at| at + " USING ".len());
    let open = text[behind_method..]
        .find(" (")
        .map_or(0, |at| behind_method + at + 2);
    let mut rest = text.get(open..).unwrap_or_default();
    let mut printed = Vec::new();
    for (position, element) in elements.iter().enumerate() {
        rest = rest.strip_prefix(element.as_str()).unwrap_or(rest);
        let next = elements.get(position + 1);
        let end = next.and_then(|next| rest.find(&format!(", {next}")));
        printed.push(settings(&rest[..end.unwrap_or(rest.len())]));
        rest = end.map_or("", |end| &rest[end + 2..]);
    }
    printed
}

/// `COLLATE "C" text_pattern_ops DESC`, and what is behind the elements.
fn settings(text: &str) -> (bool, bool) {
    let tokens = tokens(Dialect::Postgres, text);
    let is_collated = tokens.first().is_some_and(|it| it.is_word("collate"));
    let mut rest = &tokens[if is_collated { 2.min(tokens.len()) } else { 0 }..];
    if let [dot, _, behind @ ..] = rest
        && dot.is_symbol(".")
    {
        rest = behind;
    }
    let is_class = |token: &Token<'_>| {
        token.is_name()
            && !["asc", "desc", "nulls"]
                .iter()
                .any(|word| token.is_word(word))
    };
    (is_collated, rest.first().is_some_and(is_class))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_of_an_expression_is_read_from_the_whole_text() {
        let text = "CREATE INDEX i ON app.t USING btree (lower(a) COLLATE \"C\" text_pattern_ops DESC, b, ((b || ', b'::text))) INCLUDE (c) WHERE (c > 0)";
        let elements = ["lower(a)", "b", "((b || ', b'::text))"].map(str::to_owned);
        let wanted = [(true, true), (false, false), (false, false)];
        assert_eq!(printed(text, &elements), wanted);
        assert_eq!(settings(" DESC NULLS LAST"), (false, false));
        assert_eq!(settings(" app.words_ops"), (false, true));
    }

    #[test]
    fn order_of_nulls_is_said_where_it_is_not_the_usual_one() {
        let column = || IndexElement::column("a");
        assert_eq!(ordered(column(), 0), column());
        assert_eq!(ordered(column(), 3), column().descending());
        let last = column().descending().nulls(NullsOrder::Last);
        assert_eq!(ordered(column(), 1), last);
    }
}
