//! Comparing a live database with the wanted one, and models with each other.
//!
//! Flows in: a [`Found`] and a [`Database`] in the same canonical form. Flows out: [`Changes`], typed and borrowed from
//! both. Complete by construction: one function compares each struct of the vocabulary, and destructures it without `..`, so
//! a new field does not compile until it is compared.
//!
//! It decides nothing about what to do, and asks no database: where two expressions are written differently, the server's
//! verdict is looked up in [`Found::verdicts`], and a difference without a verdict is reported as possible.
//!
//! The registry compares definitions with the same functions, with rules of their own: every text has to be exactly equal,
//! and the options of every dialect count.

mod change;
mod column;
mod comparison;
mod constraint;
mod database;
mod display;
mod expression;
mod field;
mod foreign_key;
mod index;
mod inventory;
mod literal;
mod models;
mod names;
mod object;
mod options;
mod partition;
mod parts;
mod question;
mod rename;
mod table;
mod taken;
mod types;
mod unique_index;
mod view;

pub use change::{
    Certainty, Change, Changes, FieldChange, PendingRename, ProbableRename, TableChange,
    TableDifference, TakenPart, ViewIndexes,
};
pub use field::Field;
pub(crate) use models::{
    OptionDifference, item_fields, named_parts, option_differences, part_fields, sequence_fields,
    view_fields,
};
pub(crate) use parts::Compared;
#[allow(unused_imports, reason = "what `reflect` needs to ask a server")]
pub(crate) use question::{ExpressionKind, Question, QuestionColumn};

use crate::schema::{Database, Found};

/// Everything in which a live database differs from the wanted one.
///
/// ```
/// use model_core::schema::{Column, Database, Found, Server, SqlType, Table};
/// use model_core::{Dialect, diff};
///
/// let mut found = Found::empty(Server::unknown(Dialect::Sqlite));
/// let mut wanted = Database::new(Dialect::Sqlite);
/// let tags = Table::new("tags").column(Column::new("label", SqlType::Text));
/// found.database.tables.push(tags.clone().into());
/// wanted.tables.push(tags.comment("of articles").into());
/// assert_eq!(
///     diff::diff(&found, &wanted).to_string(),
///     "table `tags`: comment `of articles` in the models only"
/// );
/// ```
#[must_use]
pub fn diff<'a>(found: &'a Found, wanted: &'a Database) -> Changes<'a> {
    database::compare(found, wanted).0
}

/// The pairs of expressions that are written differently and that [`Found::verdicts`] has no verdict on: what `reflect` asks
/// the server.
#[allow(dead_code, reason = "a server is asked through a driver")]
pub(crate) fn questions(found: &Found, wanted: &Database) -> Vec<Question> {
    database::compare(found, wanted).1
}

#[cfg(test)]
mod tests;
