//! A table: its columns, its constraints, its indexes.

use super::{
    CheckConstraint, Column, ExcludeConstraint, ForeignKey, Index, List, MariaDbTable, MySqlTable,
    Name, OnCommit, PartitionBound, PartitionBy, PartitionOf, PostgresTable, PrimaryKey, Shared,
    Source, SqliteTable, TableName, TableOptions, UniqueConstraint, same_identifier,
};

/// A table, from a derive, from a database or built by hand.
///
/// ```
/// use model_core::schema::{Column, PrimaryKey, SqlType, Table};
///
/// let tags = Table::new("tags")
///     .column(Column::new("id", SqlType::BigInt).identity())
///     .column(Column::new("label", SqlType::Varchar(40)))
///     .primary_key(PrimaryKey::new(["id"]));
/// assert_eq!(tags.columns.len(), 2);
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Table {
    /// The schema and name.
    pub name: TableName,
    /// The columns, in order.
    pub columns: List<Column>,
    /// The primary key.
    pub primary_key: Option<PrimaryKey>,
    /// The unique constraints.
    pub uniques: List<UniqueConstraint>,
    /// The check constraints.
    pub checks: List<CheckConstraint>,
    /// The exclusion constraints.
    pub excludes: List<ExcludeConstraint>,
    /// The foreign keys.
    pub foreign_keys: List<ForeignKey>,
    /// The indexes.
    pub indexes: List<Index>,
    /// What the database is told about it.
    pub comment: Option<Name>,
    /// What few tables say: where and how their rows are stored; [`options`](Self::options) reads it.
    pub options: Option<Shared<TableOptions>>,
    /// The name it had before: a hint to migrations, no part of the definition.
    pub renamed_from: Option<Name>,
    /// Where it was written; `None` when built at run time.
    pub source: Option<&'static Source>,
}

impl Table {
    /// A table without columns. `"schema.name"` names one in a schema.
    pub fn new(name: impl Into<TableName>) -> Self {
        Self {
            name: name.into(),
            columns: List::EMPTY,
            primary_key: None,
            uniques: List::EMPTY,
            checks: List::EMPTY,
            excludes: List::EMPTY,
            foreign_keys: List::EMPTY,
            indexes: List::EMPTY,
            comment: None,
            options: None,
            renamed_from: None,
            source: None,
        }
    }

    /// The table with one more column.
    #[must_use]
    pub fn column(self, column: Column) -> Self {
        Self {
            columns: self.columns.with(column),
            ..self
        }
    }

    /// The table with its primary key.
    #[must_use]
    pub fn primary_key(self, key: PrimaryKey) -> Self {
        Self {
            primary_key: Some(key),
            ..self
        }
    }

    /// The table with one more unique constraint.
    #[must_use]
    pub fn unique(self, constraint: UniqueConstraint) -> Self {
        Self {
            uniques: self.uniques.with(constraint),
            ..self
        }
    }

    /// The table with one more check constraint.
    #[must_use]
    pub fn check(self, constraint: CheckConstraint) -> Self {
        Self {
            checks: self.checks.with(constraint),
            ..self
        }
    }

    /// The table with one more exclusion constraint.
    #[must_use]
    pub fn exclude(self, constraint: ExcludeConstraint) -> Self {
        Self {
            excludes: self.excludes.with(constraint),
            ..self
        }
    }

    /// The table with one more foreign key.
    #[must_use]
    pub fn foreign_key(self, key: ForeignKey) -> Self {
        Self {
            foreign_keys: self.foreign_keys.with(key),
            ..self
        }
    }

    /// The table with one more index.
    #[must_use]
    pub fn index(self, index: Index) -> Self {
        Self {
            indexes: self.indexes.with(index),
            ..self
        }
    }

    /// The table with a comment.
    #[must_use]
    pub fn comment(self, comment: impl Into<Name>) -> Self {
        Self {
            comment: Some(comment.into()),
            ..self
        }
    }

