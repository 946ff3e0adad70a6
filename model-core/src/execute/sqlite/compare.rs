//! How a table that is there differs from its model. Constraints and indexes match by definition first, by name second.

use super::declared_type;
use crate::metadata::{Difference, NamingConvention};
use crate::reflect::sqlite::{same_name, tokens};
use crate::reflect::{Reflected, ReflectedIndex};
use crate::schema::{
    CheckConstraint, Column, ForeignKey, Index, IndexElement, Name, Part, PartKind, ServerDefault,
    SqlType, Table, UniqueConstraint,
};

/// What a table lacks, and what it has otherwise.
pub(super) struct Comparison<'a> {
    /// How the model's parts are named.
    pub(super) naming: &'a NamingConvention,
    /// Parts that the database lacks, in the model's order.
    pub(super) missing: Vec<Missing<'a>>,
    /// Parts that both have and that differ: such as no addition makes equal.
    pub(super) conflicts: Vec<Difference>,
    /// What may differ: the numbering, a default, a column that the model does not have.
    pub(super) differences: Vec<Difference>,
}

/// A part that the database lacks.
pub(super) enum Missing<'a> {
    Column(&'a Column),
    Unique(&'a UniqueConstraint),
    Index(&'a Index),
    ForeignKey(&'a ForeignKey),
    /// A check, and the column that it belongs to.
    Check {
        name: String,
        column: Option<&'a Name>,
    },
}

/// Compares a table with its model; `wanted` is the model as SQLite says it.
pub(super) fn compare<'a>(
    naming: &'a NamingConvention,
    model: &'a Table,
    wanted: &Reflected,
    found: &Reflected,
) -> Comparison<'a> {
    let mut comparison = Comparison {
        naming,
        missing: Vec::new(),
        conflicts: Vec::new(),
        differences: Vec::new(),
    };
    comparison.columns(model, &wanted.table, &found.table);
    comparison.primary_key(model, &found.table);
    comparison.uniques(model, found);
    comparison.checks(model, &wanted.table, &found.table);
    comparison.foreign_keys(model, &found.table);
    comparison.indexes(model, wanted, found);
    comparison
}

impl Missing<'_> {
    /// What it is, under the name that it would get.
    pub(super) fn part(&self, naming: &NamingConvention, model: &Table) -> Part {
        match self {
            Self::Column(column) => Part::new(PartKind::Column, &*column.name),
            Self::Unique(constraint) => Part::new(
                PartKind::Unique,
                naming.unique(model, constraint).to_string(),
            ),
            Self::Index(index) => {
                Part::new(PartKind::Index, naming.index(model, index).to_string())
            }
            Self::ForeignKey(key) => Part::new(
                PartKind::ForeignKey,
                naming.foreign_key(model, key).to_string(),
            ),
            Self::Check { name, .. } => Part::new(PartKind::Check, name.clone()),
        }
    }
}

impl<'a> Comparison<'a> {
    fn columns(&mut self, model: &'a Table, wanted: &Table, found: &Table) {
        for column in &model.columns {
            let is_it = |name: &Name| same_name(name, &column.name);
            let in_database = found.columns.iter().find(|found| is_it(&found.name));
            let in_model = wanted.columns.iter().find(|wanted| is_it(&wanted.name));
            match (in_database, in_model) {
                (Some(found_column), Some(wanted_column)) => {
                    self.fields(
                        found_column,
                        wanted_column,
                        is_whole_key(wanted, wanted_column),
                    );
                }
                _ => self.missing.push(Missing::Column(column)),
            }
        }
        let is_known = |found: &Column| {
            model
                .columns
                .iter()
                .any(|column| same_name(&column.name, &found.name))
        };
        for extra in found.columns.iter().filter(|column| !is_known(column)) {
            let part = Part::new(PartKind::Column, &*extra.name);
            self.differences.push(Difference {
                part,
                field: None,
                left: Some(declared(extra).to_owned()),
                right: None,
            });
        }
    }

