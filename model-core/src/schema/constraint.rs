//! Constraints. A name of `None` is filled in by the naming convention when text is written.

use std::fmt;

use super::key_options::{
    self, CheckOptions, Deferrable, ForeignKeyOptions, KeyOptions, OnConflict,
};
use super::{List, Name, Shared, Source, TableName, fixed_name, set};

/// The primary key.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct PrimaryKey {
    /// The constraint's name.
    pub name: Option<Name>,
    /// Its columns, in order.
    pub columns: List<Name>,
    /// What few keys say; [`options`](Self::options) reads it.
    pub options: Option<Shared<KeyOptions>>,
}

/// Columns whose values together occur once.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct UniqueConstraint {
    /// The constraint's name.
    pub name: Option<Name>,
    /// Its columns, in order.
    pub columns: List<Name>,
    /// What few constraints say; [`options`](Self::options) reads it.
    pub options: Option<Shared<KeyOptions>>,
    /// Where it was written, if elsewhere than its table.
    pub source: Option<&'static Source>,
}

/// A condition that every row meets.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct CheckConstraint {
    /// The constraint's name.
    pub name: Option<Name>,
    /// The SQL expression, without its parentheses.
    pub expression: Name,
    /// The column whose check it is, for the naming convention.
    pub column: Option<Name>,
    /// What few checks say.
    pub options: CheckOptions,
    /// Where it was written, if elsewhere than its table.
    pub source: Option<&'static Source>,
}

/// Columns that name a row of another table.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ForeignKey {
    /// The constraint's name.
    pub name: Option<Name>,
    /// The referring columns, in order.
    pub columns: List<Name>,
    /// The table referred to.
    pub referred_table: TableName,
    /// The columns referred to, in the order of `columns`.
    pub referred_columns: List<Name>,
    /// What becomes of the referring row when the other goes.
    pub on_delete: ReferentialAction,
    /// What becomes of the referring row when the other's key changes.
    pub on_update: ReferentialAction,
    /// What few foreign keys say; [`options`](Self::options) reads it.
    pub options: Option<Shared<ForeignKeyOptions>>,
    /// Where it was written, if elsewhere than its table.
    pub source: Option<&'static Source>,
}

/// What the database does to a referring row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ReferentialAction {
    /// Refuses, at the statement's end: the standard's default.
    #[default]
    NoAction,
    /// Refuses at once.
    Restrict,
    /// Follows: deletes or updates the referring row.
    Cascade,
    /// Writes NULL.
    SetNull,
    /// Writes the column's default.
    SetDefault,
}

impl PrimaryKey {
    /// A key over `columns`.
    pub fn new<N: Into<Name>>(columns: impl IntoIterator<Item = N>) -> Self {
        Self {
            name: None,
            columns: columns.into_iter().map(Into::into).collect(),
            options: None,
        }
    }

    /// The key under a name of its own.
    #[must_use]
    pub fn named(self, name: impl Into<Name>) -> Self {
        Self {
            name: Some(name.into()),
            ..self
        }
    }

    /// What few of them say.
    #[must_use]
    pub fn options(&self) -> &KeyOptions {
        self.options
            .as_deref()
            .unwrap_or(&key_options::NO_KEY_OPTIONS)
    }

    /// It may be broken until the statement or the transaction ends.
    #[must_use]
    pub fn deferrable(self, deferrable: Deferrable) -> Self {
        self.with(|options| options.deferrable = Some(deferrable))
    }

    /// With columns that are stored with its index and are no part of it.
    #[must_use]
    pub fn include<N: Into<Name>>(self, columns: impl IntoIterator<Item = N>) -> Self {
        let columns = columns.into_iter().map(Into::into).collect();
        self.with(|options| options.include = columns)
    }

    /// What SQLite does with a row that breaks it.
    #[must_use]
    pub fn on_conflict(self, action: OnConflict) -> Self {
        self.with(|options| options.on_conflict = Some(action))
    }

