//! Constraints of tables.

use std::collections::HashMap;

use super::catalogue::Catalogue;
use super::cells::Cells;
use super::columns::Columns;
use super::indexes::Indexes;
use super::queries::Query;
use super::types::names;
use crate::lower::postgres::expression::bare;
use crate::schema::{
    CheckConstraint, CheckOptions, Deferrable, ExcludeConstraint, ForeignKey, ForeignKeyOptions,
    KeyOptions, List, Name, PrimaryKey, ReferentialAction, Shared, TableName, UniqueConstraint,
};

/// The constraints of one table.
#[derive(Default)]
pub(super) struct Constraints {
    pub(super) primary_key: Option<PrimaryKey>,
    pub(super) uniques: Vec<UniqueConstraint>,
    pub(super) checks: Vec<CheckConstraint>,
    pub(super) excludes: Vec<ExcludeConstraint>,
    pub(super) foreign_keys: Vec<ForeignKey>,
}

/// A foreign key, wherever its two tables are.
pub(super) struct Reference {
    pub(super) oid: u32,
    pub(super) table: TableName,
    pub(super) key: ForeignKey,
}

/// What the catalogue says about constraints.
#[derive(Default)]
pub(super) struct FoundConstraints {
    pub(super) by_table: HashMap<u32, Constraints>,
    pub(super) references: Vec<Reference>,
    /// What models cannot say: schema, constraint, table, what it is.
    pub(super) others: Vec<(String, String, u32, String)>,
}

impl FoundConstraints {
    pub(super) fn read(
        catalogue: &Catalogue,
        columns: &Columns<'_>,
        indexes: &Indexes<'_>,
        operators: &HashMap<u32, Name>,
    ) -> Self {
        let mut found = Self::default();
        for row in catalogue.rows(Query::Constraints) {
            if row.oid(2) != 0 {
                found.add(row, columns, indexes, operators);
            }
        }
        found
    }

    fn add(
        &mut self,
        row: Cells<'_>,
        columns: &Columns<'_>,
        indexes: &Indexes<'_>,
        operators: &HashMap<u32, Name>,
    ) {
        self.note_others(row);
        let table = self.by_table.entry(row.oid(2)).or_default();
        let name = row.name(4);
        let own = columns.names(row.oid(2), &row.numbers(6));
        // PostgreSQL 18: WITHOUT OVERLAPS and PERIOD make another constraint of it, which is no key.
        let is_key = !row.flag(22);
        match row.letter(5) {
            'p' if is_key => {
                let mut key = PrimaryKey::new(own.iter().cloned());
                key.name = name;
                key.options = key_options(row, indexes);
                table.primary_key = Some(key);
            }
            'u' if is_key => {
                let mut unique = UniqueConstraint::new(own.iter().cloned());
                unique.name = name;
                unique.options = key_options(row, indexes);
                table.uniques.push(unique);
            }
            'c' => table.checks.push(check(row)),
            'x' => table.excludes.extend(exclude(row, indexes, operators)),
            'f' if is_key => {
                let key = foreign_key(row, columns, own);
                table.foreign_keys.push(key.clone());
                self.references.push(Reference {
                    oid: row.oid(1),
                    table: qualified(row.name(23), row.name(24)),
                    key,
                });
            }
            _ => {}
        }
    }

    fn note_others(&mut self, row: Cells<'_>) {
        let comment = row.get(27).filter(|comment| !comment.is_empty());
        let comment = comment.map(|text| format!("comment: {text}"));
        let unenforced = !row.flag(21) && row.letter(5) == 'f';
        let unenforced = unenforced.then(|| "NOT ENFORCED".to_owned());
        let period = row.flag(22).then(|| "a constraint over periods".to_owned());
        for detail in [comment, unenforced, period].into_iter().flatten() {
            let names = (row.text(23).to_owned(), row.text(4).to_owned());
            self.others.push((names.0, names.1, row.oid(2), detail));
        }
    }
}

fn qualified(schema: Option<Name>, name: Option<Name>) -> TableName {
    TableName {
        schema,
        name: name.unwrap_or_else(|| "".into()),
    }
}

fn deferrable(row: Cells<'_>) -> Option<Deferrable> {
    match (row.flag(14), row.flag(15)) {
        (false, _) => None,
        (true, false) => Some(Deferrable::InitiallyImmediate),
        (true, true) => Some(Deferrable::InitiallyDeferred),
    }
}

fn key_options(row: Cells<'_>, indexes: &Indexes<'_>) -> Option<Shared<KeyOptions>> {
    let mut options = KeyOptions::NONE;
    options.deferrable = deferrable(row);
    if let Some(index) = indexes.of_constraint(row.oid(1)) {
        options.include = index.options().include.clone();
        options.nulls_not_distinct = index.options().nulls_not_distinct;
    }
    (options != KeyOptions::NONE).then(|| options.into())
}

fn check(row: Cells<'_>) -> CheckConstraint {
    let mut check = CheckConstraint::new(bare(row.text(18)).to_owned());
    check.name = row.name(4);
    check.options = CheckOptions {
        // PostgreSQL 18: a check that is not enforced is not validated either.
        not_valid: !row.flag(16) && row.flag(21),
        no_inherit: row.flag(17),
        not_enforced: !row.flag(21),
    };
    check
}

fn exclude(
    row: Cells<'_>,
    indexes: &Indexes<'_>,
    operators: &HashMap<u32, Name>,
) -> Option<ExcludeConstraint> {
    let index = indexes.of_constraint(row.oid(1))?;
    let symbols: Vec<u32> = row.numbers(20);
    let elements = index.elements.iter().zip(symbols);
    let elements = elements.map(|(element, symbol)| {
        let symbol = operators.get(&symbol).cloned();
        (element.clone(), symbol.unwrap_or_else(|| "".into()))
    });
    let mut exclude = ExcludeConstraint::new(elements.collect::<Vec<_>>());
    exclude.name = row.name(4);
    exclude.using.clone_from(&index.options().using);
    exclude.predicate.clone_from(&index.options().predicate);
    exclude.deferrable = deferrable(row);
    Some(exclude)
}

fn foreign_key(row: Cells<'_>, columns: &Columns<'_>, own: List<Name>) -> ForeignKey {
    // The columns of tables in schemas that were not read come by name.
    let (own_names, referred_names) = (row.get(25), row.get(26));
    let own = own_names.map_or(own, |_| names(row.names(25)));
    let referred = match referred_names {
        Some(_) => names(row.names(26)),
        None => columns.names(row.oid(7), &row.numbers(10)),
    };
    let referred_table = qualified(row.name(8), row.name(9));
    let mut key = ForeignKey::new(
        own.iter().cloned(),
        referred_table,
        referred.iter().cloned(),
    )
    .on_update(action(row.letter(11)))
    .on_delete(action(row.letter(12)));
    key.name = row.name(4);
    let mut options = ForeignKeyOptions::NONE;
    options.match_full = row.letter(13) == 'f';
    options.deferrable = deferrable(row);
    options.not_valid = !row.flag(16) && row.flag(21);
    options.on_delete_columns = columns.names(row.oid(2), &row.numbers(19));
    key.options = (options != ForeignKeyOptions::NONE).then(|| options.into());
    key
}

/// PostgreSQL 15, 53.13 `pg_constraint`.
fn action(letter: char) -> ReferentialAction {
    match letter {
        'r' => ReferentialAction::Restrict,
        'c' => ReferentialAction::Cascade,
        'n' => ReferentialAction::SetNull,
        'd' => ReferentialAction::SetDefault,
        _ => ReferentialAction::NoAction,
    }
}
