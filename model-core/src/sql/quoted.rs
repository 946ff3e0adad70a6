//! Names between quotes.

use super::tokens;
use crate::schema::Dialect;

/// The name as it was before it was quoted: `"app"."profiles"` is `app.profiles`.
pub(crate) fn unquoted(dialect: Dialect, quoted: &str) -> String {
    let tokens = tokens(dialect, quoted);
    tokens.iter().map(|token| token.value(dialect)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn qualified_name_loses_the_quotes_of_each_part() {
        let name = |quoted| unquoted(Dialect::Postgres, quoted);
        assert_eq!(name("\"app\".\"t.x\""), "app.t.x");
        assert_eq!(name("\"a \\\"\"\""), "a \\\"");
        assert_eq!(name(""), "");
        assert_eq!(unquoted(Dialect::MariaDb, "`a``b`.`c'd`"), "a`b.c'd");
    }
}
