//! Merging is a set operation: laws over tables that nobody would think of.
//!
//! The parts come from a small pool, so that extensions often agree, often contradict, and sometimes say the same
//! under two names.

use model_core::__private::{Head, Keys, Kind};
use model_core::metadata::{ConflictErrors, Defined};
use model_core::schema::{
    CheckConstraint, Column, ForeignKey, Index, PrimaryKey, ServerDefault, Source, SqlType, Table,
    UniqueConstraint,
};
use model_core::{Definition, MetaData, OnExisting};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

const WORDS: [OnExisting; 3] = [OnExisting::Error, OnExisting::Keep, OnExisting::Extend];

/// One part, ready to be added to a table.
#[derive(Clone, Debug)]
enum Part {
    Column(Column),
    Unique(UniqueConstraint),
    Check(CheckConstraint),
    ForeignKey(ForeignKey),
    Index(Index),
    Comment(&'static str),
    Key(PrimaryKey),
}

fn with(table: Table, part: Part) -> Table {
    match part {
        // A table has a column once; that a derive checks.
        Part::Column(column) if table.find_column(&column.name).is_some() => table,
        Part::Column(column) => table.column(column),
        Part::Unique(constraint) => table.unique(constraint),
        Part::Check(constraint) => table.check(constraint),
        Part::ForeignKey(key) => table.foreign_key(key),
        Part::Index(index) => table.index(index),
        Part::Comment(text) => table.comment(text),
        Part::Key(key) => table.primary_key(key),
    }
}

fn column(overriding: f64) -> impl Strategy<Value = Part> {
    let name = select(vec!["id", "a", "a", "b", "B", "c"]);
    let sql_type = select(vec![SqlType::BigInt, SqlType::Text]);
    (
        name,
        sql_type,
        option::weighted(0.2, Just(ServerDefault::Integer(0))),
        prop::bool::weighted(overriding),
    )
        .prop_map(|(name, sql_type, default, overrides)| {
            let column = Column::new(name, sql_type);
            let column = default.into_iter().fold(column, Column::default);
            Part::Column(if overrides {
                column.overriding()
            } else {
                column
            })
        })
}

fn columns() -> impl Strategy<Value = Vec<&'static str>> {
    subsequence(vec!["id", "a", "b", "c"], 1..=2)
}

fn constraint() -> impl Strategy<Value = Part> {
    let name = option::weighted(
        0.4,
        select(vec!["x", "X", "y", "uq_t_a", "ix_t_a", "fk_t_a", "ck_t"]),
    );
    let target = select(vec!["t", "u", "U"]);
    (columns(), name, target, any::<bool>(), 0..4).prop_map(
        |(columns, name, target, flag, kind)| match kind {
            0 => Part::Unique(
                name.into_iter()
                    .fold(UniqueConstraint::new(columns), UniqueConstraint::named),
            ),
            1 => Part::Check(name.into_iter().fold(
                CheckConstraint::new(if flag { "a > 0" } else { "a > 1" }),
                CheckConstraint::named,
            )),
            2 => {
                let referred = columns.clone();
                Part::ForeignKey(name.into_iter().fold(
                    ForeignKey::new(columns, target, referred),
                    ForeignKey::named,
                ))
            }
            _ => {
                let index = name.into_iter().fold(Index::new(columns), Index::named);
                Part::Index(if flag { index.unique() } else { index })
            }
        },
    )
}

fn part(overriding: f64) -> impl Strategy<Value = Part> {
    let comment = select(vec!["one", "two"]).prop_map(Part::Comment);
    let key_name = option::weighted(0.3, select(vec!["pk_t", "key"]));
    let key = (columns(), key_name).prop_map(|(columns, name)| {
        Part::Key(
            name.into_iter()
                .fold(PrimaryKey::new(columns), PrimaryKey::named),
        )
    });
    prop_oneof![6 => column(overriding), 6 => constraint(), 1 => comment, 1 => key]
}

fn table(
    parts: impl Into<prop::collection::SizeRange>,
    overriding: f64,
) -> impl Strategy<Value = Table> {
    vec(part(overriding), parts).prop_map(|parts| parts.into_iter().fold(Table::new("t"), with))
}

/// A table that may be the first of its name: it overrides nothing.
fn first_table(parts: impl Into<prop::collection::SizeRange>) -> impl Strategy<Value = Table> {
    table(parts, 0.0)
}

/// A table that may add to one that is there, and may override.
fn later_table(parts: impl Into<prop::collection::SizeRange>) -> impl Strategy<Value = Table> {
    table(parts, 0.3)
}

