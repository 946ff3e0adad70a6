//! An enumeration: a type of its own on PostgreSQL, a column's business elsewhere.

use super::{List, Name, Source, fixed_name};

/// A named, ordered list of labels.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct EnumDefinition {
    /// The schema; `None` is the connection's default one.
    pub schema: Option<Name>,
    /// The type's name; databases without named types do not show it.
    pub name: Name,
    /// The labels in their order, which is how the database sorts them.
    pub labels: List<Name>,
    /// What the database is told about it.
    pub comment: Option<Name>,
    /// Where it was derived.
    pub source: Option<&'static Source>,
}

impl EnumDefinition {
    /// An enumeration built at run time.
    pub fn new<L: Into<Name>>(name: impl Into<Name>, labels: impl IntoIterator<Item = L>) -> Self {
        Self {
            schema: None,
            name: name.into(),
            labels: labels.into_iter().map(Into::into).collect(),
            comment: None,
            source: None,
        }
    }

    /// An enumeration in rodata.
    #[doc(hidden)]
    #[must_use]
    pub const fn fixed(
        schema: Option<&'static str>,
        name: &'static str,
        labels: &'static [Name],
        comment: Option<&'static str>,
        source: &'static Source,
    ) -> Self {
        Self {
            schema: fixed_name(schema),
            name: Name::Static(name),
            labels: List::Static(labels),
            comment: fixed_name(comment),
            source: Some(source),
        }
    }
}

/// Same name, same labels in the same order.
impl PartialEq for EnumDefinition {
    fn eq(&self, other: &Self) -> bool {
        self.schema == other.schema
            && self.name == other.name
            && self.labels == other.labels
            && self.comment == other.comment
    }
}

impl Eq for EnumDefinition {}