    fn with(mut self, change: impl FnOnce(&mut KeyOptions)) -> Self {
        let mut options = self.options().clone();
        change(&mut options);
        self.options = Some(options.into());
        self
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn with_options(mut self, options: &'static KeyOptions) -> Self {
        set(&mut self.options, Some(Shared::Static(options)));
        self
    }
}

impl UniqueConstraint {
    /// A constraint over `columns`.
    pub fn new<N: Into<Name>>(columns: impl IntoIterator<Item = N>) -> Self {
        Self {
            name: None,
            columns: columns.into_iter().map(Into::into).collect(),
            options: None,
            source: None,
        }
    }

    /// The constraint under a name of its own.
    #[must_use]
    pub fn named(self, name: impl Into<Name>) -> Self {
        Self {
            name: Some(name.into()),
            ..self
        }
    }

    /// What few of them say.
    #[must_use]
    pub fn options(&self) -> &KeyOptions {
        self.options
            .as_deref()
            .unwrap_or(&key_options::NO_KEY_OPTIONS)
    }

    /// It may be broken until the statement or the transaction ends.
    #[must_use]
    pub fn deferrable(self, deferrable: Deferrable) -> Self {
        self.with(|options| options.deferrable = Some(deferrable))
    }

    /// With columns that are stored with its index and are no part of it.
    #[must_use]
    pub fn include<N: Into<Name>>(self, columns: impl IntoIterator<Item = N>) -> Self {
        let columns = columns.into_iter().map(Into::into).collect();
        self.with(|options| options.include = columns)
    }

    /// What SQLite does with a row that breaks it.
    #[must_use]
    pub fn on_conflict(self, action: OnConflict) -> Self {
        self.with(|options| options.on_conflict = Some(action))
    }

    /// Two NULLs are the same to it.
    #[must_use]
    pub fn nulls_not_distinct(self) -> Self {
        self.with(|options| options.nulls_not_distinct = true)
    }

    fn with(mut self, change: impl FnOnce(&mut KeyOptions)) -> Self {
        let mut options = self.options().clone();
        change(&mut options);
        self.options = Some(options.into());
        self
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn with_options(mut self, options: &'static KeyOptions) -> Self {
        set(&mut self.options, Some(Shared::Static(options)));
        self
    }

    /// A constraint in rodata.
    #[doc(hidden)]
    #[must_use]
    pub const fn fixed(name: Option<&'static str>, columns: &'static [Name]) -> Self {
        Self {
            name: fixed_name(name),
            columns: List::Static(columns),
            options: None,
            source: None,
        }
    }
}

impl CheckConstraint {
    /// A condition.
    pub fn new(expression: impl Into<Name>) -> Self {
        Self {
            name: None,
            expression: expression.into(),
            column: None,
            options: CheckOptions::default(),
            source: None,
        }
    }

    /// The constraint under a name of its own.
    #[must_use]
    pub fn named(self, name: impl Into<Name>) -> Self {
        Self {
            name: Some(name.into()),
            ..self
        }
    }

    /// With what few checks say.
    #[must_use]
    pub const fn with_options(mut self, options: CheckOptions) -> Self {
        self.options = options;
        self
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn with_flags(
        mut self,
        not_valid: bool,
        no_inherit: bool,
        not_enforced: bool,
    ) -> Self {
        self.options = CheckOptions {
            not_valid,
            no_inherit,
            not_enforced,
        };
        self
    }

    /// A constraint in rodata.
    #[doc(hidden)]
    #[must_use]
    pub const fn fixed(
        name: Option<&'static str>,
        expression: &'static str,
        column: Option<&'static str>,
    ) -> Self {
        Self {
            name: fixed_name(name),
            expression: Name::Static(expression),
            column: fixed_name(column),
            options: CheckOptions {
                not_valid: false,
                no_inherit: false,
                not_enforced: false,
            },
            source: None,
        }
    }
}

impl ForeignKey {
    /// A key from `columns` to `referred_columns` of `referred_table`.
    pub fn new<N: Into<Name>, R: Into<Name>>(
        columns: impl IntoIterator<Item = N>,
        referred_table: impl Into<TableName>,
        referred_columns: impl IntoIterator<Item = R>,
    ) -> Self {
        Self {
            name: None,
            columns: columns.into_iter().map(Into::into).collect(),
            referred_table: referred_table.into(),
            referred_columns: referred_columns.into_iter().map(Into::into).collect(),
            on_delete: ReferentialAction::NoAction,
            on_update: ReferentialAction::NoAction,
            options: None,
            source: None,
        }
    }

