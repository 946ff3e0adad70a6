//! The statement tree: what is to be said, not how.

use std::fmt;

use super::Addition;
use crate::schema::{
    CheckConstraint, Column, DdlItem, Domain, EnumDefinition, ExcludeConstraint, ForeignKey, Index,
    ObjectKind, PartKind, PrimaryKey, Sequence, Source, StorageMode, Table, TableName,
    UniqueConstraint, View,
};

/// One DDL statement, borrowing what it speaks of.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Statement<'a> {
    /// Creates a schema, unless it is there: it is shared with others, so neither created twice nor ever dropped.
    CreateSchema { name: &'a str },
    /// Creates an extension, unless it is there: it is the database's, so neither created twice nor ever dropped.
    CreateExtension { name: &'a str },
    /// Creates an enumeration's type.
    CreateEnum {
        definition: &'a EnumDefinition,
        existing: Existing,
    },
    /// Creates a domain.
    CreateDomain {
        domain: &'a Domain,
        existing: Existing,
    },
    /// Adds the label at this position, behind the one before it, unless it is there.
    AddEnumLabel {
        definition: &'a EnumDefinition,
        position: usize,
    },
    /// Creates a sequence.
    CreateSequence {
        sequence: &'a Sequence,
        existing: Existing,
    },
    /// Creates a table with its keys and constraints, and with its indexes where these are written inline.
    CreateTable {
        table: &'a Table,
        foreign_keys: ForeignKeys<'a>,
        existing: Existing,
    },
    /// Creates one of the partitions that come with a table.
    CreatePartition {
        table: &'a Table,
        position: usize,
        existing: Existing,
    },
    /// Adds parts to a table that exists.
    AddParts { addition: &'a Addition<'a> },
    /// Gives a column of a table that exists another definition.
    AlterColumn {
        table: &'a Table,
        column: &'a Column,
        alteration: ColumnAlteration,
    },
    /// Removes a column, constraint or index from a table.
    DropPart {
        table: &'a Table,
        kind: PartKind,
        name: &'a str,
    },
    /// Gives a table another name.
    RenameTable {
        from: &'a TableName,
        table: &'a Table,
    },
    /// Gives a column another name.
    RenameColumn {
        table: &'a Table,
        from: &'a str,
        column: &'a Column,
    },
    /// Tells the database where a column's long values go.
    SetColumnStorage {
        table: &'a Table,
        column: &'a Column,
        storage: StorageMode,
        existing: Existing,
    },
    /// Adds all columns that are not there.
    AddMissingColumns { table: &'a Table },
    /// Adds all parts that are not there, in one statement.
    AddMissingParts {
        table: &'a Table,
        foreign_keys: ForeignKeys<'a>,
    },
    /// Looks for what `AddMissingParts` cannot add as the model says.
    FindImpossibleParts { table: &'a Table },
    /// Stops with an error of the server if something was found.
    RefuseImpossibleParts { table: &'a Table },
    /// Adds the primary key, unless there is one.
    AddMissingPrimaryKey {
        table: &'a Table,
        key: &'a PrimaryKey,
    },
    /// Adds a unique constraint, unless one of its name is there.
    AddMissingUnique {
        table: &'a Table,
        constraint: &'a UniqueConstraint,
    },
    /// Adds a check constraint, unless one of its name is there.
    AddMissingCheck {
        table: &'a Table,
        constraint: &'a CheckConstraint,
    },
    /// Adds an exclusion constraint, unless one of its name is there.
    AddMissingExclude {
        table: &'a Table,
        constraint: &'a ExcludeConstraint,
    },
    /// Adds a foreign key.
    AddForeignKey {
        table: &'a Table,
        key: &'a ForeignKey,
        existing: Existing,
    },
    /// Creates an index.
    CreateIndex {
        table: &'a Table,
        index: &'a Index,
        existing: Existing,
    },
    /// Creates an index beside those who write, unless one of its name is there; in no transaction.
    CreateIndexConcurrently { table: &'a Table, index: &'a Index },
    /// Stops the script if an earlier attempt left the index unfinished.
    RefuseInvalidIndex { table: &'a Table, index: &'a Index },
    /// Creates a view.
    CreateView { view: &'a View, existing: Existing },
    /// Stops the script unless the database gives the view's columns as the model says.
    CheckView { view: &'a View },
    /// Creates an index of a materialised view.
    CreateViewIndex {
        view: &'a View,
        index: &'a Index,
        existing: Existing,
    },
    /// Tells the database what a table is.
    CommentOnTable {
        table: &'a Table,
        comment: &'a str,
        existing: Existing,
    },
    /// Tells the database what a view is.
    CommentOnView {
        view: &'a View,
        comment: &'a str,
        existing: Existing,
    },
    /// Tells the database what a column is.
    CommentOnColumn {
        table: &'a Table,
        column: &'a Column,
        comment: &'a str,
        existing: Existing,
    },
    /// Tells the database what an index is.
    CommentOnIndex {
        table: &'a Table,
        index: &'a Index,
        comment: &'a str,
        existing: Existing,
    },
    /// Tells the database what an enumeration is.
    CommentOnEnum {
        definition: &'a EnumDefinition,
        comment: &'a str,
        existing: Existing,
    },
    /// Drops a foreign key, if it and its table are there.
    DropForeignKey {
        table: &'a Table,
        key: &'a ForeignKey,
    },
    /// Creates an item of the user's.
    CreateItem {
        item: &'a DdlItem,
        existing: Existing,
    },
    /// Drops an item, if it is there.
    DropItem { item: &'a DdlItem },
    /// Drops a view, if it is there.
    DropView { view: &'a View },
    /// Drops a table, if it is there.
    DropTable { table: &'a Table },
    /// Drops a sequence, if it is there.
    DropSequence { sequence: &'a Sequence },
    /// Drops a domain, if it is there.
    DropDomain { domain: &'a Domain },
    /// Drops an enumeration's type, if it is there.
    DropEnum { definition: &'a EnumDefinition },
}

/// What changes about a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ColumnAlteration {
    /// Its type.
    Type,
    /// Whether it is nullable.
    Nullable,
    /// Its default.
    Default,
}

/// What a statement does about an object that is there already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Existing {
    /// It fails.
    Fail,
    /// It does nothing.
    Skip,
}

/// Which foreign keys a table is created with.
#[derive(Clone, Copy, Debug)]
pub(crate) enum ForeignKeys<'a> {
    /// All of them.
    All,
    /// Those that do not refer to another table of this cycle.
    OutsideCycle(&'a [TableName]),
}

/// What a statement does, as a reader of a script is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize),
    serde(rename_all = "snake_case")
)]
pub enum StatementKind {
    /// Creates a schema.
    CreateSchema,
    /// Creates an extension.
    CreateExtension,
    /// Creates an enumeration's type.
    CreateEnum,
    /// Creates a domain.
    CreateDomain,
    /// Adds a label to an enumeration's type.
    AlterEnum,
    /// Creates a sequence.
    CreateSequence,
    /// Creates a table.
    CreateTable,
    /// Creates a partition of a table.
    CreatePartition,
    /// Adds columns, constraints or keys to a table.
    AlterTable,
    /// Creates an index.
    CreateIndex,
    /// Creates a view.
    CreateView,
    /// Creates a `ddl!` item.
    CreateItem,
    /// Writes a comment.
    Comment,
    /// Stops the script where an older table cannot become what the model says, a view is not what it says, or an index was
    /// left unfinished; changes nothing.
    Guard,
    /// Drops a foreign key.
    DropForeignKey,
    /// Drops a `ddl!` item.
    DropItem,
    /// Drops a view.
    DropView,
    /// Drops a table.
    DropTable,
    /// Drops a sequence.
    DropSequence,
    /// Drops a domain.
    DropDomain,
    /// Drops an enumeration's type.
    DropEnum,
}

impl Statement<'_> {
    /// What the statement does.
    pub(crate) const fn kind(&self) -> StatementKind {
        match self {
            Self::CreateSchema { .. } => StatementKind::CreateSchema,
            Self::CreateExtension { .. } => StatementKind::CreateExtension,
            Self::CreateEnum { .. } => StatementKind::CreateEnum,
            Self::CreateDomain { .. } => StatementKind::CreateDomain,
            Self::AddEnumLabel { .. } => StatementKind::AlterEnum,
            Self::CreateSequence { .. } => StatementKind::CreateSequence,
            Self::CreateTable { .. } => StatementKind::CreateTable,
            Self::CreatePartition { .. } => StatementKind::CreatePartition,
            Self::AddParts { .. }
            | Self::AlterColumn { .. }
            | Self::DropPart { .. }
            | Self::RenameTable { .. }
            | Self::RenameColumn { .. }
            | Self::SetColumnStorage { .. }
            | Self::AddMissingColumns { .. }
            | Self::AddMissingParts { .. }
            | Self::AddMissingPrimaryKey { .. }
            | Self::AddMissingUnique { .. }
            | Self::AddMissingCheck { .. }
            | Self::AddMissingExclude { .. }
            | Self::AddForeignKey { .. } => StatementKind::AlterTable,
            Self::FindImpossibleParts { .. }
            | Self::RefuseImpossibleParts { .. }
            | Self::RefuseInvalidIndex { .. }
            | Self::CheckView { .. } => StatementKind::Guard,
            Self::CreateIndex { .. }
            | Self::CreateIndexConcurrently { .. }
            | Self::CreateViewIndex { .. } => StatementKind::CreateIndex,
            Self::CreateView { .. } => StatementKind::CreateView,
            Self::CommentOnTable { .. }
            | Self::CommentOnView { .. }
            | Self::CommentOnColumn { .. }
            | Self::CommentOnIndex { .. }
            | Self::CommentOnEnum { .. } => StatementKind::Comment,
            Self::DropForeignKey { .. } => StatementKind::DropForeignKey,
            Self::CreateItem { .. } => StatementKind::CreateItem,
            Self::DropItem { .. } => StatementKind::DropItem,
            Self::DropView { .. } => StatementKind::DropView,
            Self::DropTable { .. } => StatementKind::DropTable,
            Self::DropSequence { .. } => StatementKind::DropSequence,
            Self::DropDomain { .. } => StatementKind::DropDomain,
            Self::DropEnum { .. } => StatementKind::DropEnum,
        }
    }
}

impl StatementKind {
    /// The kind of object that the statement is about.
    pub(crate) const fn object_kind(self) -> ObjectKind {
        match self {
            Self::CreateSchema => ObjectKind::Schema,
            Self::CreateExtension => ObjectKind::Extension,
            Self::CreateEnum | Self::AlterEnum | Self::DropEnum => ObjectKind::Enum,
            Self::CreateDomain | Self::DropDomain => ObjectKind::Domain,
            Self::CreateSequence | Self::DropSequence => ObjectKind::Sequence,
            Self::CreateView | Self::DropView => ObjectKind::View,
            Self::CreateIndex => ObjectKind::Index,
            Self::CreateItem | Self::DropItem => ObjectKind::Item,
            Self::CreateTable
            | Self::CreatePartition
            | Self::AlterTable
            | Self::Comment
            | Self::Guard
            | Self::DropForeignKey
            | Self::DropTable => ObjectKind::Table,
        }
    }

    /// Whether it is the user's own statement.
    pub(super) const fn is_of_an_item(self) -> bool {
        matches!(self, Self::CreateItem | Self::DropItem)
    }
}

impl<'a> Statement<'a> {
    /// Where that was written which the statement is about: a part's own place, if it has one, or its table's.
    pub(crate) fn source(&self) -> Option<&'static Source> {
        let (part, whole) = match *self {
            Self::CreateSchema { .. } | Self::CreateExtension { .. } => (None, None),
            Self::CreateEnum { definition, .. }
            | Self::AddEnumLabel { definition, .. }
            | Self::CommentOnEnum { definition, .. }
            | Self::DropEnum { definition } => (None, definition.source),
            Self::CreateDomain { domain, .. } | Self::DropDomain { domain } => {
                (None, domain.source)
            }
            Self::CreateSequence { sequence, .. } | Self::DropSequence { sequence } => {
                (None, sequence.source)
            }
            Self::CreateTable { table, .. }
            | Self::DropPart { table, .. }
            | Self::RenameTable { table, .. }
            | Self::CreatePartition { table, .. }
            | Self::AddMissingColumns { table }
            | Self::AddMissingParts { table, .. }
            | Self::FindImpossibleParts { table }
            | Self::RefuseImpossibleParts { table }
            | Self::AddMissingPrimaryKey { table, .. }
            | Self::CommentOnTable { table, .. }
            | Self::DropTable { table } => (None, table.source),
            Self::AddParts { addition } => (addition.source(), addition.table.source),
            Self::AlterColumn { table, column, .. }
            | Self::RenameColumn { table, column, .. }
            | Self::SetColumnStorage { table, column, .. }
            | Self::CommentOnColumn { table, column, .. } => {
                (column.options().source, table.source)
            }
            Self::AddMissingUnique { table, constraint } => (constraint.source, table.source),
            Self::AddMissingCheck { table, constraint } => (constraint.source, table.source),
            Self::AddMissingExclude { table, constraint } => (constraint.source, table.source),
            Self::AddForeignKey { table, key, .. } | Self::DropForeignKey { table, key } => {
                (key.source, table.source)
            }
            Self::CreateIndex { table, index, .. }
            | Self::CreateIndexConcurrently { table, index }
            | Self::RefuseInvalidIndex { table, index }
            | Self::CommentOnIndex { table, index, .. } => (index.source, table.source),
            Self::CreateViewIndex { view, index, .. } => (index.source, view.relation.source),
            Self::CreateView { view, .. }
            | Self::CheckView { view }
            | Self::CommentOnView { view, .. }
            | Self::DropView { view } => (None, view.relation.source),
            Self::CreateItem { item, .. } | Self::DropItem { item } => (None, item.source),
        };
        part.or(whole).filter(|source| !source.is_built())
    }

    /// The table that is created.
    pub(crate) const fn created_table(&self) -> Option<&'a Table> {
        match *self {
            Self::CreateTable { table, .. } => Some(table),
            _ => None,
        }
    }
}

impl ForeignKeys<'_> {
    /// Whether the table is created with this key.
    pub(crate) fn contain(self, table: &Table, key: &ForeignKey) -> bool {
        match self {
            Self::All => true,
            Self::OutsideCycle(cycle) => {
                key.referred_table.matches(&table.name)
                    || !cycle
                        .iter()
                        .any(|member| member.matches(&key.referred_table))
            }
        }
    }
}

/// `create table`, `drop foreign key`: words for a report.
impl fmt::Display for StatementKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::CreateSchema => "create schema",
            Self::CreateExtension => "create extension",
            Self::CreateEnum => "create enum",
            Self::CreateDomain => "create domain",
            Self::AlterEnum => "alter enum",
            Self::CreateSequence => "create sequence",
            Self::CreateTable => "create table",
            Self::CreatePartition => "create partition",
            Self::AlterTable => "alter table",
            Self::CreateIndex => "create index",
            Self::CreateView => "create view",
            Self::Comment => "comment",
            Self::Guard => "guard",
            Self::DropForeignKey => "drop foreign key",
            Self::CreateItem => "create item",
            Self::DropItem => "drop item",
            Self::DropView => "drop view",
            Self::DropTable => "drop table",
            Self::DropSequence => "drop sequence",
            Self::DropDomain => "drop domain",
            Self::DropEnum => "drop enum",
        })
    }
}
