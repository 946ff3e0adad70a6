//! For every field, pairs of definitions that differ in it alone.

mod columns;
mod constraints;
mod indexes;
mod objects;
mod options;

use std::collections::BTreeSet;

use super::*;
use crate::diff::models::{item_fields, part_fields, sequence_fields, view_fields};
use crate::schema::{
    CheckConstraint, CheckOption, CheckOptions, Column, DdlItem, Deferrable, Domain, EngineOptions,
    EnumDefinition, ExcludeConstraint, Extension, ForeignKey, GeneratedStorage, Identity, Index,
    IndexElement, IndexKind, List, MariaDbTable, MySqlTable, NullsOrder, OnCommit, OnConflict,
    PartitionBound, PartitionBy, PartitionValue, PostgresTable, PrimaryKey, ReferentialAction,
    Requirement, Sequence, SequenceOptions, ServerDefault, SqlType, SqliteTable, StorageMode,
    StorageParameter, TableFacts, UniqueConstraint, ViewKind,
};
use Dialect::{MariaDb, MySql, Postgres, Sqlite};

/// Two databases that differ in one field, once.
struct Pair {
    field: Field,
    found: Found,
    wanted: Database,
    /// Whether it is a difference the other way round too.
    is_mutual: bool,
}

fn pair(field: Field, left: Database, right: Database) -> Pair {
    Pair {
        field,
        found: found(left),
        wanted: right,
        is_mutual: true,
    }
}

fn one_way(pair: Pair) -> Pair {
    Pair {
        is_mutual: false,
        ..pair
    }
}

fn table() -> Table {
    Table::new("t")
        .column(column())
        .column(Column::new("b", SqlType::Text))
}

fn column() -> Column {
    Column::new("a", SqlType::Text)
}

fn of_table(field: Field, dialect: Dialect, left: Table, right: Table) -> Pair {
    pair(field, tables(dialect, [left]), tables(dialect, [right]))
}

/// A column without and with something.
fn of_column(field: Field, dialect: Dialect, changed: Column) -> Pair {
    of_columns(field, dialect, column(), changed)
}

fn of_columns(field: Field, dialect: Dialect, left: Column, right: Column) -> Pair {
    let table = || Table::new("t").column(Column::new("b", SqlType::Text));
    of_table(field, dialect, table().column(left), table().column(right))
}

fn of_options(field: Field, dialect: Dialect, changed: impl FnOnce(Table) -> Table) -> Pair {
    of_table(field, dialect, table(), changed(table()))
}

fn of_keys(field: Field, left: PrimaryKey, right: PrimaryKey) -> Pair {
    of_table(
        field,
        Postgres,
        table().primary_key(left),
        table().primary_key(right),
    )
}

fn of_uniques(field: Field, left: UniqueConstraint, right: UniqueConstraint) -> Pair {
    let (left, right) = (left.named("uq"), right.named("uq"));
    of_table(field, Postgres, table().unique(left), table().unique(right))
}

fn check() -> CheckConstraint {
    CheckConstraint::new("a > 'x'").named("ck")
}

fn of_checks(field: Field, left: CheckConstraint, right: CheckConstraint) -> Pair {
    of_table(field, Postgres, table().check(left), table().check(right))
}

fn of_check_options(field: Field, change: impl FnOnce(&mut CheckOptions)) -> Pair {
    let mut options = CheckOptions::default();
    change(&mut options);
    of_checks(field, check().with_options(options), check())
}

fn exclude() -> ExcludeConstraint {
    ExcludeConstraint::new([("a", "=")]).named("ex")
}

fn of_excludes(field: Field, left: ExcludeConstraint, right: ExcludeConstraint) -> Pair {
    of_table(
        field,
        Postgres,
        table().exclude(left),
        table().exclude(right),
    )
}

fn foreign_key() -> ForeignKey {
    ForeignKey::new(["a"], "other", ["x"]).named("fk")
}

fn of_foreign_keys(field: Field, left: ForeignKey, right: ForeignKey) -> Pair {
    of_table(
        field,
        Postgres,
        table().foreign_key(left),
        table().foreign_key(right),
    )
}

fn index() -> Index {
    Index::new(["a"]).named("ix")
}

fn of_indexes(field: Field, dialect: Dialect, left: Index, right: Index) -> Pair {
    of_table(field, dialect, table().index(left), table().index(right))
}

/// An index without and with an option that has no builder.
fn of_index_options(
    field: Field,
    dialect: Dialect,
    change: impl FnOnce(&mut crate::schema::IndexOptions),
) -> Pair {
    let mut options = index().options().clone();
    change(&mut options);
    let mut changed = index();
    changed.options = Some(options.into());
    of_indexes(field, dialect, index(), changed)
}

fn of_elements(left: IndexElement, right: IndexElement) -> Pair {
    let index = |element| Index::new([element]).named("ix");
    of_indexes(Field::Columns, Postgres, index(left), index(right))
}