/// A table that stands, and overrides nothing.
fn base() -> impl Strategy<Value = Table> {
    let id = || {
        Table::new("t")
            .column(Column::new("id", SqlType::BigInt))
            .column(Column::new("a", SqlType::Text))
    };
    vec(constraint(), 0..4).prop_map(move |parts| parts.into_iter().fold(id(), with))
}

/// Extensions, and the same in another order.
fn extensions() -> impl Strategy<Value = (Vec<Table>, Vec<Table>)> {
    vec(later_table(0..4), 0..5)
        .prop_flat_map(|tables| (Just(tables.clone()), Just(tables).prop_shuffle()))
}

/// What a derive would have made of the table. Definitions are static: the few that a test makes stay.
fn definition(kind: Kind, item: &'static str, table: &Table) -> &'static Definition {
    fn kept<T: Clone>(parts: &[T]) -> &'static [T] {
        Vec::leak(parts.to_vec())
    }
    let source = Source::new("laws", "1.0.0", "laws", item, "laws.rs", 1);
    let head = Head {
        comment: table
            .comment
            .as_ref()
            .map(|comment| &*String::leak(comment.to_string())),
        ..Head::new(kind, None, "t", 0, source)
    };
    let keys = Keys {
        primary_key: table
            .primary_key
            .as_ref()
            .map_or(&[], |key| kept(&key.columns)),
        primary_key_options: None,
        uniques: kept(&table.uniques),
        checks: kept(&table.checks),
        excludes: kept(&table.excludes),
        foreign_keys: kept(&table.foreign_keys),
        indexes: kept(&table.indexes),
    };
    let head = Box::leak(Box::new(head));
    Box::leak(Box::new(Definition::new(head, kept(&table.columns), keys)))
}

/// Definitions of one table in every role that stands by itself, and the same in another order.
fn definitions() -> impl Strategy<Value = (Vec<&'static Definition>, Vec<&'static Definition>)> {
    let role = select(vec![
        Kind::Table,
        Kind::ExtendExisting,
        Kind::ExtendExisting,
        Kind::KeepExisting,
    ]);
    let items = ["One", "Two", "Three", "Four"];
    vec((role, later_table(0..4)), 1..=items.len()).prop_flat_map(move |tables| {
        let named = tables.iter().zip(items);
        let definitions: Vec<_> = named
            .map(|((kind, table), item)| definition(*kind, item, table))
            .collect();
        (Just(definitions.clone()), Just(definitions).prop_shuffle())
    })
}

fn holding(base: &Table) -> MetaData {
    let mut metadata = MetaData::new();
    metadata
        .define(base, OnExisting::Error)
        .expect("there is nothing yet");
    metadata
}

fn extended(base: &Table, extensions: &[Table]) -> Result<MetaData, ConflictErrors> {
    let mut metadata = holding(base);
    for extension in extensions {
        metadata.define(extension, OnExisting::Extend)?;
    }
    Ok(metadata)
}

/// Everything that a table says, to the last field that equality forgives.
fn text(metadata: &MetaData) -> String {
    format!("{:#?}", metadata.tables().collect::<Vec<_>>())
}

