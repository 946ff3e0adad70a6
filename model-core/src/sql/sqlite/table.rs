//! `CREATE TABLE`.

use super::clause::{Named, TableClause, named};
use super::column::ColumnText;
use super::cursor::{Cursor, Read};

/// A table as it was declared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TableText {
    pub(crate) columns: Vec<ColumnText>,
    pub(crate) clauses: Vec<Named<TableClause>>,
    pub(crate) strict: bool,
    pub(crate) without_rowid: bool,
}

impl TableText {
    /// What the statement says.
    pub(crate) fn read(sql: &str) -> Option<Self> {
        Self::read_statement(sql).ok()
    }

    fn read_statement(sql: &str) -> Read<Self> {
        let mut cursor = Cursor::new(sql);
        cursor.expect_word("CREATE")?;
        let _ = cursor.word("TEMP") || cursor.word("TEMPORARY");
        cursor.expect_word("TABLE")?;
        cursor.words(&["IF", "NOT", "EXISTS"]);
        cursor.qualified_name()?;
        cursor.expect_symbol("(")?;
        let columns = columns(&mut cursor)?;
        // SQLite's `parse.y`: `tconscomma` is a comma or nothing.
        let clauses = named(&mut cursor, Some(","), |cursor| {
            TableClause::read(cursor, sql)
        })?;
        cursor.expect_symbol(")")?;
        let mut table = Self {
            columns,
            clauses,
            strict: false,
            without_rowid: false,
        };
        table.options(&mut cursor);
        cursor.expect_end()?;
        Ok(table)
    }

    fn options(&mut self, cursor: &mut Cursor<'_>) {
        loop {
            if cursor.words(&["WITHOUT", "ROWID"]) {
                self.without_rowid = true;
            } else if cursor.word("STRICT") {
                self.strict = true;
            } else {
                return;
            }
            if !cursor.symbol(",") {
                return;
            }
        }
    }
}

/// The columns, up to the first constraint of the table.
fn columns(cursor: &mut Cursor<'_>) -> Read<Vec<ColumnText>> {
    let mut columns = vec![ColumnText::read(cursor)?];
    while cursor.symbol(",") {
        let constraints = ["CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN"];
        if constraints.iter().any(|word| cursor.is_word(word)) {
            break;
        }
        columns.push(ColumnText::read(cursor)?);
    }
    Ok(columns)
}
