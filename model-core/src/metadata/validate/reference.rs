//! Foreign keys against the tables that they name.

use std::mem::{Discriminant, discriminant};

use super::Validation;
use super::problem::near;
use crate::metadata::references::Target;
use crate::schema::{
    ForeignKey, List, Name, Part, PartKind, ReferentialAction, SqlType, Table, same_identifier,
};

/// What most foreign keys refer to: a primary key of one column, of a type without arguments. Noted when its table is
/// checked, so that those who refer to it need not read that table again.
#[derive(Clone, Copy)]
pub(super) struct PlainKey<'a> {
    column: &'a str,
    sql_type: Discriminant<SqlType>,
}

impl<'a> PlainKey<'a> {
    pub(super) fn of(table: &'a Table) -> Option<Self> {
        if table.options.is_some() {
            return None; // It may be temporary.
        }
        let [name] = &*table.primary_key.as_ref()?.columns else {
            return None;
        };
        // A key that is checked later cannot be referred to.
        if table.primary_key.as_ref()?.options.is_some() {
            return None;
        }
        let column = table.find_column(name)?;
        let has_no_arguments = matches!(
            column.sql_type,
            SqlType::SmallInt | SqlType::Integer | SqlType::BigInt | SqlType::Text | SqlType::Uuid
        );
        has_no_arguments.then(|| Self {
            column: &column.name,
            sql_type: discriminant(&column.sql_type),
        })
    }

    /// Whether nothing can be wrong with a foreign key of `table` that refers to this one.
    fn suits(self, table: &Table, key: &ForeignKey) -> bool {
        let ([own], [referred]) = (&*key.columns, &*key.referred_columns) else {
            return false;
        };
        **referred == *self.column
            && key.options.is_none()
            && table.find_column(own).is_some_and(|own| {
                discriminant(&own.sql_type) == self.sql_type && (own.nullable || !sets_null(key))
            })
    }
}

impl<'a> Validation<'a> {
    pub(super) fn foreign_keys(&mut self, table: &'a Table, targets: &[Target]) {
        for (key, target) in table.foreign_keys.iter().zip(targets) {
            let part = || {
                Part::new(
                    PartKind::ForeignKey,
                    self.naming.foreign_key(table, key).to_string(),
                )
            };
            self.key_columns(table, &key.columns, part);
            let Some(target) = target.position() else {
                if self.objects.views.contains_key(&key.referred_table.key()) {
                    let message = format!(
                        "it refers to `{}`, which is a view: a foreign key refers to a table",
                        key.referred_table
                    );
                    let help = "refer to the table whose rows the view shows";
                    self.report(table, Some(part()), message, Some(help.into()));
                    continue;
                }
                let message = format!(
                    "it refers to table `{}`, which is not here",
                    key.referred_table
                );
                let names: Vec<String> = self
                    .references
                    .tables()
                    .iter()
                    .map(|table| table.name.to_string())
                    .collect();
                let help = near(
                    &key.referred_table.to_string(),
                    names.iter().map(String::as_str),
                )
                .or_else(|| Some("add that table's model, or correct the reference".into()));
                self.report(table, Some(part()), message, help);
                continue;
            };
            if table.options.is_none()
                && self.plain_keys[target].is_some_and(|plain| plain.suits(table, key))
            {
                continue;
            }
            let referred = self.references.tables()[target];
            if let Some((message, help)) = wrong_reference(table, key, referred) {
                self.report(table, Some(part()), message, help);
            }
        }
    }
}

