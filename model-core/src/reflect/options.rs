//! What to read of a database.

use crate::schema::Database;

/// Which part of a database `reflect` reads. The default: everything but system objects and what extensions own.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct ReflectOptions<'a> {
    /// Glob patterns (`*`, `?`) of schemas; empty: all.
    pub schemas: Vec<String>,
    /// Glob patterns of tables and views, matched against the name and against `schema.name`; empty: all.
    pub tables: Vec<String>,
    /// Read only what this database names, and ask the server about expressions that are written differently in the two.
    pub wanted: Option<&'a Database>,
    /// With `wanted`: read everything in the schemas that it uses, not only what it names.
    pub(crate) whole_schemas: bool,
}

impl<'a> ReflectOptions<'a> {
    /// Reads only what the wanted database names, and asks the server whether expressions that are written differently mean
    /// the same.
    #[must_use]
    pub fn for_wanted(wanted: &'a Database) -> Self {
        Self {
            wanted: Some(wanted),
            ..Self::default()
        }
    }

    /// Reads everything in the schemas that the wanted database uses, as dropping needs it.
    pub(crate) fn around(wanted: &'a Database) -> Self {
        Self {
            whole_schemas: true,
            ..Self::for_wanted(wanted)
        }
    }

    /// Reads only these schemas: glob patterns.
    #[must_use]
    pub fn schemas<S: Into<String>>(self, patterns: impl IntoIterator<Item = S>) -> Self {
        Self {
            schemas: patterns.into_iter().map(Into::into).collect(),
            ..self
        }
    }

    /// Reads only these tables and views: glob patterns.
    #[must_use]
    pub fn tables<S: Into<String>>(self, patterns: impl IntoIterator<Item = S>) -> Self {
        Self {
            tables: patterns.into_iter().map(Into::into).collect(),
            ..self
        }
    }
}
