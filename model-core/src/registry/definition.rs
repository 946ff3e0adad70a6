//! What one derive says of one table.

use std::fmt;

use crate::model::{Base, Model};
use crate::schema::{
    CheckConstraint, Column, ForeignKey, Index, List, Name, PrimaryKey, Shared, Source, Table,
    TableName, UniqueConstraint,
};

/// A model as its derive registered it: what it says of its table, in which role, and where.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Definition {
    /// Whether this is the definition, adds to one or reads one.
    pub kind: Kind,
    /// The columns, constraints and indexes; for an extension, those it adds.
    pub table: Table,
    /// Where it was written.
    pub source: &'static Source,
    /// Whether it stays out of [`MetaData::registered`](crate::MetaData::registered).
    pub detached: bool,
    pub(crate) hash: u64,
}

/// The role of a [`Definition`].
#[derive(Clone, Copy)]
#[non_exhaustive]
pub enum Kind {
    /// `table = "..."`: *the* definition.
    Table,
    /// `extend_existing`: adds to the table of that name, or defines it where nobody else does.
    ExtendExisting,
    /// `keep_existing`: counts where nobody else defines the table.
    KeepExisting,
    /// `extend = path`: adds to the table of that model.
    Extension(&'static Definition),
    /// `projection = path`: reads some columns of that model's table.
    Projection(&'static Definition),
}

/// What a derive writes; everything is static, so that it can be named in a `const`.
#[doc(hidden)]
#[derive(Clone, Copy)]
#[allow(missing_docs, reason = "hidden: the derive's own")]
pub struct Parts {
    pub kind: Kind,
    pub schema: Option<&'static str>,
    pub name: &'static str,
    pub hash: u64,
    pub columns: &'static [Shared<Column>],
    pub primary_key: &'static [Name],
    pub primary_key_name: Option<&'static str>,
    pub uniques: &'static [Shared<UniqueConstraint>],
    pub checks: &'static [Shared<CheckConstraint>],
    pub foreign_keys: &'static [Shared<ForeignKey>],
    pub indexes: &'static [Shared<Index>],
    pub comment: Option<&'static str>,
    pub renamed_from: Option<&'static str>,
    pub detached: bool,
    pub source: &'static Source,
}

impl Parts {
    /// A table by name; `hash` is the derive's hash of its identity.
    #[must_use]
    pub const fn new(
        kind: Kind,
        schema: Option<&'static str>,
        name: &'static str,
        hash: u64,
        source: &'static Source,
    ) -> Self {
        Self {
            kind,
            schema,
            name,
            hash,
            columns: &[],
            primary_key: &[],
            primary_key_name: None,
            uniques: &[],
            checks: &[],
            foreign_keys: &[],
            indexes: &[],
            comment: None,
            renamed_from: None,
            detached: false,
            source,
        }
    }

    /// The table of another model.
    #[must_use]
    pub const fn over<B: Base>(kind: Kind, source: &'static Source) -> Self {
        let base = <B as Model>::DEFINITION;
        let schema = match &base.table.name.schema {
            Some(schema) => Some(schema.fixed()),
            None => None,
        };
        Self::new(
            kind,
            schema,
            base.table.name.name.fixed(),
            base.hash,
            source,
        )
    }
}

impl Definition {
    /// Puts a derive's parts together.
    #[doc(hidden)]
    #[must_use]
    pub const fn new(parts: Parts) -> Self {
        Self {
            kind: parts.kind,
            table: Table {
                name: TableName::fixed(parts.schema, parts.name),
                columns: List::Static(parts.columns),
                primary_key: match parts.primary_key {
                    [] => None,
                    columns => Some(PrimaryKey {
                        name: optional(parts.primary_key_name),
                        columns: List::Static(columns),
                    }),
                },
                uniques: List::Static(parts.uniques),
                checks: List::Static(parts.checks),
                foreign_keys: List::Static(parts.foreign_keys),
                indexes: List::Static(parts.indexes),
                comment: optional(parts.comment),
                renamed_from: optional(parts.renamed_from),
                source: Some(parts.source),
            },
            source: parts.source,
            detached: parts.detached,
            hash: parts.hash,
        }
    }
}

const fn optional(text: Option<&'static str>) -> Option<Name> {
    match text {
        Some(text) => Some(Name::Static(text)),
        None => None,
    }
}

/// The attribute that gives this role.
impl fmt::Debug for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Table => f.write_str("table"),
            Self::ExtendExisting => f.write_str("extend_existing"),
            Self::KeepExisting => f.write_str("keep_existing"),
            Self::Extension(base) => write!(f, "extend = {}", base.source.path()),
            Self::Projection(base) => write!(f, "projection = {}", base.source.path()),
        }
    }
}