    /// The table, living as long as its session.
    ///
    /// ```
    /// use model_core::schema::{Column, OnCommit, SqlType, Table};
    /// use model_core::{Dialect, MetaData, OnExisting};
    ///
    /// let found = Table::new("found").column(Column::new("id", SqlType::BigInt)).temporary(OnCommit::Drop);
    /// let mut metadata = MetaData::new();
    /// metadata.define(found, OnExisting::Error)?;
    /// assert_eq!(metadata.create_ddl(Dialect::Postgres, OnExisting::Error)?.to_string(), "\
    /// CREATE TEMPORARY TABLE \"found\" (
    ///     \"id\" BIGINT NOT NULL
    /// ) ON COMMIT DROP;
    /// ");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn temporary(self, on_commit: OnCommit) -> Self {
        self.with(|options| options.temporary = Some(on_commit))
    }

    /// The table with the columns and checks of `parent`, whose queries read its rows too. Its own columns are to
    /// include those of the parent.
    #[must_use]
    pub fn inherits(self, parent: impl Into<TableName>) -> Self {
        let parent = parent.into();
        self.with(|options| options.inherits = options.inherits.with(parent))
    }

    /// The table, its rows spread over partitions.
    #[must_use]
    pub fn partition_by(self, partition_by: PartitionBy) -> Self {
        self.with(|options| options.partition_by = Some(partition_by))
    }

    /// The table as a part of `parent`, whose columns it has.
    ///
    /// ```
    /// use model_core::schema::{Column, PartitionBound, PartitionBy, PartitionValue, SqlType, Table};
    /// use model_core::{Dialect, MetaData, OnExisting};
    ///
    /// let orders = Table::new("orders")
    ///     .column(Column::new("country", SqlType::Varchar(2)))
    ///     .partition_by(PartitionBy::list("country"));
    /// let bound = PartitionBound::In([PartitionValue::Text("de".into())].into_iter().collect());
    /// let mut metadata = MetaData::new();
    /// metadata.define(orders, OnExisting::Error)?;
    /// metadata.define(Table::new("orders_de").partition_of("orders", bound), OnExisting::Error)?;
    /// assert_eq!(metadata.create_ddl(Dialect::Postgres, OnExisting::Error)?.to_string(), "\
    /// CREATE TABLE \"orders\" (
    ///     \"country\" VARCHAR(2) NOT NULL
    /// ) PARTITION BY LIST (\"country\");
    ///
    /// CREATE TABLE \"orders_de\" PARTITION OF \"orders\" FOR VALUES IN ('de');
    /// ");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn partition_of(self, parent: impl Into<TableName>, bound: PartitionBound) -> Self {
        let partition = PartitionOf::new(parent, bound);
        self.with(|options| options.partition_of = Some(partition))
    }

    /// The table with these options on PostgreSQL.
    #[must_use]
    pub fn postgres(self, options: PostgresTable) -> Self {
        self.with(|all| all.postgres = options)
    }

    /// The table with these options on SQLite.
    #[must_use]
    pub fn sqlite(self, options: SqliteTable) -> Self {
        self.with(|all| all.sqlite = options)
    }

    /// The table with these options on MariaDB.
    #[must_use]
    pub fn mariadb(self, options: MariaDbTable) -> Self {
        self.with(|all| all.mariadb = options)
    }

    /// The table with these options on MySQL.
    #[must_use]
    pub fn mysql(self, options: MySqlTable) -> Self {
        self.with(|all| all.mysql = options)
    }

    /// What few tables say, and this one perhaps.
    #[must_use]
    pub fn options(&self) -> &TableOptions {
        static NONE: TableOptions = TableOptions::NONE;
        self.options.as_deref().unwrap_or(&NONE)
    }

    /// The table with its options changed.
    fn with(self, change: impl FnOnce(&mut TableOptions)) -> Self {
        let mut options = self.options().clone();
        change(&mut options);
        Self {
            options: Some(options.into()),
            ..self
        }
    }

    /// The column of this name, compared without case.
    #[must_use]
    pub fn find_column(&self, name: &str) -> Option<&Column> {
        let columns = || self.columns.iter();
        // Nearly everybody writes a name as it is, and that is found without folding any.
        columns()
            .find(|column| *column.name == *name)
            .or_else(|| columns().find(|column| same_identifier(&column.name, name)))
    }
}

/// The same definition, wherever it was written.
impl PartialEq for Table {
    fn eq(&self, other: &Self) -> bool {
        self.name.matches(&other.name)
            && self.columns == other.columns
            && self.primary_key == other.primary_key
            && self.uniques == other.uniques
            && self.checks == other.checks
            && self.excludes == other.excludes
            && self.foreign_keys == other.foreign_keys
            && self.indexes == other.indexes
            && self.comment == other.comment
            && self.options() == other.options()
    }
}

impl Eq for Table {}