    fn fields(&mut self, found: &Column, wanted: &Column, is_whole_key: bool) {
        let part = Part::new(PartKind::Column, &*wanted.name);
        if !declared_type::is_same(declared(found), declared(wanted), is_whole_key) {
            self.conflict(
                &part,
                "type",
                declared(found).to_owned(),
                declared(wanted).to_owned(),
            );
        }
        if found.nullable != wanted.nullable {
            self.conflict(
                &part,
                "nullable",
                found.nullable.to_string(),
                wanted.nullable.to_string(),
            );
        }
        let (left, right) = (default_of(found), default_of(wanted));
        if left.map(default_tokens) != right.map(default_tokens) {
            self.difference(
                &part,
                "default",
                left.map(str::to_owned),
                right.map(str::to_owned),
            );
        }
        if found.identity != wanted.identity {
            let numbering = |column: &Column| column.identity.map(|_| "AUTOINCREMENT".to_owned());
            self.difference(&part, "identity", numbering(found), numbering(wanted));
        }
    }

    fn primary_key(&mut self, model: &Table, found: &Table) {
        let columns = |table: &Table| table.primary_key.as_ref().map(|key| listed(&key.columns));
        let (left, right) = (columns(found), columns(model));
        let is_same = match (&left, &right) {
            (Some(left), Some(right)) => same_name(left, right),
            (left, right) => left.is_none() && right.is_none(),
        };
        if !is_same {
            let name = model
                .primary_key
                .as_ref()
                .map(|key| self.naming.primary_key(model, key).to_string());
            let part = Part::new(
                PartKind::PrimaryKey,
                name.unwrap_or_else(|| format!("pk_{}", model.name.name)),
            );
            self.conflicts.push(Difference {
                part,
                field: Some("columns"),
                left,
                right,
            });
        }
    }

    fn uniques(&mut self, model: &'a Table, found: &Reflected) {
        for constraint in &model.uniques {
            if !is_unique(found, &constraint.columns) {
                self.missing_index(
                    model,
                    Missing::Unique(constraint),
                    &constraint.columns,
                    true,
                    found,
                );
            }
        }
    }

    fn indexes(&mut self, model: &'a Table, wanted: &Reflected, found: &Reflected) {
        for index in &model.indexes {
            let name = self.naming.index(model, index).to_string();
            // What few words say, SQLite keeps as text alone: there the whole text is compared.
            let body = wanted
                .indexes
                .iter()
                .find(|wanted| same_name(&wanted.name, &name))
                .and_then(|wanted| wanted.body.as_deref());
            let says_the_same = |found: &ReflectedIndex| {
                found.unique == index.unique
                    && found.body.is_some()
                    && found.body.as_deref() == body
            };
            let is_as_plain =
                |found: &Index| found.unique == index.unique && are_same_columns(found, index);
            if !found.indexes.iter().any(says_the_same)
                && !found.table.indexes.iter().any(is_as_plain)
            {
                let columns: Vec<Name> = index.columns().cloned().collect();
                self.missing_index(model, Missing::Index(index), &columns, index.unique, found);
            }
        }
    }

    /// Whether there is another index of its name decides between a gap and a conflict.
    fn missing_index(
        &mut self,
        model: &Table,
        missing: Missing<'a>,
        columns: &[Name],
        unique: bool,
        found: &Reflected,
    ) {
        let part = missing.part(self.naming, model);
        match found
            .indexes
            .iter()
            .find(|index| same_name(&index.name, &part.name))
        {
            Some(other) => {
                let word = if unique { "unique " } else { "" };
                self.conflict(
                    &part,
                    "definition",
                    other.to_string(),
                    format!("{word}{}", listed(columns)),
                );
            }
            None => self.missing.push(missing),
        }
    }

    fn checks(&mut self, model: &'a Table, wanted: &Table, found: &Table) {
        for check in &wanted.checks {
            if found
                .checks
                .iter()
                .any(|found| tokens(&found.expression) == tokens(&check.expression))
            {
                continue;
            }
            let name = check.name.as_deref().unwrap_or_default().to_owned();
            let is_namesake = |found: &CheckConstraint| {
                found
                    .name
                    .as_deref()
                    .is_some_and(|found| same_name(found, &name))
            };
            match found.checks.iter().find(|found| is_namesake(found)) {
                Some(other) => {
                    let part = Part::new(PartKind::Check, name);
                    self.conflict(
                        &part,
                        "expression",
                        other.expression.to_string(),
                        check.expression.to_string(),
                    );
                }
                None => self.missing.push(Missing::Check {
                    column: checked_column(self.naming, model, &name),
                    name,
                }),
            }
        }
    }

