//! What SQLite keeps of a schema: the texts of `CREATE TABLE`, `CREATE INDEX` and `CREATE VIEW`.
//!
//! Flows in: a text that SQLite accepted. Flows out: what it says, as values that own nothing of the database's meaning
//! yet: names without quotes, expressions as written. `None` stands for a text that is not of this form. The grammar is
//! the one of SQLite's `parse.y`, which accepts more than its documentation shows: names between single quotes, table
//! constraints without commas between them, `PRIMARY KEY (id AUTOINCREMENT)`.

mod clause;
mod column;
mod cursor;
mod element;
mod index;
mod sources;
mod table;
mod view;

#[cfg(test)]
mod tests;

pub(crate) use clause::{ColumnClause, DefaultText, Key, Named, Reference, TableClause, Timing};
pub(crate) use column::ColumnText;
pub(crate) use element::{ElementText, collation};
pub(crate) use index::IndexText;
pub(crate) use sources::sources;
pub(crate) use table::TableText;
pub(crate) use view::ViewText;
