//! Quoting: the only place where a name or a text becomes part of SQL.
//!
//! Names are always quoted, so that reserved words, spaces and quotes simply work. What no quoting can express (a NUL,
//! a name beyond the dialect's limit) is a `BadName` of `ddl`. No setting of a session makes a name or a text end before
//! its closing quote.

#[cfg(test)]
mod sources;

use crate::schema::{Backslashes, Dialect, TableName};

/// The quote of a dialect's names. MariaDB and MySQL take a backtick whatever `sql_mode` says; a double quote begins a name
/// only with `ANSI_QUOTES`.
pub(crate) const fn name_quote(dialect: Dialect) -> u8 {
    match dialect {
        Dialect::Postgres | Dialect::Sqlite => b'"',
        Dialect::MariaDb | Dialect::MySql => b'`',
    }
}

/// Appends a name, quoted. No dialect gives a backslash a meaning there.
pub(crate) fn push_identifier(out: &mut String, dialect: Dialect, name: &str) {
    push_doubled(out, char::from(name_quote(dialect)), name);
}

/// A name, quoted.
pub(crate) fn identifier(dialect: Dialect, name: &str) -> String {
    let mut out = String::new();
    push_identifier(&mut out, dialect, name);
    out
}

/// A table's schema and name, quoted.
pub(crate) fn qualified(dialect: Dialect, table: &TableName) -> String {
    let mut out = String::new();
    if let Some(schema) = &table.schema {
        push_identifier(&mut out, dialect, schema);
        out.push('.');
    }
    push_identifier(&mut out, dialect, &table.name);
    out
}

/// A text as a literal, for a session whose `sql_mode` nobody changed.
pub(crate) fn literal(dialect: Dialect, text: &str) -> String {
    let mut out = String::new();
    push_literal(&mut out, dialect, Backslashes::Escape, text);
    out
}

/// Appends `text` as a literal, which ends at its closing quote under every setting of the session.
///
/// - PostgreSQL: what a backslash means in `'..'` depends on `standard_conforming_strings`. In `E'..'` it always escapes
///   (15, 4.1.2.2 String Constants With C-Style Escapes), so a text with a backslash is written in that form.
/// - SQLite: a backslash is a character like any other.
/// - MariaDB and MySQL: a backslash escapes unless `sql_mode` has `NO_BACKSLASH_ESCAPES` (MariaDB 10.11, String Literals;
///   MySQL 8.0, 9.1.1). No form of a literal means the same in both modes. A doubled backslash never escapes a quote in either
///   mode; without escapes, both of its backslashes are stored. So a connection says which mode it has.
pub(crate) fn push_literal(
    out: &mut String,
    dialect: Dialect,
    backslashes: Backslashes,
    text: &str,
) {
    match (dialect, backslashes) {
        (Dialect::Postgres, _) if text.contains('\\') => {
            out.push('E');
            push_backslashed(out, text);
        }
        (Dialect::MariaDb | Dialect::MySql, Backslashes::Escape) => push_backslashed(out, text),
        (Dialect::MariaDb | Dialect::MySql, Backslashes::Ordinary)
        | (Dialect::Postgres | Dialect::Sqlite, _) => push_doubled(out, '\'', text),
    }
}

/// Appends `text` between quotes, those inside it doubled.
fn push_doubled(out: &mut String, quote: char, text: &str) {
    out.push(quote);
    for piece in text.split_inclusive(quote) {
        out.push_str(piece);
        if piece.ends_with(quote) {
            out.push(quote);
        }
    }
    out.push(quote);
}

/// Appends `text` between single quotes, quotes and backslashes inside it doubled.
fn push_backslashed(out: &mut String, text: &str) {
    out.push('\'');
    for character in text.chars() {
        if matches!(character, '\'' | '\\') {
            out.push(character);
        }
        out.push(character);
    }
    out.push('\'');
}

