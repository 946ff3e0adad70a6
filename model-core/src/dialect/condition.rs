//! A domain's condition, said of a column: for databases that have checks and no domains.

use crate::schema::Dialect;
use crate::sql::{push_identifier, tokens};

/// The condition with the column in the place of each `VALUE`, outside texts, quoted names and comments.
pub(crate) fn about_column(dialect: Dialect, condition: &str, column: &str) -> String {
    let mut text = String::with_capacity(condition.len() + column.len());
    let mut copied = 0;
    let mut is_qualified = false;
    for token in tokens(dialect, condition) {
        if token.is_word("VALUE") && !is_qualified {
            text.push_str(&condition[copied..token.start]);
            push_identifier(&mut text, dialect, column);
            copied = token.range().end;
        }
        is_qualified = token.is_symbol(".");
    }
    text.push_str(&condition[copied..]);
    text
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
            "t . value",
            "[VALUE] = 1",
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
        let about = |condition| about_column(Dialect::MySql, condition, "c");
        assert_eq!(about("1 # VALUE\nOR VALUE"), "1 # VALUE\nOR `c`");
    }

    #[test]
    fn text_with_an_escaped_quote_goes_on_behind_it() {
        let condition = r"VALUE <> 'it\'s VALUE'";
        let about = |dialect| about_column(dialect, condition, "a");
        assert_eq!(about(Dialect::MariaDb), r"`a` <> 'it\'s VALUE'");
        assert_eq!(about(Dialect::MySql), r"`a` <> 'it\'s VALUE'");
        assert_eq!(about(Dialect::Sqlite), r#""a" <> 'it\'s "a"'"#);
    }
}
