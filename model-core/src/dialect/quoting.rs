//! Quoting: the only place where a name or a text becomes part of SQL.
//!
//! Names are always quoted, so that reserved words, spaces and quotes simply work. What no quoting can express (a NUL,
//! a name beyond the dialect's limit) is a `BadName` of `ddl`.

/// Appends a plain name between quotes.
#[inline]
pub(crate) fn push_plain(out: &mut String, quote: u8, name: &str) {
    let quote = char::from(quote);
    out.push(quote);
    out.push_str(name);
    out.push(quote);
}

/// [`push_doubled`], as a text of its own.
#[cfg(feature = "sqlite")]
pub(crate) fn doubled(quote: char, text: &str) -> String {
    let mut out = String::new();
    push_doubled(&mut out, quote, text);
    out
}

/// Appends `text` between quotes, those inside it doubled. A standard string needs no more: PostgreSQL with
/// `standard_conforming_strings` (4.1.2.1 String Constants, on by default) and SQLite take a backslash as it is.
pub(crate) fn push_doubled(out: &mut String, quote: char, text: &str) {
    out.push(quote);
    for piece in text.split_inclusive(quote) {
        out.push_str(piece);
        if piece.ends_with(quote) {
            out.push(quote);
        }
    }
    out.push(quote);
}

/// Appends a line that is a comment. What could end the line stands escaped: a file's name may hold anything. MySQL wants
/// the space (8.0, 9.7 Comments).
pub(crate) fn push_line_comment(out: &mut String, text: &str) {
    out.push_str("-- ");
    for character in text.chars() {
        if character.is_control() {
            out.extend(character.escape_default());
        } else {
            out.push(character);
        }
    }
    out.push('\n');
}

/// Appends `text` as a literal whose backslashes are doubled too: MariaDB 10.11 (String Literals) and MySQL 8.0
/// (9.1.1 String Literals), where a backslash escapes unless the session's `sql_mode` has `NO_BACKSLASH_ESCAPES`.
pub(crate) fn push_backslashed(out: &mut String, text: &str) {
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
    while body.contains(&tag) {
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
    fn comment_stays_on_its_line_whatever_it_says() {
        let comment = written(|out| push_line_comment(out, "a\n; DROP\r\0\u{85}é.rs:1"));
        assert_eq!(comment, "-- a\\n; DROP\\r\\u{0}\\u{85}é.rs:1\n");
    }

    #[test]
    fn quote_inside_a_name_is_doubled_and_comes_back() {
        let name = written(|out| push_doubled(out, '"', "a\"b\"\"c"));
        assert_eq!(name, "\"a\"\"b\"\"\"\"c\"");
        assert_eq!(unquoted(&name), "a\"b\"\"c");
    }

    #[test]
    fn backslash_is_escaped_only_where_it_escapes() {
        assert_eq!(
            written(|out| push_doubled(out, '\'', "it's a \\")),
            "'it''s a \\'"
        );
        assert_eq!(
            written(|out| push_backslashed(out, "it's a \\")),
            "'it''s a \\\\'"
        );
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
    }
}
