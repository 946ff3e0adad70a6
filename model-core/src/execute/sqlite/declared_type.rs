//! Which declared types are one type.

/// Whether two declared types mean the same; in a key of one column, only `INTEGER` makes it the row's number.
pub(super) fn is_same(found: &str, wanted: &str, is_whole_key: bool) -> bool {
    let (found, wanted) = (Declared::new(found), Declared::new(wanted));
    let numbers_rows = |declared: &Declared| is_whole_key && declared.word == "INTEGER";
    found.class() == wanted.class()
        && found.arguments == wanted.arguments
        && numbers_rows(&found) == numbers_rows(&wanted)
}

/// `VARCHAR(10)`: a word and its arguments.
struct Declared {
    word: String,
    arguments: String,
}

impl Declared {
    fn new(text: &str) -> Self {
        let (word, arguments) = text.split_once('(').unwrap_or((text, ""));
        let word = word
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
            .to_ascii_uppercase();
        let arguments = arguments
            .trim_end()
            .trim_end_matches(')')
            .split_whitespace()
            .collect();
        Self { word, arguments }
    }

    /// One word for all synonyms: same affinity, and one type to sqlx.
    fn class(&self) -> &str {
        match self.word.as_str() {
            "BOOL" | "BOOLEAN" => "BOOLEAN",
            "DATETIME" | "TIMESTAMP" => "DATETIME",
            "NUMERIC" | "DECIMAL" => "NUMERIC",
            "TEXT" | "CLOB" => "TEXT",
            "VARCHAR" | "CHARACTER VARYING" | "NVARCHAR" | "VARYING CHARACTER" => "VARCHAR",
            // SQLite, Datatypes In SQLite, 3.1: "INT" anywhere makes it an integer, and comes first.
            word if word.contains("INT") => "INTEGER",
            "REAL" | "DOUBLE" | "DOUBLE PRECISION" | "FLOAT" => "REAL",
            word => word,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::is_same;

    #[test]
    fn synonyms_are_one_type_and_lengths_count() {
        for (left, right) in [
            ("int", "BIGINT"),
            ("varchar( 10 )", "VARCHAR(10)"),
            ("DOUBLE  PRECISION", "real"),
            ("NUMERIC(10,2)", "DECIMAL(10, 2)"),
        ] {
            assert!(is_same(left, right, false), "{left} {right}");
        }
        for (left, right) in [
            ("VARCHAR(10)", "VARCHAR(20)"),
            ("TEXT", "BLOB"),
            ("", "TEXT"),
            ("NUMERIC", "NUMERIC(3)"),
        ] {
            assert!(!is_same(left, right, false), "{left} {right}");
        }
    }

    #[test]
    fn only_integer_is_the_row_number() {
        assert!(!is_same("BIGINT", "INTEGER", true));
        assert!(is_same("integer", "INTEGER", true));
        assert!(is_same("BIGINT", "INT", true));
    }
}
