//! A table: its columns, its constraints, its indexes.

use super::{
    CheckConstraint, Column, ForeignKey, Index, List, Name, PrimaryKey, Source, TableName,
    UniqueConstraint, same_identifier,
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
    /// The foreign keys.
    pub foreign_keys: List<ForeignKey>,
    /// The indexes.
    pub indexes: List<Index>,
    /// What the database is told about it.
    pub comment: Option<Name>,
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
            foreign_keys: List::EMPTY,
            indexes: List::EMPTY,
            comment: None,
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
        self.name == other.name
            && self.columns == other.columns
            && self.primary_key == other.primary_key
            && self.uniques == other.uniques
            && self.checks == other.checks
            && self.foreign_keys == other.foreign_keys
            && self.indexes == other.indexes
            && self.comment == other.comment
    }
}

impl Eq for Table {}
