//! What a derive implements: the bridge from Rust types to the vocabulary.

use crate::definition::{Definition, Head, Keys, Membership, Written};
use crate::schema::{self, Column, EnumDefinition, Requirement, Source, SqlType, Table, TableName};

/// A struct of columns: a [`Model`], or a mixin that models `flatten`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no columns",
    label = "not a struct of columns",
    note = "write `#[derive(Columns)]` on the struct that is flattened"
)]
pub trait Columns: Sized + 'static {
    /// The columns, and the head where it needs no other model: one constant, for each costs the compiler more than
    /// what is in it.
    #[doc(hidden)]
    const WRITTEN: &'static Written;
    /// The columns in order, those of flattened structs in their place.
    const COLUMNS: &'static [Column] = Self::WRITTEN.columns;
    /// The constraints and indexes. Apart from the columns, which keys refer to: two models may refer to each other.
    const KEYS: Keys = Keys::NONE;
    /// The registry that it belongs to.
    #[doc(hidden)]
    const REGISTRY: Membership = Membership::Own;
    /// Whether the derive failed: checks against this struct then stay silent, for the derive has spoken.
    #[doc(hidden)]
    const INVALID: bool = false;
}

/// A struct that defines a table, extends one or reads one: `#[derive(Model)]`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a model",
    label = "no table is derived from this",
    note = "write `#[derive(Model)]` and `#[model(table = \"...\")]` on it"
)]
pub trait Model: Columns {
    /// The table's name, and what is neither a column nor a key.
    #[doc(hidden)]
    const HEAD: &'static Head = Self::WRITTEN.head();
    /// The table's schema and name.
    const NAME: TableName = Self::HEAD.table_name();
    /// The definition, in the program's read-only data.
    const DEFINITION: &'static Definition = &Definition::new(Self::HEAD, Self::COLUMNS, Self::KEYS);

    /// What this model says of its table; for an extension, what it adds.
    #[must_use]
    fn table() -> &'static Table {
        &Self::DEFINITION.table
    }
}

/// One of several databases of a program: `#[derive(Registry)]`, named by `#[model(metadata = AnalyticsDb)]`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no registry",
    label = "not the marker of a database",
    note = "write `#[derive(Registry)]` on it: `#[derive(Registry)] pub struct AnalyticsDb;`"
)]
pub trait Registry: 'static {
    /// Where the marker stands: what tells it from others, whatever they are called.
    const SOURCE: &'static Source;
}

/// A sequence of numbers: `#[derive(Sequence)]`, named by `#[model(default_sequence = InvoiceNumbers)]`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no sequence",
    label = "not a type that stands for a sequence",
    note = "write `#[derive(Sequence)]` on it: `#[derive(Sequence)] pub struct InvoiceNumbers;`"
)]
pub trait Sequence: 'static {
    /// Its name, and how it counts.
    const SEQUENCE: &'static schema::Sequence;
    /// What is registered of it.
    const DEFINITION: &'static Definition;
}

/// A [`Model`] that is *the* definition of its table: `table = "..."`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not define a table",
    label = "`extend`, `projection`, `inherits` and `partition_of` need a struct with `#[model(table = \"...\")]`"
)]
pub trait Base: Model {}

/// What [`metadata!`](crate::metadata!) lists and `requires(...)` names: a [`Model`], an item of [`ddl!`](crate::ddl!) or a
/// [`Sequence`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` is neither a model nor a sequence nor a `ddl!` item",
    label = "nothing that can be listed or required",
    note = "write `#[derive(Model)]` and `#[model(table = \"...\")]` on it"
)]
#[doc(hidden)]
#[allow(missing_docs, reason = "hidden: the macros' own")]
pub trait Listed: 'static {
    const LISTED: &'static Definition;
    /// Apart from the definition, which names what it requires: two may name each other.
    const REFERENCE: Requirement;
    /// Whether the macro failed, and has spoken.
    const FAILED: bool = false;
}

impl<T: Model> Listed for T {
    const LISTED: &'static Definition = T::DEFINITION;
    const REFERENCE: Requirement = Requirement::Relation(T::NAME);
    const FAILED: bool = T::INVALID;
}

/// What a derive hands to `inventory`.
#[doc(hidden)]
#[must_use]
pub fn definition_of<T: Listed>() -> &'static Definition {
    T::LISTED
}

/// A Rust type that a column can hold.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no column type",
    label = "no `ColumnType` for this type",
    note = "a foreign type needs model-core's feature of its crate's name (chrono, time, uuid, rust_decimal, bigdecimal, json, ipnetwork)",
    note = "for your own type write `#[derive(ColumnType)]` on a newtype or `#[derive(EnumType)]` on an enum, or mark the field `#[model(skip)]`"
)]
pub trait ColumnType {
    /// The column's type.
    const SQL_TYPE: SqlType;
    /// Whether the column may hold NULL.
    const NULLABLE: bool = false;
}

/// A column type whose vectors are arrays (on PostgreSQL). `u8` is none: a `Vec<u8>` is bytes.
#[diagnostic::on_unimplemented(
    message = "`Vec<{Self}>` is no column type",
    label = "there are no arrays of this type",
    note = "for your own type write `#[derive(ColumnType)]` on a newtype or `#[derive(EnumType)]` on an enum"
)]
pub trait ArrayElement: ColumnType {}

/// An enum whose variants are a column's labels: `#[derive(EnumType)]`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no enum type",
    label = "a default that names a variant needs `#[derive(EnumType)]` on its enum"
)]
pub trait EnumType: ColumnType {
    /// The enumeration.
    const ENUM: &'static EnumDefinition;
    /// Each variant's Rust name and its label.
    const VARIANTS: &'static [(&'static str, &'static str)];
}
