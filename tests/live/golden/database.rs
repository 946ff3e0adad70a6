//! What the laws need of a database.

use std::collections::BTreeSet;
use std::path::Path;

use golden_tests::Case;
use model_core::Script;
use model_core::schema::View;

/// A database that a case has for itself.
pub(crate) trait Database {
    /// Empties it.
    fn empty(&mut self);
    /// Runs the statements, one after the other; the error names the statement.
    fn run(&mut self, script: &Script) -> Result<(), String>;
    /// All that it holds, as text that does not depend on the order in which it was made.
    fn catalogue(&mut self) -> String;
}

/// Every schema that the case's tables and views are in.
pub(crate) fn schemas(case: &Case) -> Vec<String> {
    let metadata = (case.metadata)();
    let tables = metadata.tables().map(|table| &table.name);
    let views = metadata.views().map(View::name);
    let names: BTreeSet<String> = tables
        .chain(views)
        .filter_map(|name| name.schema.as_ref().map(ToString::to_string))
        .collect();
    names.into_iter().collect()
}

/// What the database needs before: `<dialect>.setup.sql` beside the case.
pub(crate) fn setup(case: &Case, dialect: &str) -> Option<String> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../golden")
        .join(case.name)
        .join(format!("{dialect}.setup.sql"));
    std::fs::read_to_string(file).ok()
}

/// The error of a statement, with the statement.
pub(crate) fn failed(sql: &str, error: &sqlx::Error) -> String {
    format!("{error}\nin the statement\n{sql}")
}
