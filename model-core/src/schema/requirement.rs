//! What has to be there before something else can be created.

use std::fmt;

use super::{Name, TableName};

/// A table, a view or a `ddl!` item that another object stands on: SQL texts are not parsed, so somebody has to say.
///
/// ```
/// use model_core::schema::Requirement;
///
/// assert_eq!(Requirement::relation("app.users").to_string(), "`app.users`");
/// assert_eq!(Requirement::item("touch").to_string(), "`ddl!` item `touch`");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Requirement {
    /// A table or a view.
    Relation(TableName),
    /// A `ddl!` item; its name, compared without case, is that of no schema.
    Item(TableName),
}

impl Requirement {
    /// The table or view of this name.
    pub fn relation(name: impl Into<TableName>) -> Self {
        Self::Relation(name.into())
    }

    /// The `ddl!` item of this name, in rodata.
    #[doc(hidden)]
    #[must_use]
    pub const fn fixed_item(name: &'static str) -> Self {
        Self::Item(TableName::fixed(None, name))
    }

    /// The `ddl!` item of this name.
    pub fn item(name: impl Into<Name>) -> Self {
        Self::Item(TableName::new(name))
    }
}

impl fmt::Display for Requirement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Relation(name) => write!(f, "`{name}`"),
            Self::Item(name) => write!(f, "`ddl!` item `{name}`"),
        }
    }
}
