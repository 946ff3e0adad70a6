//! Types of users and of extensions, and the types of columns.

use std::cell::RefCell;
use std::collections::HashMap;

use super::catalogue::{Catalogue, Collations};
use super::cells::Cells;
use super::queries::Query;
use crate::dialect::read_postgres_type;
use crate::lower::postgres::column::comment;
use crate::lower::postgres::expression::bare;
use crate::schema::{
    CheckConstraint, CustomType, Domain, EnumDefinition, List, Name, Shared, SqlType, TableName,
};

/// The types that are not the server's own.
pub(super) struct Types<'r> {
    rows: HashMap<u32, TypeRow<'r>>,
    /// In the order of their names.
    order: Vec<u32>,
    checks: HashMap<u32, Vec<CheckConstraint>>,
    search_path: &'r [String],
    /// By type and length: most columns of a database have one of a few types.
    read: RefCell<HashMap<(u32, i32), SqlType>>,
}

/// A row of `pg_type`.
pub(super) struct TypeRow<'r> {
    pub(super) oid: u32,
    pub(super) schema: &'r str,
    pub(super) name: &'r str,
    pub(super) kind: char,
    pub(super) is_array: bool,
    pub(super) extension: Option<&'r str>,
    pub(super) comment: Option<&'r str>,
    cells: Cells<'r>,
}

impl<'r> Types<'r> {
    pub(super) fn read(catalogue: &'r Catalogue, search_path: &'r [String]) -> Self {
        let mut order = Vec::new();
        let mut rows = HashMap::new();
        for cells in catalogue.rows(Query::Types) {
            let row = TypeRow {
                oid: cells.oid(1),
                schema: cells.text(2),
                name: cells.text(3),
                kind: cells.letter(4),
                is_array: cells.get(5).is_some(),
                extension: cells.get(12),
                comment: cells.get(13).filter(|comment| !comment.is_empty()),
                cells,
            };
            order.push(row.oid);
            rows.insert(row.oid, row);
        }
        Self {
            rows,
            order,
            checks: domain_checks(catalogue),
            search_path,
            read: RefCell::new(HashMap::new()),
        }
    }

    /// All of them, by schema and name.
    pub(super) fn iter(&self) -> impl Iterator<Item = &TypeRow<'r>> {
        self.order.iter().filter_map(|oid| self.rows.get(oid))
    }

    /// The type of a column, of which the server says `text`.
    pub(super) fn of(&self, oid: u32, length: i32, text: &str) -> SqlType {
        let known = self.read.borrow().get(&(oid, length)).cloned();
        known.unwrap_or_else(|| {
            let sql_type = self.resolve(oid, text);
            let mut read = self.read.borrow_mut();
            read.insert((oid, length), sql_type.clone());
            sql_type
        })
    }

    fn resolve(&self, oid: u32, text: &str) -> SqlType {
        let Some(row) = self.rows.get(&oid) else {
            return read_postgres_type(text);
        };
        if row.is_array {
            let element = text.strip_suffix("[]").unwrap_or(text);
            return SqlType::Array(self.resolve(row.cells.oid(5), element).into());
        }
        match row.kind {
            'e' => SqlType::Enum(enumeration(row).into()),
            'd' => SqlType::Domain(self.domain(row).into()),
            _ => self.custom(row, text),
        }
    }

    /// A type that the search path finds is spelled without its schema, as models spell it.
    fn custom(&self, row: &TypeRow<'_>, text: &str) -> SqlType {
        let is_visible = self.search_path.iter().any(|schema| schema == row.schema);
        let prefix = format!("{}.", row.cells.text(15));
        let text = match text.strip_prefix(&prefix) {
            Some(rest) if is_visible => rest,
            _ => text,
        };
        match (read_postgres_type(text), row.extension) {
            (SqlType::Custom(custom), Some(extension)) => {
                let custom = CustomType::clone(&custom).from_extension(extension.to_owned());
                SqlType::Custom(custom.into())
            }
            (sql_type, _) => sql_type,
        }
    }

    pub(super) fn domain(&self, row: &TypeRow<'_>) -> Domain {
        let cells = row.cells;
        let length = cells.number(7).unwrap_or(-1);
        let base = self.of(cells.oid(6), length, cells.text(8));
        let mut domain = Domain::new(row.name.to_owned(), base).in_schema(row.schema.to_owned());
        domain.checks = self
            .checks
            .get(&row.oid)
            .cloned()
            .unwrap_or_default()
            .into();
        domain
    }
}

pub(super) fn enumeration(row: &TypeRow<'_>) -> EnumDefinition {
    let mut definition = EnumDefinition::new(row.name.to_owned(), row.cells.names(14));
    definition.schema = Some(row.schema.to_owned().into());
    definition.comment = comment(row.comment.map(|it| Name::from(it.to_owned())).as_ref());
    definition
}

fn domain_checks(catalogue: &Catalogue) -> HashMap<u32, Vec<CheckConstraint>> {
    let mut checks: HashMap<u32, Vec<CheckConstraint>> = HashMap::new();
    for row in catalogue.rows(Query::Constraints) {
        let domain = row.oid(3);
        if domain != 0 && row.letter(5) == 'c' {
            let mut check = CheckConstraint::new(bare(row.text(18)).to_owned());
            check.name = row.name(4);
            check.options.not_valid = !row.flag(16);
            checks.entry(domain).or_default().push(check);
        }
    }
    checks
}

impl TypeRow<'_> {
    pub(super) fn table_name(&self) -> TableName {
        TableName::new(self.name.to_owned()).in_schema(self.schema.to_owned())
    }

    /// What models cannot say of a domain.
    pub(super) fn domain_settings(&self, collations: &Collations) -> Option<String> {
        let not_null = self.cells.flag(9).then(|| "NOT NULL".to_owned());
        let default = self.cells.get(10).map(|text| format!("DEFAULT {text}"));
        let collation = collations.name(self.cells.oid(11));
        let collation = collation.map(|name| format!("COLLATE {name}"));
        let comment = self.comment.map(|text| format!("comment: {text}"));
        let settings = [not_null, default, collation, comment];
        let settings: Vec<String> = settings.into_iter().flatten().collect();
        (!settings.is_empty()).then(|| settings.join(", "))
    }
}

/// Shared values of a list.
pub(super) fn shared<T>(values: impl Iterator<Item = T>) -> Vec<Shared<T>> {
    values.map(Shared::from).collect()
}

/// A list of names.
pub(super) fn names(names: Vec<String>) -> List<Name> {
    names.into_iter().map(Name::from).collect()
}
