//! What a dialect can do, so that nobody outside asks for its name.

use crate::schema::{PartitionBy, TableOptions};

/// The questions that a planner asks of a dialect.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Capabilities {
    /// The schema in which a table without one is found, where it has a fixed name.
    pub(crate) default_schema: Option<&'static str>,
    /// What a schema is.
    pub(crate) schemas: Schemas,
    /// Where types come from that the database does not have by itself.
    pub(crate) extensions: Extensions,
    /// What an enumeration is.
    pub(crate) enums: Enums,
    /// What a domain is.
    pub(crate) domains: Domains,
    /// Whether it has sequences.
    pub(crate) sequences: Sequences,
    /// Where indexes are written.
    pub(crate) indexes: Indexes,
    /// Whether an index can be built beside those who write.
    pub(crate) concurrent_indexes: bool,
    /// Where comments are written.
    pub(crate) comments: Comments,
    /// Where a column's storage is told.
    pub(crate) column_storage: ColumnStorages,
    /// How tables refer to each other in a circle.
    pub(crate) foreign_key_cycles: ForeignKeyCycles,
    /// What it is told of how a table's rows are spread over partitions.
    pub(crate) partition_by: fn(&TableOptions) -> Option<&PartitionBy>,
    /// What a partition is.
    pub(crate) partitions: Partitions,
    /// Whether a partition by list may hold what no list names.
    pub(crate) default_list_partition: bool,
    /// How text alone adds what an older table lacks.
    pub(crate) extension: Extension,
    /// What its views can do.
    pub(crate) views: Views,
}

/// What a dialect's views can do.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Views {
    /// Whether it stores the rows of some.
    pub(crate) materialized: bool,
    /// Whether a statement can pass over a view that is there.
    pub(crate) conditional: bool,
    /// When a view is held against its model.
    pub(crate) check: ViewCheck,
}

/// When a view is held against its model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ViewCheck {
    /// By the statement that creates it.
    AtCreation,
    /// By a statement of its own.
    Stated,
}

/// What a schema is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Schemas {
    /// Something that a statement creates.
    Created,
    /// A file that the connection attached.
    Attached,
}

/// Where types come from that the database does not have by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Extensions {
    /// From extensions, which a statement creates.
    Created,
    /// From nowhere that a statement reaches.
    Unknown,
}

/// Whether numbers come from sequences that are objects of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sequences {
    /// A statement creates them.
    Created,
    /// There are none.
    Unknown,
}

/// What an enumeration is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Enums {
    /// A named type, created once for all of its columns.
    Types,
    /// Each column's own business.
    Columns,
}

/// What a domain is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Domains {
    /// A named type, created once for all of its columns.
    Types,
    /// Another type, and a check of each column.
    Checks,
}

/// Where indexes are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Indexes {
    /// In statements of their own.
    Statements,
    /// Inside `CREATE TABLE`.
    Inline,
}

/// Where comments are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Comments {
    /// In statements of their own.
    Statements,
    /// Inside `CREATE TABLE`, or nowhere: the compiler's business.
    Inline,
}

/// Where a column's storage is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ColumnStorages {
    /// In statements of their own.
    Statements,
    /// With the column, or nowhere.
    Inline,
}

/// How tables refer to each other in a circle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ForeignKeyCycles {
    /// Inside `CREATE TABLE`: a key may name a table that comes later.
    Inline,
    /// By `ALTER TABLE`, in every case.
    Altered,
    /// By `ALTER TABLE`, which cannot pass over a key that is there.
    AlteredOnce,
}

/// What a partition is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Partitions {
    /// A table, which a statement creates.
    Tables,
    /// A part of its table's definition.
    Inline,
}

/// How text alone adds what an older table lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Extension {
    /// In a statement a part.
    Parts,
    /// In one statement a table.
    Tables,
    /// Not at all.
    NeedsConnection,
}

/// Which options of keys, constraints and indexes a dialect has words for.
///
/// What is said under a dialect's name (`not_valid`, `on_conflict`) is passed over elsewhere; what is said to all is a
/// problem where it is not known.
#[derive(Clone, Copy, Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a question of its own, asked in one place"
)]
pub(crate) struct PartCapabilities {
    /// `NULLS NOT DISTINCT`.
    pub(crate) nulls_not_distinct: bool,
    /// `INCLUDE (...)`.
    pub(crate) include: bool,
    /// Primary keys and unique constraints that are checked later.
    pub(crate) deferrable_keys: bool,
    /// Foreign keys that are checked later.
    pub(crate) deferrable_foreign_keys: bool,
    /// `MATCH FULL`.
    pub(crate) match_full: bool,
    /// `ON DELETE SET NULL (...)`.
    pub(crate) written_columns: bool,
    /// `NOT VALID`, `NO INHERIT`.
    pub(crate) unchecked: bool,
    /// `NOT ENFORCED`.
    pub(crate) not_enforced: bool,
    /// `ON CONFLICT`.
    pub(crate) on_conflict: bool,
    /// `EXCLUDE`.
    pub(crate) exclude: bool,
    /// Indexes over some rows.
    pub(crate) partial_indexes: bool,
    /// Indexes over expressions.
    pub(crate) expressions: bool,
    /// `NULLS FIRST`, `NULLS LAST`.
    pub(crate) nulls_order: bool,
    /// Operator classes, storage parameters, tablespaces.
    pub(crate) storage: bool,
    /// Indexes for words and shapes.
    pub(crate) fulltext: bool,
    /// `INVISIBLE`, or its like.
    pub(crate) hidden: Hidden,
    /// The access methods.
    pub(crate) methods: Methods,
    /// Where an index's comment is written.
    pub(crate) index_comments: IndexComments,
}

/// The access methods of indexes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Methods {
    /// Whatever the database and its extensions have.
    Any,
    /// These words.
    These(&'static [&'static str]),
    /// One, which has no word.
    Unnamed,
}

/// How an index is told to be passed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Hidden {
    /// Not at all.
    No,
    /// `IGNORED`.
    Ignored,
    /// `INVISIBLE`.
    Invisible,
}

/// Where an index's comment is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum IndexComments {
    /// In a statement of its own.
    Statements,
    /// With the index.
    Inline,
    /// Nowhere.
    No,
}
