//! Foreign keys and checks of their rows.

use super::{Context, Parts, name_of};
use crate::lower::mariadb::action;
use crate::reflect::mariadb::queries::{CheckRow, KeyColumnRow};
use crate::schema::{CheckConstraint, ForeignKey, List, Name, ReferentialAction};

pub(super) fn check(context: &Context<'_>, row: &CheckRow) -> CheckConstraint {
    let mut check = CheckConstraint::new(context.expression(&row.clause)).named(row.name.clone());
    check.column = row.of_column.then(|| Name::from(row.name.clone()));
    check.options.not_enforced = !row.enforced;
    check
}

/// The foreign keys of a table, by name.
pub(super) fn foreign_keys(parts: &Parts) -> List<ForeignKey> {
    let is_one = |left: &KeyColumnRow, right: &KeyColumnRow| left.name == right.name;
    let keys = parts.key_columns.chunk_by(is_one);
    keys.map(|rows| foreign_key(parts, rows)).collect()
}

fn foreign_key(parts: &Parts, rows: &[KeyColumnRow]) -> ForeignKey {
    let first = &rows[0];
    let referred = name_of(&first.referred_schema, &first.referred_table);
    let columns = rows.iter().map(|row| row.column.clone());
    let referred_columns = rows.iter().map(|row| row.referred_column.clone());
    let row = parts.references.iter().find(|row| row.name == first.name);
    let (on_delete, on_update) = match (row, parts.shown.actions.get(&first.name)) {
        (Some(row), _) => (row.on_delete.as_str(), row.on_update.as_str()),
        (None, Some((on_delete, on_update))) => (on_delete.as_str(), on_update.as_str()),
        (None, None) => ("NO ACTION", "NO ACTION"),
    };
    ForeignKey::new(columns, referred, referred_columns)
        .named(first.name.clone())
        .on_delete(action(read_action(on_delete)))
        .on_update(action(read_action(on_update)))
}

fn read_action(words: &str) -> ReferentialAction {
    match words.to_ascii_uppercase().as_str() {
        "CASCADE" => ReferentialAction::Cascade,
        "SET NULL" => ReferentialAction::SetNull,
        "SET DEFAULT" => ReferentialAction::SetDefault,
        _ => ReferentialAction::NoAction,
    }
}
