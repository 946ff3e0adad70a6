//! Which differences an additive plan refuses, and which it reports and keeps.

use crate::diff::{Certainty, Field, FieldChange};

/// Whether a difference in this field means that the existing object does not keep what the models promise: other values,
/// other rules for rows. Such a difference is refused when extending; the others are reported.
pub(super) fn is_conflict(change: &FieldChange) -> bool {
    change.certainty == Certainty::Certain && breaks_promise(change.field)
}

fn breaks_promise(field: Field) -> bool {
    match field {
        Field::Type
        | Field::Nullable
        | Field::Generated
        | Field::Collation
        | Field::Charset
        | Field::OnUpdateNow
        | Field::Columns
        | Field::Expression
        | Field::NoInherit
        | Field::NotEnforced
        | Field::References
        | Field::OnDelete
        | Field::OnDeleteColumns
        | Field::OnUpdate
        | Field::Match
        | Field::Deferrable
        | Field::NullsNotDistinct
        | Field::OnConflict
        | Field::Unique
        | Field::Predicate
        | Field::IndexKind
        | Field::Invalid
        | Field::Temporary
        | Field::Inherits
        | Field::PartitionBy
        | Field::PartitionOf
        | Field::ViewKind
        | Field::Strict => true,
        Field::Name
        | Field::Default
        | Field::Identity
        | Field::Sequence
        | Field::Storage
        | Field::Invisible
        | Field::NotValid
        | Field::Include
        | Field::Method
        | Field::Parser
        | Field::Parameters
        | Field::Tablespace
        | Field::Ignored
        | Field::Disabled
        | Field::Comment
        | Field::Labels
        | Field::Schema
        | Field::Partitions
        | Field::Unlogged
        | Field::Engine
        | Field::RowFormat
        | Field::AutoIncrement
        | Field::SystemVersioning
        | Field::WithoutRowid
        | Field::Query
        | Field::CheckOption
        | Field::Security
        | Field::Concurrently
        | Field::Requires
        | Field::Create
        | Field::Drop
        | Field::CreateIfMissing
        | Field::Exists => false,
    }
}
