//! A domain: a type of its own on PostgreSQL, another type and a condition elsewhere.

use super::{CheckConstraint, List, Name, Shared, Source, SqlType, fixed_name};

/// A named type whose values meet conditions.
///
/// Databases without domains get columns of the base type, each with a check constraint of the same conditions.
///
/// ```
/// use model_core::schema::{CheckConstraint, Column, Domain, SqlType, Table};
/// use model_core::{Dialect, MetaData, OnExisting};
///
/// let percent = Domain::new("percent", SqlType::SmallInt)
///     .check(CheckConstraint::new("VALUE BETWEEN 0 AND 100"));
/// let progress = Table::new("progress").column(Column::new("done", SqlType::Domain(percent.into())));
/// let mut metadata = MetaData::new();
/// metadata.define(progress, OnExisting::Error)?;
/// let script = metadata.create_ddl(Dialect::Postgres, OnExisting::Error)?.to_string();
/// assert!(script.starts_with("CREATE DOMAIN \"percent\" AS SMALLINT CHECK (VALUE BETWEEN 0 AND 100);"));
/// let script = metadata.create_ddl(Dialect::Sqlite, OnExisting::Error)?.to_string();
/// assert!(script.contains("\"done\" INTEGER NOT NULL"));
/// assert!(script.contains("CHECK (\"done\" BETWEEN 0 AND 100)"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Domain {
    /// The schema; `None` is the connection's default one.
    pub schema: Option<Name>,
    /// The type's name.
    pub name: Name,
    /// What its values are.
    pub base: Shared<SqlType>,
    /// What they have to meet, in the words of SQL: the value is called `VALUE`.
    pub checks: List<CheckConstraint>,
    /// Where it was derived.
    pub source: Option<&'static Source>,
}

impl Domain {
    /// A domain over another type, without conditions.
    pub fn new(name: impl Into<Name>, base: SqlType) -> Self {
        Self {
            schema: None,
            name: name.into(),
            base: base.into(),
            checks: List::EMPTY,
            source: None,
        }
    }

    /// The domain in a schema.
    #[must_use]
    pub fn in_schema(self, schema: impl Into<Name>) -> Self {
        Self {
            schema: Some(schema.into()),
            ..self
        }
    }

    /// The domain with one more condition.
    #[must_use]
    pub fn check(self, check: CheckConstraint) -> Self {
        Self {
            checks: self.checks.with(check),
            ..self
        }
    }

    /// A domain in rodata.
    #[doc(hidden)]
    #[must_use]
    pub const fn fixed(
        schema: Option<&'static str>,
        name: &'static str,
        base: &'static SqlType,
        checks: &'static [CheckConstraint],
        source: &'static Source,
    ) -> Self {
        Self {
            schema: fixed_name(schema),
            name: Name::Static(name),
            base: Shared::Static(base),
            checks: List::Static(checks),
            source: Some(source),
        }
    }
}

/// Same name, same type, same conditions in the same order.
impl PartialEq for Domain {
    fn eq(&self, other: &Self) -> bool {
        self.schema == other.schema
            && self.name == other.name
            && self.base == other.base
            && self.checks == other.checks
    }
}

impl Eq for Domain {}
