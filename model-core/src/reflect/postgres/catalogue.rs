//! What the queries brought.

use std::collections::HashMap;

use sqlx::postgres::PgRow;

use super::cells::Cells;
use super::queries::Query;
use crate::schema::Name;

/// The rows of each query.
pub(super) struct Catalogue(pub(super) Vec<Vec<PgRow>>);

impl Catalogue {
    pub(super) fn rows(&self, query: Query) -> impl Iterator<Item = Cells<'_>> {
        let rows = self.0.get(query as usize).map(Vec::as_slice);
        rows.unwrap_or_default().iter().map(Cells)
    }
}

/// Collations by identifier.
pub(super) struct Collations(HashMap<u32, Name>);

impl Collations {
    /// A collation has its schema in front unless it is the server's or in the search path: models name it without.
    pub(super) fn read(catalogue: &Catalogue, search_path: &[String]) -> Self {
        let rows = catalogue.rows(Query::Collations);
        let collation = |row: Cells<'_>| {
            let (name, schema) = (row.text(2), row.text(3));
            let is_visible = schema == "pg_catalog" || search_path.iter().any(|it| it == schema);
            let name = if is_visible {
                name.to_owned()
            } else {
                format!("{schema}.{name}")
            };
            (row.oid(1), Name::from(name))
        };
        Self(rows.map(collation).collect())
    }

    pub(super) fn name(&self, oid: u32) -> Option<Name> {
        self.0.get(&oid).cloned()
    }
}

/// Operator classes by identifier.
pub(super) struct OperatorClasses(HashMap<u32, OperatorClass>);

struct OperatorClass {
    name: Name,
    method: String,
    input: u32,
    is_default: bool,
}

impl OperatorClasses {
    pub(super) fn read(catalogue: &Catalogue) -> Self {
        let rows = catalogue.rows(Query::OperatorClasses);
        let class = |row: Cells<'_>| {
            let class = OperatorClass {
                name: row.text(2).to_owned().into(),
                method: row.text(3).to_owned(),
                input: row.oid(4),
                is_default: row.flag(5),
            };
            (row.oid(1), class)
        };
        Self(rows.map(class).collect())
    }

    pub(super) fn name(&self, oid: u32) -> Option<Name> {
        self.0.get(&oid).map(|class| class.name.clone())
    }

    /// Whether an index over a column of this type has the class anyway. A type without a class of its own takes that of
    /// another one (PostgreSQL 15, 11.10).
    pub(super) fn is_default(&self, oid: u32, column_type: u32) -> bool {
        let Some(class) = self.0.get(&oid) else {
            return true;
        };
        let is_own = |other: &OperatorClass| {
            other.is_default && other.method == class.method && other.input == column_type
        };
        class.is_default && (class.input == column_type || !self.0.values().any(is_own))
    }
}

/// The symbols of operators by identifier.
pub(super) fn operators(catalogue: &Catalogue) -> HashMap<u32, Name> {
    let rows = catalogue.rows(Query::Operators);
    rows.map(|row| (row.oid(1), row.text(2).to_owned().into()))
        .collect()
}