    fn foreign_keys(&mut self, model: &'a Table, found: &Table) {
        for key in &model.foreign_keys {
            let is_it = |found: &ForeignKey| {
                is_same_list(&found.columns, &key.columns)
                    && same_name(&found.referred_table.name, &key.referred_table.name)
                    && is_same_list(&found.referred_columns, &key.referred_columns)
            };
            let Some(other) = found.foreign_keys.iter().find(|found| is_it(found)) else {
                self.missing.push(Missing::ForeignKey(key));
                continue;
            };
            let part = Missing::ForeignKey(key).part(self.naming, model);
            for (field, left, right) in [
                ("on_delete", other.on_delete, key.on_delete),
                ("on_update", other.on_update, key.on_update),
            ] {
                if left != right {
                    self.conflict(&part, field, left.to_string(), right.to_string());
                }
            }
        }
    }

    fn conflict(&mut self, part: &Part, field: &'static str, left: String, right: String) {
        self.conflicts.push(Difference {
            part: part.clone(),
            field: Some(field),
            left: Some(left),
            right: Some(right),
        });
    }

    fn difference(
        &mut self,
        part: &Part,
        field: &'static str,
        left: Option<String>,
        right: Option<String>,
    ) {
        self.differences.push(Difference {
            part: part.clone(),
            field: Some(field),
            left,
            right,
        });
    }
}

/// The column whose own check this is: one written on its field, or the labels of its enumeration.
fn checked_column<'a>(naming: &NamingConvention, model: &'a Table, name: &str) -> Option<&'a Name> {
    let own = model
        .checks
        .iter()
        .find(|check| naming.check(model, check).to_string() == name);
    let of_enum = || {
        model
            .columns
            .iter()
            .find(|column| naming.enum_check(model, &column.name).to_string() == name)
    };
    match own {
        Some(check) => check.column.as_ref(),
        None => of_enum().map(|column| &column.name),
    }
}

/// Whether no two rows have the same values in these columns, in whichever order.
fn is_unique(found: &Reflected, columns: &[Name]) -> bool {
    let is_among = |name: &str| columns.iter().any(|column| same_name(column, name));
    let by_index = |index: &ReflectedIndex| {
        index.unique
            && !index.partial
            && index.columns.len() == columns.len()
            && index
                .columns
                .iter()
                .all(|column| column.as_deref().is_some_and(is_among))
    };
    let key = found
        .table
        .primary_key
        .as_ref()
        .map_or(&[][..], |key| &key.columns);
    found.indexes.iter().any(by_index)
        || (key.len() == columns.len() && key.iter().all(|column| is_among(column)))
}

fn is_whole_key(table: &Table, column: &Column) -> bool {
    let key = table
        .primary_key
        .as_ref()
        .map_or(&[][..], |key| &key.columns);
    matches!(key, [only] if same_name(only, &column.name))
}

/// Whether both are over the same columns, and say no more of them than which come first.
fn are_same_columns(found: &Index, index: &Index) -> bool {
    let is_plain = |element: &IndexElement| {
        let options = element.options();
        element.column_name().is_some() && options.sqlite_collation.is_none()
    };
    index.options.is_none()
        && index.elements.len() == found.elements.len()
        && index.elements.iter().all(is_plain)
        && index
            .elements
            .iter()
            .zip(&found.elements)
            .all(|(left, right)| {
                left.options().descending == right.options().descending
                    && left
                        .column_name()
                        .zip(right.column_name())
                        .is_some_and(|(left, right)| same_name(left, right))
            })
}

fn is_same_list(left: &[Name], right: &[Name]) -> bool {
    left.len() == right.len()
        && left
            .iter()
            .zip(right)
            .all(|(left, right)| same_name(left, right))
}

/// A reflected column's type, as it was declared.
fn declared(column: &Column) -> &str {
    match &column.sql_type {
        SqlType::Custom(custom) => custom.sqlite.as_deref().unwrap_or_default(),
        _ => "",
    }
}

/// A reflected column's default; NULL is none.
fn default_of(column: &Column) -> Option<&str> {
    match &column.default {
        Some(ServerDefault::Sql(text)) if !text.eq_ignore_ascii_case("NULL") => Some(text),
        _ => None,
    }
}

/// SQLite keeps a default as it was written, with its parentheses or without.
fn default_tokens(text: &str) -> Vec<crate::reflect::sqlite::Token> {
    let inside = text
        .strip_prefix('(')
        .and_then(|text| text.strip_suffix(')'));
    tokens(inside.unwrap_or(text))
}

fn listed(columns: &[Name]) -> String {
    format!(
        "({})",
        columns
            .iter()
            .map(|column| &**column)
            .collect::<Vec<_>>()
            .join(", ")
    )
}