/// What is wrong between a foreign key and the table that it names.
fn wrong_reference(
    table: &Table,
    key: &ForeignKey,
    referred: &Table,
) -> Option<(String, Option<String>)> {
    if table.options().temporary.is_some() != referred.options().temporary.is_some() {
        // PostgreSQL 15, CREATE TABLE, REFERENCES; SQLite, Foreign Key Support, 6; MariaDB 10.11 has none at all.
        let message = format!(
            "it refers to table `{}`, and only one of the two is temporary",
            referred.name
        );
        return Some((message, Some("make both temporary, or neither".into())));
    }
    if key.columns.len() != key.referred_columns.len() {
        let message = format!(
            "it has {} columns and refers to {}",
            key.columns.len(),
            key.referred_columns.len()
        );
        return Some((message, Some("name as many on both sides".into())));
    }
    for (own, other) in key.columns.iter().zip(&key.referred_columns) {
        let Some(other) = referred.find_column(other) else {
            let message = format!(
                "it refers to column `{other}` of table `{}`, which has no such column",
                referred.name
            );
            return Some((
                message,
                near(other, referred.columns.iter().map(|column| &*column.name)),
            ));
        };
        let Some(own) = table.find_column(own) else {
            continue;
        };
        if !comparable(&own.sql_type, &other.sql_type) {
            let message = format!(
                "column `{}` is {} and refers to column `{}` of table `{}`, which is {}",
                own.name, own.sql_type, other.name, referred.name, other.sql_type
            );
            return Some((message, Some("give both columns the same type".into())));
        }
        let is_written = key.options().on_delete_columns.is_empty()
            || key.on_update == ReferentialAction::SetNull
            || names_column(&key.options().on_delete_columns, &own.name);
        if sets_null(key) && is_written && !own.nullable {
            let message = format!(
                "it sets column `{}` to NULL, which that column does not allow",
                own.name
            );
            return Some((
                message,
                Some("make the field an `Option`, or choose another action".into()),
            ));
        }
    }
    if let Some(problem) = wrong_written_columns(key) {
        return Some(problem);
    }
    if !is_key(referred, &key.referred_columns) {
        let message = format!(
            "the columns it refers to are neither the primary key of table `{}` nor unique",
            referred.name
        );
        return Some((
            message,
            Some("refer to the primary key, or mark the columns `unique` there".into()),
        ));
    }
    None
}

/// What is wrong with the columns that an action on deletion writes.
fn wrong_written_columns(key: &ForeignKey) -> Option<(String, Option<String>)> {
    let written = &key.options().on_delete_columns;
    if written.is_empty() {
        return None;
    }
    let writes = [ReferentialAction::SetNull, ReferentialAction::SetDefault];
    if !writes.contains(&key.on_delete) {
        let message = format!("it names columns for {}, which writes none", key.on_delete);
        return Some((
            message,
            Some("name columns for `set_null` or `set_default`".into()),
        ));
    }
    let stranger = written
        .iter()
        .find(|name| !names_column(&key.columns, name))?;
    Some((
        format!("`{stranger}`, which is to be written on deletion, is no column of this key"),
        near(stranger, key.columns.iter().map(|name| &**name)),
    ))
}

fn names_column(names: &[Name], column: &str) -> bool {
    names.iter().any(|name| same_identifier(name, column))
}

fn sets_null(key: &ForeignKey) -> bool {
    [key.on_delete, key.on_update].contains(&ReferentialAction::SetNull)
}

/// Whether the columns, in any order, are the primary key or unique.
fn is_key(table: &Table, columns: &[Name]) -> bool {
    let same = |key: &List<Name>| {
        key.len() == columns.len()
            && columns
                .iter()
                .all(|name| key.iter().any(|other| same_identifier(other, name)))
    };
    table
        .primary_key
        .as_ref()
        .is_some_and(|key| key.options().deferrable.is_none() && same(&key.columns))
        || table
            .uniques
            .iter()
            // PostgreSQL 15, CREATE TABLE, DEFERRABLE: such a key serves no foreign key.
            .filter(|constraint| constraint.options().deferrable.is_none())
            .any(|constraint| same(&constraint.columns))
        || table
            .indexes
            .iter()
            .any(|index| index.is_key() && same(&index.columns().cloned().collect()))
}

/// Whether values of the two types may refer to each other. Types spelt by hand are the database's to judge.
pub(super) fn comparable(left: &SqlType, right: &SqlType) -> bool {
    match (left.base(), right.base()) {
        (SqlType::Custom(_), _)
        | (_, SqlType::Custom(_))
        | (SqlType::Text | SqlType::Varchar(_), SqlType::Text | SqlType::Varchar(_))
        | (SqlType::Numeric { .. }, SqlType::Numeric { .. }) => true,
        (left, right) => left == right,
    }
}
