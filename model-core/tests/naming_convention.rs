//! A naming convention holds wherever a name counts: in text, between definitions, in a comparison.

use model_core::metadata::{Defined, NamingConvention};
use model_core::schema::{Column, Index, PrimaryKey, SqlType, Table};
use model_core::{Dialect, MetaData, OnExisting};

fn tags() -> Table {
    Table::new("tags")
        .column(Column::new("id", SqlType::BigInt))
        .column(Column::new("label", SqlType::Varchar(40)))
        .primary_key(PrimaryKey::new(["id"]))
}

fn labelled() -> NamingConvention {
    NamingConvention::new([
        ("ix", "idx_%(column_0_label)s"),
        ("pk", "%(table_name)s_key"),
    ])
    .expect("patterns")
}

fn metadata() -> MetaData {
    MetaData::new()
        .with_naming_convention(labelled())
        .expect("no tables")
}

fn text(metadata: &MetaData) -> String {
    metadata
        .create_ddl(Dialect::Postgres, OnExisting::Error)
        .expect("plain tables")
        .to_string()
}

#[test]
fn name_made_by_the_convention_and_the_same_name_given_are_one() {
    let mut metadata = metadata();
    let unnamed = tags().index(Index::new(["label"]));
    metadata
        .define(unnamed, OnExisting::Error)
        .expect("another table");
    let named = tags().index(Index::new(["label"]).named("idx_tags_label"));
    let defined = metadata.define(named, OnExisting::Error);
    assert_eq!(defined, Ok(Defined::Unchanged));
}

#[test]
fn difference_names_the_part_by_the_convention() {
    let mut metadata = metadata();
    metadata
        .define(tags(), OnExisting::Error)
        .expect("another table");
    let error = metadata
        .define(tags().index(Index::new(["label"])), OnExisting::Error)
        .expect_err("another index");
    assert!(
        error.to_string().contains("index `idx_tags_label`"),
        "{error}"
    );
}

#[test]
fn names_that_clash_by_the_convention_are_told() {
    let convention = NamingConvention::new([("ix", "by_%(column_0_name)s")]).expect("a pattern");
    let mut metadata = MetaData::new()
        .with_naming_convention(convention)
        .expect("no tables");
    for name in ["tags", "labels"] {
        let mut table = tags().index(Index::new(["label"]));
        table.name = name.into();
        metadata
            .define(table, OnExisting::Error)
            .expect("another table");
    }
    let error = metadata.validate().expect_err("one name twice");
    assert!(
        error
            .to_string()
            .contains("index `by_label`: the name is taken"),
        "{error}"
    );
}

#[test]
fn convention_that_comes_later_names_everything_anew() {
    let mut early = metadata();
    let mut late = MetaData::new();
    for metadata in [&mut early, &mut late] {
        metadata
            .define(tags(), OnExisting::Error)
            .expect("another table");
        let addition = Table::new("tags").index(Index::new(["label"]));
        metadata
            .define(addition, OnExisting::Extend)
            .expect("another index");
    }
    assert_ne!(text(&early), text(&late));
    let late = late.with_naming_convention(labelled()).expect("one index");
    assert_eq!(text(&early), text(&late));
    assert_eq!(early, late);
}

#[test]
fn name_that_an_extension_gave_stays_when_the_convention_changes() {
    let mut metadata = MetaData::new();
    metadata
        .define(tags(), OnExisting::Error)
        .expect("another table");
    let addition = Table::new("tags").index(Index::new(["label"]).named("ix_tags_label"));
    metadata
        .define(addition, OnExisting::Extend)
        .expect("another index");
    let renamed = metadata
        .with_naming_convention(labelled())
        .expect("one index");
    assert!(text(&renamed).contains("CREATE INDEX \"ix_tags_label\""));
}

#[test]
fn one_index_that_becomes_two_is_a_conflict() {
    let mut metadata = MetaData::new();
    metadata
        .define(tags().index(Index::new(["label"])), OnExisting::Error)
        .expect("another table");
    let addition = Table::new("tags").index(Index::new(["label"]).named("ix_tags_label"));
    metadata
        .define(addition, OnExisting::Extend)
        .expect("the same index");
    let error = metadata
        .with_naming_convention(labelled())
        .expect_err("two names");
    assert!(
        error
            .to_string()
            .contains("a second time, as `ix_tags_label`"),
        "{error}"
    );
}
