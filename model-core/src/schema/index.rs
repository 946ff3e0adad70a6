//! An index. A name of `None` is filled in by the naming convention when text is written.

use super::index_options::{self, IndexOptions};
use super::{List, Name, Shared, Source, fixed_name, set};

/// An index over columns and expressions of a table.
///
/// ```
/// use model_core::schema::{Index, IndexElement};
///
/// let newest = Index::new(["tenant".into(), IndexElement::column("created_at").descending()])
///     .filtered("deleted_at IS NULL");
/// assert_eq!(newest.elements.len(), 2);
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Index {
    /// The index's name.
    pub name: Option<Name>,
    /// What it is sorted by, in order.
    pub elements: List<IndexElement>,
    /// Whether each combination of values occurs once.
    pub unique: bool,
    /// What few indexes say; [`options`](Self::options) reads it.
    pub options: Option<Shared<IndexOptions>>,
    /// Where it was written, if elsewhere than its table.
    pub source: Option<&'static Source>,
}

/// What an index is sorted by: a column or an expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexElement {
    /// The column or expression.
    pub key: ElementKey,
    /// What few elements say; [`options`](Self::options) reads it.
    pub options: Option<Shared<ElementOptions>>,
}

/// A column or an expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ElementKey {
    /// A column of the table.
    Column(Name),
    /// An SQL expression over columns of the table, without its parentheses.
    Expression(Name),
}

/// What few elements of indexes say; see [`IndexElement::options`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ElementOptions {
    /// Whether the greatest value comes first.
    pub descending: bool,
    /// Where NULL stands; `None` leaves it to the database.
    pub nulls: Option<NullsOrder>,
    /// For PostgreSQL: the collation.
    pub postgres_collation: Option<Name>,
    /// For SQLite: the collation.
    pub sqlite_collation: Option<Name>,
    /// PostgreSQL's operator class, `text_pattern_ops`.
    pub opclass: Option<Name>,
    /// For MariaDB: so many characters from the beginning.
    pub mariadb_length: Option<u32>,
    /// For MySQL: so many characters from the beginning.
    pub mysql_length: Option<u32>,
}

/// Where NULL stands in an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NullsOrder {
    /// Before all values.
    First,
    /// Behind all values.
    Last,
}

impl Index {
    /// An index over `elements`: names of columns, or more.
    pub fn new<E: Into<IndexElement>>(elements: impl IntoIterator<Item = E>) -> Self {
        Self {
            name: None,
            elements: elements.into_iter().map(Into::into).collect(),
            unique: false,
            options: None,
            source: None,
        }
    }

    /// The index under a name of its own.
    #[must_use]
    pub fn named(self, name: impl Into<Name>) -> Self {
        Self {
            name: Some(name.into()),
            ..self
        }
    }

    /// The index, allowing each combination of values once.
    #[must_use]
    pub fn unique(self) -> Self {
        Self {
            unique: true,
            ..self
        }
    }

    /// What few indexes say.
    #[must_use]
    pub fn options(&self) -> &IndexOptions {
        self.options.as_deref().unwrap_or(&index_options::NONE)
    }

    /// The columns, where it is sorted by nothing else; in order.
    pub fn columns(&self) -> impl Iterator<Item = &Name> {
        self.elements.iter().filter_map(IndexElement::column_name)
    }

    /// Whether it makes its columns a key: unique over plain columns of all rows.
    pub(crate) fn is_key(&self) -> bool {
        self.unique
            && self.options().predicate.is_none()
            && self.elements.iter().all(|element| {
                element.column_name().is_some() && element.options().mariadb_length.is_none()
            })
    }

    /// An index in rodata.
    #[doc(hidden)]
    #[must_use]
    pub const fn fixed(
        name: Option<&'static str>,
        elements: &'static [IndexElement],
        unique: bool,
    ) -> Self {
        Self {
            name: fixed_name(name),
            elements: List::Static(elements),
            unique,
            options: None,
            source: None,
        }
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn with_options(mut self, options: &'static IndexOptions) -> Self {
        set(&mut self.options, Some(Shared::Static(options)));
        self
    }
}

impl IndexElement {
    /// A column.
    pub fn column(name: impl Into<Name>) -> Self {
        Self {
            key: ElementKey::Column(name.into()),
            options: None,
        }
    }

    /// An expression, without its parentheses.
    pub fn expression(sql: impl Into<Name>) -> Self {
        Self {
            key: ElementKey::Expression(sql.into()),
            options: None,
        }
    }

    /// The greatest value first.
    #[must_use]
    pub fn descending(self) -> Self {
        self.with(|options| options.descending = true)
    }

