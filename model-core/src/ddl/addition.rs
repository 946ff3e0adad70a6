//! What is added to a table that exists.

use crate::schema::{
    CheckConstraint, Column, ExcludeConstraint, ForeignKey, Index, PrimaryKey, Source, Table,
    UniqueConstraint,
};

/// Parts that one statement adds to an existing table.
#[derive(Clone, Debug)]
pub(crate) struct Addition<'a> {
    /// The table.
    pub(crate) table: &'a Table,
    /// Columns.
    pub(crate) columns: Vec<&'a Column>,
    /// The primary key.
    pub(crate) primary_key: Option<&'a PrimaryKey>,
    /// Unique constraints.
    pub(crate) uniques: Vec<&'a UniqueConstraint>,
    /// Check constraints.
    pub(crate) checks: Vec<&'a CheckConstraint>,
    /// Exclusion constraints.
    pub(crate) excludes: Vec<&'a ExcludeConstraint>,
    /// Foreign keys.
    pub(crate) foreign_keys: Vec<&'a ForeignKey>,
    /// Indexes, where they are part of a table's own statements.
    pub(crate) indexes: Vec<&'a Index>,
}

impl<'a> Addition<'a> {
    /// Nothing yet.
    pub(crate) const fn to(table: &'a Table) -> Self {
        Self {
            table,
            columns: Vec::new(),
            primary_key: None,
            uniques: Vec::new(),
            checks: Vec::new(),
            excludes: Vec::new(),
            foreign_keys: Vec::new(),
            indexes: Vec::new(),
        }
    }

    /// Whether it adds nothing.
    pub(crate) fn is_empty(&self) -> bool {
        let Self {
            table: _,
            columns,
            primary_key,
            uniques,
            checks,
            excludes,
            foreign_keys,
            indexes,
        } = self;
        columns.is_empty()
            && primary_key.is_none()
            && uniques.is_empty()
            && checks.is_empty()
            && excludes.is_empty()
            && foreign_keys.is_empty()
            && indexes.is_empty()
    }

    /// Where its only part was written; `None` where it has several.
    pub(crate) fn source(&self) -> Option<&'static Source> {
        let mut sources = Vec::new();
        sources.extend(self.columns.iter().map(|column| column.options().source));
        sources.extend(self.primary_key.iter().map(|_| None));
        sources.extend(self.uniques.iter().map(|constraint| constraint.source));
        sources.extend(self.checks.iter().map(|constraint| constraint.source));
        sources.extend(self.excludes.iter().map(|constraint| constraint.source));
        sources.extend(self.foreign_keys.iter().map(|key| key.source));
        sources.extend(self.indexes.iter().map(|index| index.source));
        match sources[..] {
            [only] => only,
            _ => None,
        }
    }
}