/// Appends what `body` writes between dollar quotes (PostgreSQL 4.1.2.4), whose tag the body does not contain.
pub(crate) fn push_dollar_quoted(out: &mut String, body: &str) {
    let mut tag = String::from("$$");
    let mut attempt = 0_u32;
    // A tag also ends the text where the text's own end and the tag's beginning make one.
    while body.contains(&tag) || body.ends_with(&tag[..tag.len() - 1]) {
        tag = format!("$ddl{attempt}$");
        attempt += 1;
    }
    out.push_str(&tag);
    out.push_str(body);
    out.push_str(&tag);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sql::unquoted;

    fn written(write: impl FnOnce(&mut String)) -> String {
        let mut out = String::new();
        write(&mut out);
        out
    }

    #[test]
    fn quote_inside_a_name_is_doubled_and_comes_back() {
        let name = written(|out| push_doubled(out, '"', "a\"b\"\"c"));
        assert_eq!(name, "\"a\"\"b\"\"\"\"c\"");
        assert_eq!(unquoted(Dialect::Sqlite, &name), "a\"b\"\"c");
    }

    #[test]
    fn backslash_is_escaped_only_where_it_escapes() {
        let literal = |dialect, backslashes, text: &str| {
            written(|out| push_literal(out, dialect, backslashes, text))
        };
        let (escape, ordinary) = (Backslashes::Escape, Backslashes::Ordinary);
        for backslashes in [escape, ordinary] {
            let postgres = |text| literal(Dialect::Postgres, backslashes, text);
            assert_eq!(postgres("it's"), "'it''s'");
            assert_eq!(postgres("it's a \\"), "E'it''s a \\\\'");
            let sqlite = literal(Dialect::Sqlite, backslashes, "it's a \\");
            assert_eq!(sqlite, "'it''s a \\'");
        }
        for dialect in [Dialect::MariaDb, Dialect::MySql] {
            let text = "it's a \\";
            assert_eq!(literal(dialect, escape, text), "'it''s a \\\\'");
            assert_eq!(literal(dialect, ordinary, text), "'it''s a \\'");
        }
    }

    /// Reads the literal that a text begins with: what it says, and what follows it.
    fn read(sql: &str, backslash_escapes: bool) -> (String, &str) {
        let marked = sql.strip_prefix('E');
        let backslash_escapes = backslash_escapes || marked.is_some();
        let inside = marked.unwrap_or(sql).strip_prefix('\'').expect("a quote");
        let mut said = String::new();
        let mut rest = inside.chars();
        while let Some(character) = rest.next() {
            match character {
                '\\' if backslash_escapes => said.extend(rest.next()),
                '\'' if rest.as_str().starts_with('\'') => said.extend(rest.next()),
                '\'' => return (said, rest.as_str()),
                other => said.push(other),
            }
        }
        panic!("{sql} does not end");
    }

    #[test]
    fn literal_ends_at_its_end_whatever_a_backslash_means() {
        let pieces = ["'", "\\", "\"", "`", "$$", "--", ";", "\n", "E", "x", "🦀"];
        let words = pieces.iter().flat_map(|first| {
            let words = pieces.iter().map(move |second| (first, second));
            words.flat_map(|(first, second)| pieces.map(|third| format!("{first}{second}{third}")))
        });
        for text in words {
            let behind = |dialect, escapes| {
                let mut sql = written(|out| push_literal(out, dialect, Backslashes::Escape, &text));
                sql.push_str("; DROP");
                let (said, rest) = read(&sql, escapes);
                assert_eq!(rest, "; DROP", "{sql}");
                said
            };
            for escapes in [false, true] {
                assert_eq!(behind(Dialect::Postgres, escapes), text);
            }
            assert_eq!(behind(Dialect::Sqlite, false), text);
            assert_eq!(behind(Dialect::MariaDb, true), text);
            assert_eq!(behind(Dialect::MariaDb, false), text.replace('\\', "\\\\"));
        }
    }

    #[test]
    fn dollar_quote_never_ends_inside_its_body() {
        assert_eq!(written(|out| push_dollar_quoted(out, "plain")), "$$plain$$");
        assert_eq!(
            written(|out| push_dollar_quoted(out, "a $$ b")),
            "$ddl0$a $$ b$ddl0$"
        );
        assert_eq!(
            written(|out| push_dollar_quoted(out, "a $$ $ddl0$")),
            "$ddl1$a $$ $ddl0$$ddl1$"
        );
        assert_eq!(
            written(|out| push_dollar_quoted(out, "AS $f$ x $f$")),
            "$ddl0$AS $f$ x $f$$ddl0$"
        );
        assert_eq!(
            written(|out| push_dollar_quoted(out, "$$ $ddl0")),
            "$ddl1$$$ $ddl0$ddl1$"
        );
    }
}
