//! `CREATE INDEX`.

use super::cursor::{Cursor, Read};
use super::element::ElementText;

/// An index as it was declared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct IndexText {
    pub(crate) unique: bool,
    pub(crate) elements: Vec<ElementText>,
    /// The condition of a partial index, as written.
    pub(crate) predicate: Option<String>,
}

impl IndexText {
    /// What the statement says.
    pub(crate) fn read(sql: &str) -> Option<Self> {
        Self::read_statement(sql).ok()
    }

    fn read_statement(sql: &str) -> Read<Self> {
        let mut cursor = Cursor::new(sql);
        cursor.expect_word("CREATE")?;
        let unique = cursor.word("UNIQUE");
        cursor.expect_word("INDEX")?;
        cursor.words(&["IF", "NOT", "EXISTS"]);
        cursor.qualified_name()?;
        cursor.expect_word("ON")?;
        cursor.name()?;
        let elements = cursor.list(|cursor| ElementText::read(cursor, sql))?;
        let is_partial = cursor.word("WHERE");
        let predicate = is_partial.then(|| cursor.take_rest().to_owned());
        cursor.expect_end()?;
        Ok(Self {
            unique,
            elements,
            predicate,
        })
    }
}