fn view() -> View {
    View::new("v", "SELECT a FROM t").column(column())
}

fn of_views(field: Field, left: View, right: View) -> Pair {
    pair(field, views(Postgres, [left]), views(Postgres, [right]))
}

fn pairs() -> Vec<Pair> {
    let mut pairs = columns::column_pairs();
    pairs.extend(constraints::constraint_pairs());
    pairs.extend(constraints::foreign_key_pairs());
    pairs.extend(indexes::index_pairs());
    pairs.extend(options::option_pairs());
    pairs.extend(objects::object_pairs());
    pairs.extend(objects::view_pairs());
    pairs
}

/// Fields that only models have, with what comparing two models reports.
fn model_pairs() -> Vec<(Field, Vec<FieldChange>)> {
    let item = || DdlItem::new("i", "CREATE", "DROP");
    let mut created = item();
    created.create = "CREATE it".into();
    let mut dropped = item();
    dropped.drop = "DROP it".into();
    let items = |other| item_fields(&item(), &other);
    let requirement = || Requirement::relation("t");
    vec![
        (
            Field::Concurrently,
            part_fields(&index(), &index().concurrently()),
        ),
        (
            Field::Requires,
            view_fields(&view(), &view().requires(requirement())),
        ),
        (Field::Requires, items(item().requires(requirement()))),
        (Field::Create, items(created)),
        (Field::Drop, items(dropped)),
        (
            Field::CreateIfMissing,
            items(item().create_if_missing("CREATE OR REPLACE")),
        ),
        (Field::Exists, items(item().exists("SELECT 1"))),
        (Field::Query, view_fields(&view(), &view().recursive())),
        (
            Field::Sequence,
            sequence_fields(&Sequence::new("s"), &Sequence::new("s").cycle()),
        ),
    ]
}

#[test]
fn pair_that_differs_in_one_field_is_reported_with_that_field() {
    for pair in pairs() {
        assert_reported(&pair.found, &pair.wanted, pair.field);
        if pair.is_mutual {
            let mirrored = found(pair.wanted);
            assert_reported(&mirrored, &pair.found.database, pair.field);
        }
    }
}

fn assert_reported(found: &Found, wanted: &Database, field: Field) {
    let changes = diff(found, wanted);
    let fields = all_fields(&changes);
    let reported: Vec<Field> = fields.iter().map(|change| change.field).collect();
    assert_eq!(reported, [field], "{changes}");
    for change in &fields {
        assert!(change.found != change.wanted, "{changes}");
    }
    assert_eq!(changes.to_string().lines().count(), 1, "{changes}");
}

#[test]
fn models_that_differ_in_one_field_are_reported_with_that_field() {
    for (field, changes) in model_pairs() {
        let reported: Vec<Field> = changes.iter().map(|change| change.field).collect();
        assert_eq!(reported, [field], "{changes:?}");
        assert_ne!(changes[0].found, changes[0].wanted);
    }
}

/// Columns, constraints and indexes are compared by the same functions among models.
#[test]
fn every_pair_of_parts_differs_among_models_too() {
    for pair in pairs() {
        let observed = [Field::Invalid, Field::Disabled].contains(&pair.field);
        let (Some(left), Some(right)) = (
            pair.found.database.tables.first(),
            pair.wanted.tables.first(),
        ) else {
            continue;
        };
        let naming = crate::metadata::NamingConvention::DEFAULT;
        let differences = crate::metadata::difference::differences(naming, left, right);
        assert_eq!(
            differences.is_empty(),
            observed,
            "{:?}: {differences:?}",
            pair.field
        );
        for difference in differences {
            assert_ne!(difference.left, difference.right, "{difference}");
        }
    }
}

#[test]
fn equal_databases_have_no_differences() {
    for pair in pairs() {
        for database in [pair.found.database, pair.wanted] {
            let same = found(database.clone());
            assert!(
                diff(&same, &database).is_empty(),
                "{}",
                diff(&same, &database)
            );
            assert!(questions(&same, &database).is_empty());
        }
    }
}

#[test]
fn every_field_has_a_pair() {
    let of_databases = pairs().into_iter().map(|pair| pair.field);
    let of_models = model_pairs().into_iter().map(|(field, _)| field);
    let covered: BTreeSet<Field> = of_databases.chain(of_models).collect();
    let missing: Vec<&Field> = Field::ALL
        .iter()
        .filter(|it| !covered.contains(it))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn materialized_view_without_data_is_the_same_view() {
    let mut empty = View::materialized("v", "SELECT 1");
    empty.query = crate::schema::ViewQuery {
        kind: ViewKind::Materialized { with_data: false },
        ..(*empty.query).clone()
    }
    .into();
    let live = found(views(Postgres, [View::materialized("v", "SELECT 1")]));
    assert!(diff(&live, &views(Postgres, [empty])).is_empty());
}