    /// The key under a name of its own.
    #[must_use]
    pub fn named(self, name: impl Into<Name>) -> Self {
        Self {
            name: Some(name.into()),
            ..self
        }
    }

    /// What few foreign keys say.
    #[must_use]
    pub fn options(&self) -> &ForeignKeyOptions {
        self.options
            .as_deref()
            .unwrap_or(&key_options::NO_FOREIGN_KEY_OPTIONS)
    }

    /// All of its columns are NULL, or none.
    #[must_use]
    pub fn match_full(self) -> Self {
        self.with(|options| options.match_full = true)
    }

    /// It may be broken until the statement or the transaction ends.
    #[must_use]
    pub fn deferrable(self, deferrable: Deferrable) -> Self {
        self.with(|options| options.deferrable = Some(deferrable))
    }

    /// The columns that `SET NULL` and `SET DEFAULT` write on deletion.
    #[must_use]
    pub fn on_delete_columns<N: Into<Name>>(self, columns: impl IntoIterator<Item = N>) -> Self {
        let columns = columns.into_iter().map(Into::into).collect();
        self.with(|options| options.on_delete_columns = columns)
    }

    fn with(mut self, change: impl FnOnce(&mut ForeignKeyOptions)) -> Self {
        let mut options = self.options().clone();
        change(&mut options);
        self.options = Some(options.into());
        self
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn with_options(mut self, options: &'static ForeignKeyOptions) -> Self {
        set(&mut self.options, Some(Shared::Static(options)));
        self
    }

    /// The key with its action on deletion.
    #[must_use]
    pub const fn on_delete(mut self, action: ReferentialAction) -> Self {
        self.on_delete = action;
        self
    }

    /// The key with its action on update.
    #[must_use]
    pub const fn on_update(mut self, action: ReferentialAction) -> Self {
        self.on_update = action;
        self
    }

    /// A key in rodata.
    #[doc(hidden)]
    #[must_use]
    pub const fn fixed(
        name: Option<&'static str>,
        columns: &'static [Name],
        referred_table: TableName,
        referred_columns: &'static [Name],
    ) -> Self {
        Self {
            name: fixed_name(name),
            columns: List::Static(columns),
            referred_table,
            referred_columns: List::Static(referred_columns),
            on_delete: ReferentialAction::NoAction,
            on_update: ReferentialAction::NoAction,
            options: None,
            source: None,
        }
    }
}

impl PartialEq for UniqueConstraint {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
            && self.columns == other.columns
            && self.options() == other.options()
    }
}

impl Eq for UniqueConstraint {}

impl PartialEq for PrimaryKey {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
            && self.columns == other.columns
            && self.options() == other.options()
    }
}

impl Eq for PrimaryKey {}

impl PartialEq for CheckConstraint {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
            && self.expression == other.expression
            && self.column == other.column
            && self.options == other.options
    }
}

impl Eq for CheckConstraint {}

impl PartialEq for ForeignKey {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
            && self.columns == other.columns
            && self.referred_table.matches(&other.referred_table)
            && self.referred_columns == other.referred_columns
            && self.on_delete == other.on_delete
            && self.on_update == other.on_update
            && self.options() == other.options()
    }
}

impl Eq for ForeignKey {}

/// The standard's words: `CASCADE`, `SET NULL`.
impl fmt::Display for ReferentialAction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoAction => "NO ACTION",
            Self::Restrict => "RESTRICT",
            Self::Cascade => "CASCADE",
            Self::SetNull => "SET NULL",
            Self::SetDefault => "SET DEFAULT",
        })
    }
}
