//! A column, and what the database puts there when nobody else does.

use super::{Name, Shared, Source, SqlType};

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
    /// What the database is told about it.
    pub comment: Option<Name>,
    /// The name it had before: a hint to migrations, no part of the definition.
    pub renamed_from: Option<Name>,
    /// The Rust field, where its name differs.
    pub field: Option<&'static str>,
    /// Whether it may replace a column of the table that it extends.
    pub overrides: bool,
    /// The column that this one replaced, where an extension overrode it.
    pub replaces: Option<Shared<Column>>,
    /// Where it was written, if elsewhere than its table.
    pub source: Option<&'static Source>,
}

/// A column numbered by the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Identity {
    /// A row may bring its own number.
    ByDefault,
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

    /// The column, allowed to replace one of the table that is being extended.
    #[must_use]
    pub const fn overriding(mut self) -> Self {
        self.overrides = true;
        self
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
        Self {
            comment: Some(comment.into()),
            ..self
        }
    }

    /// The Rust field: the column's own name unless said otherwise.
    #[must_use]
    pub fn field_name(&self) -> &str {
        self.field.unwrap_or(&self.name)
    }

    pub(crate) const fn fixed(name: &'static str, sql_type: SqlType, nullable: bool) -> Self {
        Self {
            name: Name::Static(name),
            sql_type,
            nullable,
            identity: None,
            default: None,
            comment: None,
            renamed_from: None,
            field: None,
            overrides: false,
            replaces: None,
            source: None,
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
            && self.comment == other.comment
    }
}

impl Eq for Column {}
