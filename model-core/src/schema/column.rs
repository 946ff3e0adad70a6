//! A column, and what the database puts there when nobody else does.

use super::column_options::{self, ColumnOptions};
use super::{
    ColumnStorage, Dialect, Generated, GeneratedStorage, Name, Sequence, SequenceOptions, Shared,
    SqlType,
};

/// One column of a table.
///
/// ```
/// use model_core::schema::{Column, ServerDefault, SqlType};
///
/// let bio = Column::new("bio", SqlType::Text).nullable();
/// let visits = Column::new("visits", SqlType::BigInt).default(ServerDefault::Integer(0));
/// assert!(bio.nullable && !visits.nullable);
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Column {
    /// The column's name.
    pub name: Name,
    /// What it holds.
    pub sql_type: SqlType,
    /// Whether it may hold NULL.
    pub nullable: bool,
    /// Whether the database numbers it.
    pub identity: Option<Identity>,
    /// The value of a row that names none.
    pub default: Option<ServerDefault>,
    /// What few columns say: its comment, where it came from; [`options`](Self::options) reads it.
    pub options: Option<Shared<ColumnOptions>>,
}

/// A column numbered by the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Identity {
    /// A row may bring its own number.
    ByDefault,
    /// A row that brings its own number is refused, unless the statement overrides that.
    Always,
}

/// A default that the database applies.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ServerDefault {
    /// True or false.
    Boolean(bool),
    /// A whole number.
    Integer(i64),
    /// A number with a point or an exponent, as written.
    Float(Name),
    /// Text; also an enumeration's label.
    Text(Name),
    /// An SQL expression, written into the DDL as it stands.
    Sql(Name),
    /// The next number of a sequence.
    Sequence(Shared<Sequence>),
}

impl Identity {
    /// The standard's words, in small letters.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::ByDefault => "by default",
            Self::Always => "always",
        }
    }
}

impl Column {
    /// A column that may not be NULL.
    pub fn new(name: impl Into<Name>, sql_type: SqlType) -> Self {
        let mut column = Self::fixed("", sql_type, false);
        column.name = name.into();
        column
    }

    /// The column, allowed to be NULL.
    #[must_use]
    pub fn nullable(self) -> Self {
        Self {
            nullable: true,
            ..self
        }
    }

    /// The column, numbered by the database.
    #[must_use]
    pub const fn identity(mut self) -> Self {
        self.identity = Some(Identity::ByDefault);
        self
    }

    /// The column, numbered by the database alone.
    #[must_use]
    pub const fn identity_always(mut self) -> Self {
        self.identity = Some(Identity::Always);
        self
    }

    /// The column, numbered by the database in this way; not every database counts otherwise than up by one.
    #[must_use]
    pub fn counting(self, sequence: SequenceOptions) -> Self {
        self.with(|options| options.sequence = sequence)
    }

    /// The column, computed from others of its row.
    #[must_use]
    pub fn generated(self, expression: impl Into<Name>, storage: GeneratedStorage) -> Self {
        let generated = Generated {
            expression: expression.into(),
            storage,
        };
        self.with(|options| options.generated = Some(generated))
    }

    /// The column, compared by the collation of this name; each database has names of its own.
    #[must_use]
    pub fn collation(self, dialect: Dialect, name: impl Into<Name>) -> Self {
        let name = name.into();
        self.with(|options| options.collations.set(dialect, name))
    }

    /// The column with what one database alone is told of it.
    ///
    /// ```
    /// use model_core::schema::{Column, SqlType, StorageMode};
    ///
    /// let scan = Column::new("scan", SqlType::Binary)
    ///     .stored(|storage| storage.postgres.storage = Some(StorageMode::External));
    /// assert!(scan.options().storage.postgres.compression.is_none());
    /// ```
    #[must_use]
    pub fn stored(self, tell: impl FnOnce(&mut ColumnStorage)) -> Self {
        self.with(|options| tell(&mut options.storage))
    }

    /// The column, allowed to replace one of the table that is being extended.
    #[must_use]
    pub fn overriding(self) -> Self {
        self.with(|options| options.overrides = true)
    }

    /// The column with a default.
    #[must_use]
    pub fn default(self, default: ServerDefault) -> Self {
        Self {
            default: Some(default),
            ..self
        }
    }

    /// The column with a comment.
    #[must_use]
    pub fn comment(self, comment: impl Into<Name>) -> Self {
        let comment = comment.into();
        self.with(|options| options.comment = Some(comment))
    }

    /// What few columns say, and this one perhaps.
    ///
    /// ```
    /// use model_core::schema::{Column, SqlType};
    ///
    /// let bio = Column::new("bio", SqlType::Text);
    /// assert!(bio.options().comment.is_none());
    /// assert_eq!(bio.comment("in Markdown").options().comment.as_deref(), Some("in Markdown"));
    /// ```
    #[must_use]
    pub fn options(&self) -> &ColumnOptions {
        self.options.as_deref().unwrap_or(&column_options::NONE)
    }

    /// Whether the rows of a table need a value for this column that no one provides.
    pub(crate) fn is_required(&self) -> bool {
        !self.nullable
            && self.default.is_none()
            && self.identity.is_none()
            && self.options().generated.is_none()
    }

    /// The column with its options changed.
    #[must_use]
    pub(crate) fn with(self, change: impl FnOnce(&mut ColumnOptions)) -> Self {
        let mut options = self.options().clone();
        change(&mut options);
        Self {
            options: Some(options.into()),
            ..self
        }
    }

    /// The Rust field: the column's own name unless said otherwise.
    #[must_use]
    pub fn field_name(&self) -> &str {
        self.options().field.unwrap_or(&self.name)
    }

    pub(crate) const fn fixed(name: &'static str, sql_type: SqlType, nullable: bool) -> Self {
        Self {
            name: Name::Static(name),
            sql_type,
            nullable,
            identity: None,
            default: None,
            options: None,
        }
    }
}

/// The same definition, wherever it was written.
impl PartialEq for Column {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
            && self.sql_type == other.sql_type
            && self.nullable == other.nullable
            && self.identity == other.identity
            && self.default == other.default
            && self.options() == other.options()
    }
}

impl Eq for Column {}

#[cfg(test)]
mod tests {
    use super::*;

    /// Ten thousand tables are read from memory as fast as their columns are small: what few columns say is for
    /// [`ColumnOptions`].
    #[test]
    #[cfg(target_pointer_width = "64")]
    fn column_is_two_lines_of_a_cache_at_most() {
        assert!(size_of::<Column>() <= 128, "{}", size_of::<Column>());
    }
}
