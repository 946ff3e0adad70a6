//! What a catalogue says, whichever database it was read from.

use std::collections::BTreeMap;
use std::fmt;

use crate::schema::{Table, same_identifier};

/// What one schema of a database holds.
#[derive(Debug)]
pub(crate) struct Catalogue {
    names: Names,
    /// By name.
    objects: BTreeMap<String, Object>,
    /// Those of them that are tables.
    tables: BTreeMap<String, Reflected>,
}

/// Which names a database takes for one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Names {
    /// Equal ones alone.
    #[cfg_attr(
        not(any(feature = "postgres", feature = "mysql")),
        expect(dead_code, reason = "SQLite folds case")
    )]
    Exact,
    /// Those that differ in the case of ASCII letters too.
    #[cfg_attr(
        not(feature = "sqlite"),
        expect(dead_code, reason = "SQLite alone folds ASCII")
    )]
    AsciiCase,
    /// Those that differ in the case of any letters too.
    #[cfg_attr(
        not(feature = "mysql"),
        expect(dead_code, reason = "MariaDB and MySQL alone fold every letter")
    )]
    AnyCase,
}

/// An object with a name.
#[derive(Clone, Debug)]
pub(crate) struct Object {
    pub(crate) kind: ObjectKind,
    pub(crate) name: String,
}

/// What bears a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ObjectKind {
    /// A table.
    Table,
    /// A table that a module provides, as full-text search does.
    VirtualTable,
    /// A table that lives elsewhere.
    ForeignTable,
    /// A table that ends with the session, and hides the others of its name.
    TemporaryTable,
    /// A view.
    View,
    /// A view that keeps its rows.
    MaterializedView,
    /// An index.
    Index,
    /// A sequence.
    Sequence,
    /// An enumeration.
    Enum,
    /// A domain.
    Domain,
    /// A type that is neither.
    Type,
    /// A foreign key, where its name is one of the schema's.
    ForeignKey,
    /// What a `ddl!` item's own query found.
    Item,
}

/// A table that is there.
#[derive(Debug)]
pub(crate) struct Reflected {
    pub(crate) table: Table,
    /// Every index that holds a constraint or was created, with what the vocabulary has no words for.
    pub(crate) indexes: Vec<ReflectedIndex>,
}

/// An index that is there.
#[derive(Debug)]
pub(crate) struct ReflectedIndex {
    pub(crate) name: String,
    pub(crate) unique: bool,
    /// Whether it covers some rows only.
    pub(crate) partial: bool,
    /// Whether it serves queries: an attempt to build it beside those who write may have failed.
    #[cfg_attr(
        not(any(feature = "postgres", feature = "mysql")),
        expect(dead_code, reason = "SQLite leaves no index unfinished")
    )]
    pub(crate) finished: bool,
    /// Its columns; `None` stands for an expression.
    pub(crate) columns: Vec<Option<String>>,
    /// Where the catalogue keeps an index as text: all that it says behind its table's name, spelt alike.
    #[cfg_attr(
        not(feature = "sqlite"),
        expect(dead_code, reason = "SQLite alone keeps indexes as text")
    )]
    pub(crate) body: Option<String>,
}

/// A foreign key that is there, whoever's it is.
#[derive(Clone, Debug)]
pub(crate) struct ReflectedReference {
    pub(crate) schema: String,
    pub(crate) table: String,
    /// `None` where the database keeps none.
    pub(crate) name: Option<String>,
    pub(crate) columns: Vec<String>,
    pub(crate) referred_schema: String,
    pub(crate) referred_table: String,
}

impl Catalogue {
    pub(crate) fn new(
        names: Names,
        objects: impl IntoIterator<Item = Object>,
        tables: impl IntoIterator<Item = Reflected>,
    ) -> Self {
        let objects = objects
            .into_iter()
            .map(|object| (names.key(&object.name), object));
        let tables = tables
            .into_iter()
            .map(|found| (names.key(&found.table.name.name), found));
        Self {
            names,
            objects: objects.collect(),
            tables: tables.collect(),
        }
    }

    /// What bears this name.
    pub(crate) fn object(&self, name: &str) -> Option<&Object> {
        self.objects.get(&self.names.key(name))
    }

    /// The table of this name.
    pub(crate) fn table(&self, name: &str) -> Option<&Reflected> {
        self.tables.get(&self.names.key(name))
    }

    /// All tables but virtual ones.
    #[cfg(feature = "sqlite")]
    pub(crate) fn tables(&self) -> impl Iterator<Item = &Reflected> {
        self.tables.values()
    }
}

impl Names {
    /// The one spelling of all names that are one.
    pub(crate) fn key(self, name: &str) -> String {
        match self {
            Self::Exact => name.to_owned(),
            Self::AsciiCase => name.to_ascii_lowercase(),
            Self::AnyCase => name.to_lowercase(),
        }
    }

    /// Whether two names are one.
    pub(crate) fn same(self, left: &str, right: &str) -> bool {
        match self {
            Self::Exact => left == right,
            Self::AsciiCase => left.eq_ignore_ascii_case(right),
            Self::AnyCase => same_identifier(left, right),
        }
    }
}

impl ObjectKind {
    /// Whether rows can be read from it.
    pub(crate) const fn has_rows(self) -> bool {
        match self {
            Self::Table
            | Self::VirtualTable
            | Self::ForeignTable
            | Self::TemporaryTable
            | Self::View
            | Self::MaterializedView => true,
            Self::Index
            | Self::Sequence
            | Self::Enum
            | Self::Domain
            | Self::Type
            | Self::ForeignKey
            | Self::Item => false,
        }
    }
}

/// `unique (email)`.
impl fmt::Display for ReflectedIndex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let columns: Vec<&str> = self
            .columns
            .iter()
            .map(|column| column.as_deref().unwrap_or("an expression"))
            .collect();
        let unique = if self.unique { "unique " } else { "" };
        let rows = if self.partial {
            " on some rows only"
        } else {
            ""
        };
        write!(f, "{unique}({}){rows}", columns.join(", "))
    }
}

/// `a table`, `an index`: words for a message.
impl fmt::Display for ObjectKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Table => "a table",
            Self::VirtualTable => "a virtual table",
            Self::ForeignTable => "a foreign table",
            Self::TemporaryTable => "a temporary table",
            Self::View => "a view",
            Self::MaterializedView => "a materialized view",
            Self::Index => "an index",
            Self::Sequence => "a sequence",
            Self::Enum => "an enumeration",
            Self::Domain => "a domain",
            Self::Type => "a type",
            Self::ForeignKey => "a foreign key",
            Self::Item => "a `ddl!` item",
        })
    }
}
