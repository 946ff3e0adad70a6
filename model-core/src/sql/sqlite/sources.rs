//! The tables and views that a query or the body of a trigger names.

use super::cursor::is_name;
use crate::schema::Dialect;
use crate::sql::{Token, tokens};

/// A name, and its schema where that is given.
pub(crate) type Source = (Option<String>, String);

/// What a statement reads from or writes to. The name of a common table expression is one of them, too.
pub(crate) fn sources(sql: &str) -> Vec<Source> {
    let tokens = tokens(Dialect::Sqlite, sql);
    let mut sources = Vec::new();
    // Whether a comma is followed by another source, for each open parenthesis.
    let mut lists = vec![false];
    let mut is_next = false;
    for (position, token) in tokens.iter().enumerate() {
        let is_listed = lists.last().copied().unwrap_or_default();
        if token.is_symbol("(") {
            lists.push(is_next);
        } else if token.is_symbol(")") {
            lists.pop();
            is_next = false;
        } else if token.is_symbol(",") {
            is_next = is_listed;
        } else if token.is_word("IN") {
            let behind = tokens.get(position + 1);
            is_next = behind.is_some_and(is_name);
        } else if BEFORE.iter().any(|word| token.is_word(word)) {
            is_next = true;
            set_last(&mut lists, token.is_word("FROM") || is_listed);
        } else if AFTER.iter().any(|word| token.is_word(word)) {
            is_next = false;
            set_last(&mut lists, false);
        } else if is_next && is_name(token) {
            sources.push(source(&tokens[position..]));
            is_next = false;
        }
    }
    sources
}

/// The words that come before a source.
const BEFORE: [&str; 4] = ["FROM", "JOIN", "INTO", "UPDATE"];

/// The words that end a list of sources.
const AFTER: [&str; 13] = [
    "SELECT",
    "WHERE",
    "GROUP",
    "HAVING",
    "WINDOW",
    "ORDER",
    "LIMIT",
    "UNION",
    "EXCEPT",
    "INTERSECT",
    "SET",
    "VALUES",
    "RETURNING",
];

fn set_last(lists: &mut [bool], value: bool) {
    if let Some(last) = lists.last_mut() {
        *last = value;
    }
}

fn source(tokens: &[Token<'_>]) -> Source {
    let value = |token: &Token<'_>| token.value(Dialect::Sqlite).into_owned();
    match tokens {
        [schema, dot, name, ..] if dot.is_symbol(".") => (Some(value(schema)), value(name)),
        [name, ..] => (None, value(name)),
        [] => (None, String::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::sources;

    fn names(sql: &str) -> Vec<String> {
        let names = sources(sql).into_iter().map(|(schema, name)| match schema {
            Some(schema) => format!("{schema}.{name}"),
            None => name,
        });
        names.collect()
    }

    #[test]
    fn sources_are_those_that_from_and_its_relatives_name() {
        for (sql, expected) in [
            (
                "SELECT a, b FROM c, \"d\" AS x, main.e WHERE f IN (1, g)",
                &["c", "d", "main.e"][..],
            ),
            (
                "SELECT a FROM (SELECT b, c FROM d) AS e JOIN f ON f.x = g, h",
                &["d", "f", "h"],
            ),
            (
                "SELECT a FROM (b JOIN c), [d e] ORDER BY f, g",
                &["b", "c", "d e"],
            ),
            (
                "SELECT (SELECT max(a, b) FROM c), d FROM e UNION SELECT f FROM g",
                &["c", "e", "g"],
            ),
            ("SELECT 'FROM a', \"FROM b\" -- FROM c\n FROM d", &["d"]),
            (
                "INSERT INTO a (b, c) SELECT d, e FROM f; UPDATE g SET h = i, j = k; DELETE FROM l",
                &["a", "f", "g", "l"],
            ),
            ("SELECT 1 WHERE 2 IN a", &["a"]),
            ("", &[]),
        ] {
            assert_eq!(names(sql), expected, "{sql}");
        }
    }
}
