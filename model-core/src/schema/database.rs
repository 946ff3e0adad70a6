//! A whole schema as one database has it or should have it: every name explicit, every type of that database.

use super::{
    DdlItem, Dialect, Domain, EnumDefinition, Name, Sequence, Shared, Table, TableName, View,
};

/// The objects of one database: what `lower` makes of a `MetaData`, and what `reflect` reads.
///
/// Both use the same vocabulary with the same meaning, so that they can be compared and written as DDL:
/// - constraints and indexes have names, unless the database itself has none for them;
/// - a check is the bare condition, without `CHECK` and the outer parentheses;
/// - types are those that the database distinguishes: on PostgreSQL an unsigned 16-bit integer is an `INTEGER`;
/// - an option with the database's default value is absent (an index method `btree`, `START WITH 1`);
/// - options of other databases are absent;
/// - a column of a primary key, and an identity column, is not nullable.
///
/// Lists are sorted by name.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Database {
    /// Whose types and options these are.
    pub dialect: Dialect,
    /// The schema of objects that name none: where known, PostgreSQL's `current_schema()`, MariaDB's and MySQL's `DATABASE()`,
    /// SQLite's `main`.
    pub default_schema: Option<Name>,
    /// Schemas by name; the default one is not among the wanted ones.
    pub schemas: Vec<Name>,
    /// PostgreSQL's extensions.
    pub extensions: Vec<Extension>,
    /// Enumerations that are types of their own.
    pub enums: Vec<Shared<EnumDefinition>>,
    /// Domains.
    pub domains: Vec<Shared<Domain>>,
    /// Sequences that are objects of their own, not part of an identity column.
    pub sequences: Vec<Shared<Sequence>>,
    /// Tables. A partition that is a table of its own (PostgreSQL) is one of them.
    pub tables: Vec<Shared<Table>>,
    /// Views.
    pub views: Vec<Shared<View>>,
    /// `ddl!` items; a reflected database has none.
    pub items: Vec<Shared<DdlItem>>,
}

/// An extension of PostgreSQL.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub struct Extension {
    /// The extension's name.
    pub name: Name,
    /// The schema that holds its objects; `None`: the model does not say.
    pub schema: Option<Name>,
}

impl Database {
    /// A database without objects.
    #[must_use]
    pub const fn new(dialect: Dialect) -> Self {
        Self {
            dialect,
            default_schema: None,
            schemas: Vec::new(),
            extensions: Vec::new(),
            enums: Vec::new(),
            domains: Vec::new(),
            sequences: Vec::new(),
            tables: Vec::new(),
            views: Vec::new(),
            items: Vec::new(),
        }
    }

    /// Whether it has no object at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let Self {
            dialect: _,
            default_schema: _,
            schemas,
            extensions,
            enums,
            domains,
            sequences,
            tables,
            views,
            items,
        } = self;
        schemas.is_empty()
            && extensions.is_empty()
            && enums.is_empty()
            && domains.is_empty()
            && sequences.is_empty()
            && tables.is_empty()
            && views.is_empty()
            && items.is_empty()
    }

    /// The table of exactly this name; a name without a schema means the default one.
    #[must_use]
    pub fn table(&self, name: impl Into<TableName>) -> Option<&Table> {
        let name = name.into();
        let is_it = |table: &&Shared<Table>| {
            table.name.name == name.name && self.schema_of(&table.name) == self.schema_of(&name)
        };
        self.tables.iter().find(is_it).map(|table| &**table)
    }

    /// The schema of a name: its own, or the default one, or empty where that is unknown.
    #[must_use]
    pub fn schema_of<'a>(&'a self, name: &'a TableName) -> &'a str {
        let default = self.default_schema.as_deref();
        name.schema.as_deref().or(default).unwrap_or_default()
    }
}

impl Extension {
    /// An extension whose schema is not given.
    pub fn new(name: impl Into<Name>) -> Self {
        Self {
            name: name.into(),
            schema: None,
        }
    }
}
