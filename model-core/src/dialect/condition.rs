//! A domain's condition, said of a column: for databases that have checks and no domains.

use super::quoting::push_doubled;
use crate::schema::Dialect;

/// The condition with the column in the place of each `VALUE`, as it stands outside texts, quoted names and comments.
pub(crate) fn about_column(dialect: Dialect, condition: &str, column: &str) -> String {
    let quote = match dialect {
        Dialect::Postgres | Dialect::Sqlite => '"',
        Dialect::MariaDb | Dialect::MySql => '`',
    };
    let mut text = String::with_capacity(condition.len() + column.len());
    let mut rest = condition;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '\'' | '"' | '`' => quoted_length(rest, first),
            '-' if rest.starts_with("--") => rest.find('\n').unwrap_or(rest.len()),
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            _ if is_word(first) => rest.find(|it| !is_word(it)).unwrap_or(rest.len()),
            _ => first.len_utf8(),
        };
        let (piece, after) = rest.split_at(length);
        if piece.eq_ignore_ascii_case("VALUE") && !text.trim_end().ends_with('.') {
            push_doubled(&mut text, quote, column);
        } else {
            text.push_str(piece);
        }
        rest = after;
    }
    text
}

/// How long the quoted text at the beginning is; a doubled quote begins another one.
fn quoted_length(text: &str, quote: char) -> usize {
    text[1..].find(quote).map_or(text.len(), |end| end + 2)
}

fn is_word(character: char) -> bool {
    character.is_alphanumeric() || character == '_' || character == '$'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn value_is_the_column_wherever_it_is_a_word_of_its_own() {
        let about = |condition| about_column(Dialect::Sqlite, condition, "a\"b");
        assert_eq!(about("VALUE > 0"), "\"a\"\"b\" > 0");
        assert_eq!(about("value<>'VALUE'"), "\"a\"\"b\"<>'VALUE'");
        assert_eq!(about("length(Value)=2"), "length(\"a\"\"b\")=2");
        for other in [
            "'it''s VALUE'",
            "\"VALUE\" = `VALUE`",
            "t.value",
            "VALUES_1 > VALUE2",
            "1 -- VALUE\n",
            "1 /* VALUE */",
            "'VALUE",
        ] {
            assert_eq!(about(other), other);
        }
        assert_eq!(
            about_column(Dialect::MySql, "1 -- VALUE\nAND VALUE", "c"),
            "1 -- VALUE\nAND `c`"
        );
    }
}