/// As the naming convention has it, where nobody says otherwise.
fn name_of_key(table: &Table) -> Option<&str> {
    table
        .primary_key
        .as_ref()
        .map(|key| key.name.as_deref().unwrap_or("pk_t"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn definitions_give_the_same_in_any_order((some, same) in definitions()) {
        match (MetaData::of(some), MetaData::of(same)) {
            (Ok(left), Ok(right)) => {
                prop_assert_eq!(text(&left), text(&right));
                prop_assert_eq!(left.contributions("t"), right.contributions("t"));
            }
            (left, right) => prop_assert_eq!(left.unwrap_err(), right.unwrap_err()),
        }
    }

    #[test]
    fn one_by_one_gives_the_same_as_together(base in base(), (some, same) in definitions()) {
        let base = definition(Kind::Table, "Base", &base);
        let extends = |it: &&'static Definition| matches!(it.kind, Kind::ExtendExisting);
        let (some, same): (Vec<_>, Vec<_>) = (some.into_iter().filter(extends).collect(), same.into_iter().filter(extends).collect());
        let together = MetaData::of(std::iter::once(base).chain(some));
        let mut metadata = MetaData::new();
        metadata.define(base, OnExisting::Error).expect("there is nothing yet");
        let failed = same.into_iter().map(|it| metadata.define(it, OnExisting::Extend)).any(|defined| defined.is_err());
        match together {
            Ok(together) => {
                prop_assert!(!failed);
                prop_assert_eq!(text(&together), text(&metadata));
            }
            Err(error) => prop_assert!(failed, "{}", error),
        }
    }

    #[test]
    fn extensions_give_the_same_in_any_order(base in base(), (some, same) in extensions()) {
        match (extended(&base, &some), extended(&base, &same)) {
            (Ok(left), Ok(right)) => {
                prop_assert_eq!(text(&left), text(&right));
                prop_assert_eq!(left, right);
            }
            (Err(_), Err(_)) => {}
            (left, right) => prop_assert!(false, "{left:#?}\nin the other order {right:#?}"),
        }
    }

    #[test]
    fn extending_twice_is_extending_once(base in base(), (some, again) in extensions()) {
        let Ok(once) = extended(&base, &some) else { return Ok(()) };
        let mut twice = once.clone();
        for extension in &again {
            prop_assert_eq!(twice.define(extension, OnExisting::Extend), Ok(Defined::Unchanged));
        }
        prop_assert_eq!(text(&once), text(&twice));
        prop_assert_eq!(once.contributions("t"), twice.contributions("t"));
    }

    #[test]
    fn a_conflict_changes_nothing(base in base(), (some, _) in extensions(), on_existing in select(WORDS.to_vec())) {
        let mut metadata = holding(&base);
        for extension in &some {
            let before = metadata.clone();
            if metadata.define(extension, on_existing).is_err() {
                prop_assert_eq!(text(&before), text(&metadata));
                prop_assert_eq!(before.contributions("t"), metadata.contributions("t"));
            }
        }
    }

    #[test]
    fn an_identical_redefinition_is_no_event(base in first_table(0..8), on_existing in select(WORDS.to_vec())) {
        let mut metadata = holding(&base);
        let before = metadata.clone();
        prop_assert_eq!(metadata.define(&base, on_existing), Ok(Defined::Unchanged));
        prop_assert_eq!(text(&before), text(&metadata));
        prop_assert_eq!(before.contributions("t"), metadata.contributions("t"));
    }

    #[test]
    fn error_refuses_exactly_what_keep_ignores(base in first_table(0..3), other in later_table(0..3)) {
        let (mut strict, mut lenient) = (holding(&base), holding(&base));
        let kept = lenient.define(&other, OnExisting::Keep).expect("keeping never fails");
        match strict.define(&other, OnExisting::Error) {
            Ok(defined) => {
                prop_assert_eq!(defined, kept);
                prop_assert_eq!(name_of_key(&base), name_of_key(&other));
            }
            Err(error) => {
                let Defined::Kept { ignored } = kept else { panic!("{error} against {kept:?}") };
                prop_assert!(!ignored.is_empty());
            }
        }
        prop_assert_eq!(text(&strict), text(&lenient));
        prop_assert_eq!(text(&strict), text(&holding(&base)));
    }

    #[test]
    fn extending_keeps_what_was_there(base in base(), (some, _) in extensions()) {
        let Ok(metadata) = extended(&base, &some) else { return Ok(()) };
        let table = metadata.table("t").expect("it was defined");
        for (own, kept) in base.columns.iter().zip(&table.columns) {
            let original = kept.options().replaces.as_deref().unwrap_or(kept);
            prop_assert_eq!(own, original, "in its place, or replaced there by `override`");
        }
        prop_assert!(base.uniques.iter().zip(&table.uniques).all(|(own, kept)| own == kept));
        prop_assert!(base.indexes.iter().zip(&table.indexes).all(|(own, kept)| own == kept));
        prop_assert!(base.foreign_keys.iter().zip(&table.foreign_keys).all(|(own, kept)| own == kept));
        prop_assert!(base.checks.iter().zip(&table.checks).all(|(own, kept)| own == kept));
    }

    #[test]
    fn one_part_is_there_once(base in base(), (some, _) in extensions()) {
        let Ok(metadata) = extended(&base, &some) else { return Ok(()) };
        let table = metadata.table("t").expect("it was defined");
        let added = &table.indexes[base.indexes.len()..];
        for (position, index) in added.iter().enumerate() {
            let twin = |other: &Index| other.elements == index.elements && other.unique == index.unique;
            prop_assert!(!base.indexes.iter().any(twin));
            prop_assert!(!added[..position].iter().any(twin));
        }
    }
}
