//! What few keys and constraints say, behind one pointer each.

use super::{List, Name, set};

/// What few primary keys and unique constraints say.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct KeyOptions {
    /// Whether two NULLs are the same to it.
    pub nulls_not_distinct: bool,
    /// Columns that are stored with its index and are no part of it.
    pub include: List<Name>,
    /// Whether it may be broken until the transaction ends; `None`: never.
    pub deferrable: Option<Deferrable>,
    /// For SQLite: what becomes of a row that breaks it.
    pub on_conflict: Option<OnConflict>,
}

/// What few foreign keys say.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ForeignKeyOptions {
    /// `MATCH FULL`: all of its columns are NULL, or none.
    pub match_full: bool,
    /// Whether it may be broken until the transaction ends; `None`: never.
    pub deferrable: Option<Deferrable>,
    /// The columns that `SET NULL` and `SET DEFAULT` write on deletion; all where empty.
    pub on_delete_columns: List<Name>,
    /// For PostgreSQL: whether rows that are there are not checked.
    pub not_valid: bool,
}

/// What few checks say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct CheckOptions {
    /// For PostgreSQL: whether rows that are there are not checked.
    pub not_valid: bool,
    /// For PostgreSQL: whether tables that inherit from this one do without it.
    pub no_inherit: bool,
    /// For MySQL: whether it is written down only.
    pub not_enforced: bool,
}

/// When a constraint that may be deferred is checked, unless the transaction says otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deferrable {
    /// At the end of each statement.
    InitiallyImmediate,
    /// At the end of the transaction.
    InitiallyDeferred,
}

/// What SQLite does with a row that breaks a constraint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnConflict {
    /// Undoes the transaction.
    Rollback,
    /// Undoes the statement: what it does anyway.
    Abort,
    /// Stops, and keeps what the statement did before.
    Fail,
    /// Leaves the row out.
    Ignore,
    /// Deletes the rows in its way.
    Replace,
}

impl KeyOptions {
    /// Nothing said.
    pub const NONE: Self = Self {
        nulls_not_distinct: false,
        include: List::EMPTY,
        deferrable: None,
        on_conflict: None,
    };
}

impl ForeignKeyOptions {
    /// Nothing said.
    pub const NONE: Self = Self {
        match_full: false,
        deferrable: None,
        on_delete_columns: List::EMPTY,
        not_valid: false,
    };
}

impl Deferrable {
    /// The standard's words.
    pub(crate) const fn words(self) -> &'static str {
        match self {
            Self::InitiallyImmediate => "DEFERRABLE",
            Self::InitiallyDeferred => "DEFERRABLE INITIALLY DEFERRED",
        }
    }
}

impl OnConflict {
    /// SQLite's word.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Rollback => "ROLLBACK",
            Self::Abort => "ABORT",
            Self::Fail => "FAIL",
            Self::Ignore => "IGNORE",
            Self::Replace => "REPLACE",
        }
    }
}

/// What a key has that says nothing.
pub(super) static NO_KEY_OPTIONS: KeyOptions = KeyOptions::NONE;

/// What a foreign key has that says nothing.
pub(super) static NO_FOREIGN_KEY_OPTIONS: ForeignKeyOptions = ForeignKeyOptions::NONE;

/// What the derive calls. Each takes the options and gives them back.
#[doc(hidden)]
impl KeyOptions {
    #[must_use]
    pub const fn with_nulls_not_distinct(mut self) -> Self {
        self.nulls_not_distinct = true;
        self
    }

    #[must_use]
    pub const fn with_include(mut self, columns: &'static [Name]) -> Self {
        set(&mut self.include, List::Static(columns));
        self
    }

    #[must_use]
    pub const fn with_deferrable(mut self, deferrable: Deferrable) -> Self {
        self.deferrable = Some(deferrable);
        self
    }

    #[must_use]
    pub const fn with_on_conflict(mut self, action: OnConflict) -> Self {
        self.on_conflict = Some(action);
        self
    }
}

#[doc(hidden)]
impl ForeignKeyOptions {
    #[must_use]
    pub const fn with_match_full(mut self) -> Self {
        self.match_full = true;
        self
    }

    #[must_use]
    pub const fn with_deferrable(mut self, deferrable: Deferrable) -> Self {
        self.deferrable = Some(deferrable);
        self
    }

    #[must_use]
    pub const fn with_on_delete_columns(mut self, columns: &'static [Name]) -> Self {
        set(&mut self.on_delete_columns, List::Static(columns));
        self
    }

    #[must_use]
    pub const fn with_not_valid(mut self) -> Self {
        self.not_valid = true;
        self
    }
}
