//! The fields in which two definitions can differ.

use std::fmt;

macro_rules! fields {
    ($($(#[doc = $doc:literal])* $field:ident: $word:literal,)*) => {
        /// A field of an object or a part.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Field {
            $($(#[doc = $doc])* $field,)*
        }

        impl Field {
            /// Every field, in the order of their definition.
            pub const ALL: &[Self] = &[$(Self::$field),*];

            /// The word that messages use.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self {
                    $(Self::$field => $word,)*
                }
            }
        }
    };
}

fields! {
    /// The name, where definitions match and names differ.
    Name: "name",
    /// A column's type; a domain's base type.
    Type: "type",
    /// Whether NULL is a value.
    Nullable: "nullable",
    /// A server default.
    Default: "default",
    /// Whether the database numbers the column, and how strictly.
    Identity: "identity",
    /// How a sequence, or the sequence of an identity column, counts.
    Sequence: "sequence options",
    /// The expression of a generated column, and whether it is stored.
    Generated: "generated",
    /// A collation.
    Collation: "collation",
    /// A character set.
    Charset: "charset",
    /// How values of a column are stored: compression, TOAST strategy.
    Storage: "storage",
    /// Whether `SELECT *` leaves the column out.
    Invisible: "invisible",
    /// `ON UPDATE CURRENT_TIMESTAMP`.
    OnUpdateNow: "on update current_timestamp",
    /// The columns of a key, the elements of an index or an exclusion constraint.
    Columns: "columns",
    /// The condition of a check constraint.
    Expression: "expression",
    /// Rows not checked when the constraint was added.
    NotValid: "not valid",
    /// A check that child tables do not inherit.
    NoInherit: "no inherit",
    /// A constraint that is declared and not enforced.
    NotEnforced: "not enforced",
    /// The referred table and columns.
    References: "references",
    /// The action when the referred row is deleted.
    OnDelete: "on_delete",
    /// The columns that `ON DELETE SET NULL (..)` writes.
    OnDeleteColumns: "on_delete columns",
    /// The action when the referred key changes.
    OnUpdate: "on_update",
    /// `MATCH FULL`.
    Match: "match full",
    /// When the constraint is checked.
    Deferrable: "deferrable",
    /// Columns that an index carries without sorting by them.
    Include: "include",
    /// Whether NULLs are equal to each other.
    NullsNotDistinct: "nulls not distinct",
    /// SQLite's `ON CONFLICT`.
    OnConflict: "on conflict",
    /// Whether an index is unique.
    Unique: "unique",
    /// The condition of a partial index or exclusion constraint.
    Predicate: "where",
    /// The access method of an index.
    Method: "using",
    /// Ordinary, fulltext or spatial.
    IndexKind: "kind",
    /// The parser of a fulltext index.
    Parser: "parser",
    /// Storage parameters (`WITH (..)`).
    Parameters: "parameters",
    /// The tablespace.
    Tablespace: "tablespace",
    /// Whether the optimizer ignores the index.
    Ignored: "ignored",
    /// An index that an interrupted build left unusable.
    Invalid: "invalid",
    /// A foreign key whose triggers are disabled.
    Disabled: "disabled",
    /// A comment.
    Comment: "comment",
    /// The labels of an enumeration.
    Labels: "labels",
    /// The schema of an extension.
    Schema: "schema",
    /// Temporary or permanent.
    Temporary: "temporary",
    /// Parents that a table inherits from.
    Inherits: "inherits",
    /// How a table is partitioned.
    PartitionBy: "partition by",
    /// Which partition of which table it is.
    PartitionOf: "partition of",
    /// The partitions of a table, where they are no tables of their own.
    Partitions: "partitions",
    /// Whether changes bypass the write-ahead log.
    Unlogged: "unlogged",
    /// The storage engine; the access method of a table.
    Engine: "engine",
    /// The row format, block size, compression, encryption of a table.
    RowFormat: "row format",
    /// The first number of an identity column, as a table option.
    AutoIncrement: "auto_increment",
    /// Whether the table keeps old versions of rows.
    SystemVersioning: "system versioning",
    /// SQLite's `STRICT`.
    Strict: "strict",
    /// SQLite's `WITHOUT ROWID`.
    WithoutRowid: "without rowid",
    /// The query of a view.
    Query: "query",
    /// Plain or materialized.
    ViewKind: "kind of view",
    /// The check option of a view.
    CheckOption: "check option",
    /// The security options of a view.
    Security: "security",
    /// Whether an index is built while others write; compared between models only.
    Concurrently: "concurrently",
    /// What has to exist first; compared between models only.
    Requires: "requires",
    /// The statement that creates a `ddl!` item; compared between models only.
    Create: "create",
    /// The statement that drops it.
    Drop: "drop",
    /// The statement that creates it unless it exists.
    CreateIfMissing: "create if missing",
    /// The query that finds it.
    Exists: "exists",
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}