    /// NULL before all values, or behind them.
    #[must_use]
    pub fn nulls(self, order: NullsOrder) -> Self {
        self.with(|options| options.nulls = Some(order))
    }

    /// Compared by this collation, on PostgreSQL.
    #[must_use]
    pub fn postgres_collation(self, collation: impl Into<Name>) -> Self {
        let collation = collation.into();
        self.with(|options| options.postgres_collation = Some(collation))
    }

    /// Compared by this collation, on SQLite.
    #[must_use]
    pub fn sqlite_collation(self, collation: impl Into<Name>) -> Self {
        let collation = collation.into();
        self.with(|options| options.sqlite_collation = Some(collation))
    }

    /// With this operator class, on PostgreSQL.
    #[must_use]
    pub fn opclass(self, opclass: impl Into<Name>) -> Self {
        let opclass = opclass.into();
        self.with(|options| options.opclass = Some(opclass))
    }

    /// The number of characters indexed, from the start of the value, on MariaDB and MySQL.
    #[must_use]
    pub fn prefix(self, length: u32) -> Self {
        self.with(|options| {
            options.mariadb_length = Some(length);
            options.mysql_length = Some(length);
        })
    }

    /// What few elements say.
    #[must_use]
    pub fn options(&self) -> &ElementOptions {
        self.options.as_deref().unwrap_or(ElementOptions::NONE_SAID)
    }

    /// The column's name, if it is a column.
    #[must_use]
    pub fn column_name(&self) -> Option<&Name> {
        match &self.key {
            ElementKey::Column(name) => Some(name),
            ElementKey::Expression(_) => None,
        }
    }

    /// The column, if it is one and nothing more is said of it.
    pub(crate) fn plain_column(&self) -> Option<&Name> {
        match (&self.key, &self.options) {
            (ElementKey::Column(name), None) => Some(name),
            _ => None,
        }
    }

    fn with(mut self, change: impl FnOnce(&mut ElementOptions)) -> Self {
        let mut options = self.options().clone();
        change(&mut options);
        self.options = Some(options.into());
        self
    }
}

/// What the derive calls.
#[doc(hidden)]
impl IndexElement {
    #[must_use]
    pub const fn fixed_column(name: &'static str) -> Self {
        Self {
            key: ElementKey::Column(Name::Static(name)),
            options: None,
        }
    }

    #[must_use]
    pub const fn fixed_expression(sql: &'static str) -> Self {
        Self {
            key: ElementKey::Expression(Name::Static(sql)),
            options: None,
        }
    }

    #[must_use]
    pub const fn with_options(mut self, options: &'static ElementOptions) -> Self {
        set(&mut self.options, Some(Shared::Static(options)));
        self
    }
}

impl ElementOptions {
    /// Nothing said.
    pub const NONE: Self = Self {
        descending: false,
        nulls: None,
        postgres_collation: None,
        sqlite_collation: None,
        opclass: None,
        mariadb_length: None,
        mysql_length: None,
    };

    const NONE_SAID: &'static Self = &Self::NONE;
}

/// What the derive calls. Each takes the options and gives them back.
#[doc(hidden)]
impl ElementOptions {
    #[must_use]
    pub const fn with_descending(mut self) -> Self {
        self.descending = true;
        self
    }

    #[must_use]
    pub const fn with_nulls(mut self, order: NullsOrder) -> Self {
        self.nulls = Some(order);
        self
    }

    #[must_use]
    pub const fn with_postgres_collation(mut self, collation: &'static str) -> Self {
        set(&mut self.postgres_collation, Some(Name::Static(collation)));
        self
    }

    #[must_use]
    pub const fn with_sqlite_collation(mut self, collation: &'static str) -> Self {
        set(&mut self.sqlite_collation, Some(Name::Static(collation)));
        self
    }

    #[must_use]
    pub const fn with_opclass(mut self, opclass: &'static str) -> Self {
        set(&mut self.opclass, Some(Name::Static(opclass)));
        self
    }

    #[must_use]
    pub const fn with_lengths(mut self, mariadb: Option<u32>, mysql: Option<u32>) -> Self {
        self.mariadb_length = mariadb;
        self.mysql_length = mysql;
        self
    }
}

impl From<Name> for IndexElement {
    fn from(name: Name) -> Self {
        Self::column(name)
    }
}

impl From<&'static str> for IndexElement {
    fn from(name: &'static str) -> Self {
        Self::column(name)
    }
}

impl From<String> for IndexElement {
    fn from(name: String) -> Self {
        Self::column(name)
    }
}

/// The same definition, wherever it was written.
impl PartialEq for Index {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
            && self.elements == other.elements
            && self.unique == other.unique
            && self.options() == other.options()
    }
}

impl Eq for Index {}
