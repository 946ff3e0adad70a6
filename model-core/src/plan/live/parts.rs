//! The parts of tables in messages, the nodes that they stand for, and the locks that adding them takes.

use super::graph::Node;
use crate::ddl::Statement;
use crate::schema::{
    CheckConstraint, Column, Database, Dialect, ExcludeConstraint, ForeignKey, Found, Index, Name,
    Part, PartKind, PrimaryKey, Source, Table, TableName, UniqueConstraint,
};

/// A part of a table that has a name and a place in the models.
pub(super) trait TablePart {
    fn part(&self) -> Part;
    fn source(&self) -> Option<&'static Source>;
}

fn named(kind: PartKind, name: Option<&Name>) -> Part {
    Part::new(kind, name.map(ToString::to_string).unwrap_or_default())
}

impl TablePart for Column {
    fn part(&self) -> Part {
        Part::column(self)
    }

    fn source(&self) -> Option<&'static Source> {
        self.options().source
    }
}

impl TablePart for PrimaryKey {
    fn part(&self) -> Part {
        named(PartKind::PrimaryKey, self.name.as_ref())
    }

    fn source(&self) -> Option<&'static Source> {
        None
    }
}

macro_rules! table_parts {
    ($($part:ident: $kind:ident),*) => {
        $(
            impl TablePart for $part {
                fn part(&self) -> Part {
                    named(PartKind::$kind, self.name.as_ref())
                }

                fn source(&self) -> Option<&'static Source> {
                    self.source
                }
            }
        )*
    };
}

table_parts!(
    UniqueConstraint: Unique,
    CheckConstraint: Check,
    ExcludeConstraint: Exclude,
    ForeignKey: ForeignKey,
    Index: Index
);

/// How names become keys: by the rules of the database that was found.
#[derive(Clone, Copy)]
pub(super) struct Keys<'a> {
    found: &'a Found,
}

impl<'a> Keys<'a> {
    pub(super) const fn of(found: &'a Found) -> Self {
        Self { found }
    }

    pub(super) fn table(self, name: &TableName) -> String {
        self.in_schema(name.schema.as_deref(), &name.name)
    }

    pub(super) fn in_schema(self, schema: Option<&str>, name: &str) -> String {
        let default = self.found.database.default_schema.as_deref();
        let schema = schema.or(default).unwrap_or_default();
        let case = self.found.server.table_names;
        format!("{}\0{}", case.key(schema), case.key(name))
    }

    pub(super) fn part(self, name: &str) -> String {
        self.found.server.part_names.key(name)
    }

    /// Columns as a set: a key over them is one, whatever their order.
    pub(super) fn columns(self, columns: &[Name]) -> Vec<String> {
        let mut keys: Vec<String> = columns.iter().map(|name| self.part(name)).collect();
        keys.sort_unstable();
        keys
    }

    pub(super) fn relation(self, name: &TableName) -> Node {
        Node::Relation(self.table(name))
    }

    pub(super) fn key(self, table: &TableName, columns: &[Name]) -> Node {
        Node::Key(self.table(table), self.columns(columns))
    }

    pub(super) fn column(self, table: &TableName, column: &str) -> Node {
        Node::Column(self.table(table), self.part(column))
    }

    /// The table of the database that has this name.
    pub(super) fn find(self, database: &'a Database, name: &TableName) -> Option<&'a Table> {
        let key = self.table(name);
        let mut tables = database.tables.iter();
        tables
            .find(|table| self.table(&table.name) == key)
            .map(|table| &**table)
    }
}

/// The strongest lock that a statement takes on a table that exists (PostgreSQL 15, 13.3.1 Table-Level Locks).
pub(super) fn lock(dialect: Dialect, statement: &Statement<'_>) -> Option<&'static str> {
    if dialect != Dialect::Postgres {
        return None;
    }
    match statement {
        Statement::AddParts { addition } if is_only_foreign_keys(addition) => {
            Some("ShareRowExclusiveLock")
        }
        Statement::AddParts { .. }
        | Statement::AlterColumn { .. }
        | Statement::DropPart { .. }
        | Statement::RenameTable { .. }
        | Statement::RenameColumn { .. }
        | Statement::DropForeignKey { .. }
        | Statement::DropTable { .. }
        | Statement::DropView { .. } => Some("AccessExclusiveLock"),
        Statement::AddForeignKey { .. } => Some("ShareRowExclusiveLock"),
        Statement::CreateIndex { .. } | Statement::CreateViewIndex { .. } => Some("ShareLock"),
        Statement::CreateIndexConcurrently { .. } | Statement::CommentOnTable { .. } => {
            Some("ShareUpdateExclusiveLock")
        }
        _ => None,
    }
}

fn is_only_foreign_keys(addition: &crate::ddl::Addition<'_>) -> bool {
    !addition.foreign_keys.is_empty()
        && addition.columns.is_empty()
        && addition.primary_key.is_none()
        && addition.uniques.is_empty()
        && addition.checks.is_empty()
        && addition.excludes.is_empty()
}
