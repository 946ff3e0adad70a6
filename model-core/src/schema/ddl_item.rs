//! What the vocabulary has no words for: a function, a trigger, a policy, a grant, as SQL.

use super::{List, Name, Requirement, Source, SqlText};

/// An object that the user's own SQL creates and drops, from `ddl!` or built by hand.
///
/// ```
/// use model_core::schema::{DdlItem, Requirement};
///
/// let read = DdlItem::new(
///     "reporting_reads_users",
///     "GRANT SELECT ON users TO reporting",
///     "REVOKE SELECT ON users FROM reporting",
/// )
/// .idempotent()
/// .requires(Requirement::relation("users"));
/// assert_eq!(read.create_if_missing, read.create);
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct DdlItem {
    /// Its name among `ddl!` items: what requires it, and what messages call it.
    pub name: Name,
    /// The statement that creates it; a dialect without one does not have the item.
    pub create: SqlText,
    /// The statement that drops it if it is there.
    pub drop: SqlText,
    /// The statement that creates it unless it is there.
    pub create_if_missing: SqlText,
    /// A query that has a row if it is there.
    pub exists: SqlText,
    /// What has to be there first.
    pub requires: List<Requirement>,
    /// Where it was written; `None` when built at run time.
    pub source: Option<&'static Source>,
}

impl DdlItem {
    /// What `create` creates and `drop` drops.
    pub fn new(
        name: impl Into<Name>,
        create: impl Into<SqlText>,
        drop: impl Into<SqlText>,
    ) -> Self {
        Self {
            name: name.into(),
            create: create.into(),
            drop: drop.into(),
            create_if_missing: SqlText::NONE,
            exists: SqlText::NONE,
            requires: List::EMPTY,
            source: None,
        }
    }

    /// The item whose `create` may run over what it has created: `CREATE OR REPLACE`, `IF NOT EXISTS`, `GRANT`.
    #[must_use]
    pub fn idempotent(self) -> Self {
        Self {
            create_if_missing: self.create.clone(),
            ..self
        }
    }

    /// The item with a statement that creates it unless it is there.
    #[must_use]
    pub fn create_if_missing(self, statement: impl Into<SqlText>) -> Self {
        Self {
            create_if_missing: statement.into(),
            ..self
        }
    }

    /// The item with a query that has a row if it is there.
    #[must_use]
    pub fn exists(self, query: impl Into<SqlText>) -> Self {
        Self {
            exists: query.into(),
            ..self
        }
    }

    /// The item with one more thing that has to be there first.
    #[must_use]
    pub fn requires(self, requirement: Requirement) -> Self {
        Self {
            requires: self.requires.with(requirement),
            ..self
        }
    }
}

impl DdlItem {
    /// An item in rodata: its `create`, `drop`, `create_if_missing` and `exists`.
    #[doc(hidden)]
    #[must_use]
    pub const fn fixed(
        name: &'static str,
        create: SqlText,
        drop: SqlText,
        create_if_missing: SqlText,
        exists: SqlText,
        requires: &'static [Requirement],
        source: &'static Source,
    ) -> Self {
        Self {
            name: Name::Static(name),
            create,
            drop,
            create_if_missing,
            exists,
            requires: List::Static(requires),
            source: Some(source),
        }
    }
}

/// The same definition, wherever it was written.
impl PartialEq for DdlItem {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
            && self.create == other.create
            && self.drop == other.drop
            && self.create_if_missing == other.create_if_missing
            && self.exists == other.exists
            && self.requires == other.requires
    }
}

impl Eq for DdlItem {}
