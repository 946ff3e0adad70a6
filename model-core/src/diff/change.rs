//! What differs between a live database and the wanted one: typed, complete, borrowed from both.

use super::Field;
use crate::schema::{
    CheckConstraint, Column, Database, DdlItem, Domain, EnumDefinition, ExcludeConstraint,
    Extension, ForeignKey, Found, Index, Name, ObjectKind, Part, PrimaryKey, Sequence, Table,
    TableName, UniqueConstraint, View,
};

/// Everything in which a live database and the wanted one differ.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Changes<'a> {
    /// The live database.
    pub found: &'a Found,
    /// The wanted database.
    pub wanted: &'a Database,
    /// Schemas.
    pub schemas: Vec<Change<'a, Name>>,
    /// Extensions.
    pub extensions: Vec<Change<'a, Extension>>,
    /// Enumerations that are types.
    pub enums: Vec<Change<'a, EnumDefinition>>,
    /// Domains.
    pub domains: Vec<Change<'a, Domain>>,
    /// Sequences.
    pub sequences: Vec<Change<'a, Sequence>>,
    /// Tables.
    pub tables: Vec<TableChange<'a>>,
    /// Views, but for the indexes of materialized ones.
    pub views: Vec<Change<'a, View>>,
    /// Indexes of materialized views that are in both.
    pub view_indexes: Vec<ViewIndexes<'a>>,
    /// Names of parts of missing tables and views that something else has.
    pub taken_names: Vec<TakenPart<'a>>,
    /// `ddl!` items whose `exists` query found nothing, or that have no such query.
    pub items: Vec<&'a DdlItem>,
    /// `renamed_from` hints whose old name exists and whose new name does not: the rename has not happened yet.
    pub pending_renames: Vec<PendingRename<'a>>,
    /// Tables and columns that were probably renamed: one is missing, another of an equal definition is superfluous.
    pub probable_renames: Vec<ProbableRename>,
}

/// How one object or part differs.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Change<'a, T> {
    /// In the models only.
    Missing {
        /// As the models have it.
        wanted: &'a T,
    },
    /// In the database only.
    Extra {
        /// As the database has it.
        found: &'a T,
    },
    /// In both, with differences.
    Differs {
        /// As the database has it.
        found: &'a T,
        /// As the models have it.
        wanted: &'a T,
        /// Every field that differs.
        fields: Vec<FieldChange>,
    },
    /// Missing, and something of another kind has its name.
    NameTaken {
        /// As the models have it.
        wanted: &'a T,
        /// What has the name.
        by: ObjectKind,
    },
}

/// A field that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct FieldChange {
    /// Which field.
    pub field: Field,
    /// Its value in the database, as text for messages; `None`: it has none.
    pub found: Option<String>,
    /// Its value in the models.
    pub wanted: Option<String>,
    /// Whether it is certain that they differ.
    pub certainty: Certainty,
}

impl FieldChange {
    /// A field that certainly differs.
    pub(crate) const fn certain(
        field: Field,
        found: Option<String>,
        wanted: Option<String>,
    ) -> Self {
        Self {
            field,
            found,
            wanted,
            certainty: Certainty::Certain,
        }
    }
}

/// Whether a difference is certain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// They differ.
    Certain,
    /// The texts differ, and whether they mean the same could not be decided.
    Possible {
        /// Why it could not be decided.
        reason: String,
    },
}

/// How a table differs.
#[derive(Clone, Debug)]
#[non_exhaustive]
#[expect(clippy::large_enum_variant, reason = "most are of the large variant")]
pub enum TableChange<'a> {
    /// In the models only.
    Missing {
        /// As the models have it.
        wanted: &'a Table,
    },
    /// In the database only.
    Extra {
        /// As the database has it.
        found: &'a Table,
    },
    /// In both, with differences.
    Differs(TableDifference<'a>),
    /// Missing, and something of another kind has its name.
    NameTaken {
        /// As the models have it.
        wanted: &'a Table,
        /// What has the name.
        by: ObjectKind,
    },
}

/// Everything in which a table differs.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct TableDifference<'a> {
    /// As the database has it.
    pub found: &'a Table,
    /// As the models have it.
    pub wanted: &'a Table,
    /// Columns.
    pub columns: Vec<Change<'a, Column>>,
    /// The primary key.
    pub primary_key: Option<Change<'a, PrimaryKey>>,
    /// Unique constraints.
    pub uniques: Vec<Change<'a, UniqueConstraint>>,
    /// Check constraints.
    pub checks: Vec<Change<'a, CheckConstraint>>,
    /// Exclusion constraints.
    pub excludes: Vec<Change<'a, ExcludeConstraint>>,
    /// Foreign keys.
    pub foreign_keys: Vec<Change<'a, ForeignKey>>,
    /// Indexes.
    pub indexes: Vec<Change<'a, Index>>,
    /// The table's own fields: comment, storage, partitioning.
    pub fields: Vec<FieldChange>,
}

/// How the indexes of a materialized view differ.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ViewIndexes<'a> {
    /// The view, as the database has it.
    pub found: &'a View,
    /// As the models have it.
    pub wanted: &'a View,
    /// Its indexes.
    pub indexes: Vec<Change<'a, Index>>,
}

/// A part of a missing table or view whose name something else has: an index, where its name belongs to the schema.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct TakenPart<'a> {
    /// The missing table; of a view, its [`relation`](View::relation).
    pub table: &'a Table,
    /// The part.
    pub part: Part,
    /// What has the name.
    pub by: ObjectKind,
}

/// A `renamed_from` hint that has not been carried out.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum PendingRename<'a> {
    /// A table.
    Table {
        /// As the database has it, under its old name.
        found: &'a Table,
        /// As the models have it.
        wanted: &'a Table,
    },
    /// A column.
    Column {
        /// The table, as the models have it.
        table: &'a Table,
        /// The column in the database, under its old name.
        found: &'a Column,
        /// As the models have it.
        wanted: &'a Column,
    },
}

/// A rename that is likely: the definitions are equal but for the name.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ProbableRename {
    /// The table, or the table of the column.
    pub table: TableName,
    /// The column, if it is one.
    pub column: Option<Name>,
    /// The name in the database.
    pub from: Name,
    /// The name in the models.
    pub to: Name,
}
