//! `CREATE VIEW`.

use super::clause::names;
use super::cursor::{Cursor, Read};

/// A view as it was declared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ViewText {
    /// The names of its columns; empty where the query names them.
    pub(crate) columns: Vec<String>,
    pub(crate) query: String,
}

impl ViewText {
    /// What the statement says.
    pub(crate) fn read(sql: &str) -> Option<Self> {
        Self::read_statement(sql).ok()
    }

    fn read_statement(sql: &str) -> Read<Self> {
        let mut cursor = Cursor::new(sql);
        cursor.expect_word("CREATE")?;
        let _ = cursor.word("TEMP") || cursor.word("TEMPORARY");
        cursor.expect_word("VIEW")?;
        cursor.words(&["IF", "NOT", "EXISTS"]);
        cursor.qualified_name()?;
        let columns = if cursor.is_symbol("(") {
            names(&mut cursor)?
        } else {
            Vec::new()
        };
        cursor.expect_word("AS")?;
        let query = cursor.take_rest().to_owned();
        Ok(Self { columns, query })
    }
}
