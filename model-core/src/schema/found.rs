//! What a live database holds: its objects, those that models cannot express, and facts that are only observed.

use std::collections::BTreeMap;

use super::{Database, Name, ObjectKind, Server, TableName};

/// What `reflect` read from a live database.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Found {
    /// The server and the session that were asked.
    pub server: Server,
    /// What models can express.
    pub database: Database,
    /// Everything else: never lost, never dropped.
    pub unmanaged: Vec<Unmanaged>,
    /// What is only observed: row counts, indexes that a failed build left invalid.
    pub facts: Facts,
    /// The `ddl!` items whose `exists` query returned a row; filled when reflecting for a wanted database.
    pub existing_items: Vec<Name>,
    /// The state of the catalogue that was read, so that a plan made from it runs only if nothing has changed.
    pub fingerprint: Option<Fingerprint>,
    /// What the server said about expressions that are written differently in the database and in the models.
    pub verdicts: Verdicts,
}

/// An object that models cannot express: a function, a trigger, a policy, a foreign table, a virtual table, another kind of type.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub struct Unmanaged {
    /// What it is.
    pub kind: ObjectKind,
    /// Its name.
    pub name: TableName,
    /// The table or view that it belongs to: a trigger's, a policy's.
    pub on: Option<TableName>,
    /// Its definition, or what else is worth knowing ("disabled"); for messages only.
    pub detail: Option<String>,
    /// Tables, views and columns (as `table.column`) that it needs, where the database records that.
    pub depends_on: Vec<TableName>,
}

/// Facts about tables and their parts that are observed, not declared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Facts {
    /// By table, under the name that the database uses.
    pub tables: BTreeMap<TableName, TableFacts>,
    /// What holds a name of the wanted database without being of a kind that models express: a temporary table in front of
    /// a table, a foreign key of another table.
    pub taken: Vec<TakenName>,
    /// Foreign keys from tables outside the reflected scope to tables inside it.
    pub references: Vec<OuterReference>,
}

/// Facts about one table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct TableFacts {
    /// The server's estimate of the number of rows.
    pub estimated_rows: Option<u64>,
    /// How many rows it has: asked only where a plan depends on it.
    pub rows: Option<Rows>,
    /// Indexes that an interrupted build left unusable (PostgreSQL's `indisvalid`).
    pub invalid_indexes: Vec<Name>,
    /// Foreign keys whose triggers are disabled, so nothing checks them (PostgreSQL).
    pub disabled_foreign_keys: Vec<Name>,
    /// The role that owns it (PostgreSQL).
    pub owner: Option<Name>,
}

/// How many rows a table has, as far as it matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rows {
    /// None.
    None,
    /// One.
    One,
    /// Two or more.
    Several,
}

/// What identifies the state of a database's catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Fingerprint {
    /// The query that returns it: one row, one text.
    pub query: String,
    /// What it returned before the catalogue was read.
    pub value: String,
}

/// A name that is in use where the wanted database needs it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub struct TakenName {
    /// What has the name.
    pub kind: ObjectKind,
    /// The name.
    pub name: TableName,
    /// The table that it belongs to, if it is part of one.
    pub on: Option<TableName>,
}

/// A foreign key of a table outside the reflected scope.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub struct OuterReference {
    /// The referring table.
    pub table: TableName,
    /// The key's name, if it has one.
    pub name: Option<Name>,
    /// The referring columns.
    pub columns: Vec<Name>,
    /// The referred table.
    pub referred_table: TableName,
}

/// The server's answers to "do these two expressions mean the same?".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verdicts(BTreeMap<(TableName, String, String), Verdict>);

/// Whether two expressions that are written differently mean the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The server's canonical forms are equal.
    Same,
    /// They differ.
    Different,
    /// It could not be decided, with the reason.
    Undecided(String),
}

impl Found {
    /// A database of that server, without objects.
    #[must_use]
    pub fn empty(server: Server) -> Self {
        let mut database = Database::new(server.dialect);
        database.default_schema.clone_from(&server.default_schema);
        Self {
            server,
            database,
            unmanaged: Vec::new(),
            facts: Facts::default(),
            existing_items: Vec::new(),
            fingerprint: None,
            verdicts: Verdicts::default(),
        }
    }
}

impl Verdicts {
    /// The verdict on two expressions of a table's (or a view's, a domain's) definition.
    #[must_use]
    pub fn of(&self, on: &TableName, found: &str, wanted: &str) -> Option<&Verdict> {
        self.0
            .get(&(on.clone(), found.to_owned(), wanted.to_owned()))
    }

    /// Keeps a verdict.
    pub fn insert(&mut self, on: TableName, found: String, wanted: String, verdict: Verdict) {
        self.0.insert((on, found, wanted), verdict);
    }

    /// Whether nothing was asked.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
