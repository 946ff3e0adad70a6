//! `MetaData::define`: the three words in the registry.

use model_core::metadata::{Conflict, Defined};
use model_core::schema::{
    CheckConstraint, Column, ForeignKey, Index, PrimaryKey, ServerDefault, SqlType, Table,
    UniqueConstraint,
};
use model_core::{MetaData, Model, OnExisting};

fn profiles() -> Table {
    Table::new("profiles")
        .column(Column::new("id", SqlType::BigInt).identity())
        .column(Column::new("email", SqlType::Varchar(320)))
        .primary_key(PrimaryKey::new(["id"]))
        .unique(UniqueConstraint::new(["email"]))
        .index(Index::new(["email"]))
}

fn defined(table: Table) -> MetaData {
    let mut metadata = MetaData::new();
    assert_eq!(
        metadata.define(table, OnExisting::Error),
        Ok(Defined::Created)
    );
    metadata
}

#[test]
fn identical_redefinition_is_no_event() {
    let mut metadata = defined(profiles());
    for on_existing in [OnExisting::Error, OnExisting::Keep, OnExisting::Extend] {
        assert_eq!(
            metadata.define(profiles(), on_existing),
            Ok(Defined::Unchanged),
            "{on_existing}"
        );
    }
    assert_eq!(metadata, defined(profiles()));
    assert_eq!(metadata.contributions("profiles").len(), 1);
}

#[test]
fn names_differing_in_case_are_one_table() {
    let mut metadata = defined(profiles());
    let other = Table::new("PROFILES").column(Column::new("id", SqlType::Integer));
    assert!(metadata.define(other, OnExisting::Error).is_err());
    assert_eq!(metadata.len(), 1);
    assert!(metadata.table("Profiles").is_some());
}

#[test]
fn dotted_name_and_schema_are_two_tables() {
    use model_core::schema::TableName;
    let mut metadata = defined(Table::new("a.b").column(Column::new("id", SqlType::BigInt)));
    let dotted = Table::new(TableName::new("a.b")).column(Column::new("id", SqlType::BigInt));
    assert_eq!(
        metadata.define(dotted, OnExisting::Error),
        Ok(Defined::Created)
    );
    assert_eq!(metadata.len(), 2);
}

#[test]
fn error_names_every_differing_field_and_changes_nothing() {
    let mut metadata = defined(profiles());
    let other = Table::new("profiles")
        .column(Column::new("id", SqlType::BigInt).identity())
        .column(Column::new("email", SqlType::Text).nullable())
        .column(Column::new("bio", SqlType::Text))
        .primary_key(PrimaryKey::new(["id"]))
        .index(Index::new(["email"]).unique().named("ix_profiles_email"));
    let error = metadata.define(other, OnExisting::Error).unwrap_err();
    assert_eq!(
        error.to_string(),
        "table `profiles` is defined by two models\n  \
           a table built at run time\n  \
           a table built at run time\n  \
           column `email`: type VARCHAR(320) / TEXT\n  \
           column `email`: nullable false / true\n  \
           column `bio`: none / TEXT\n  \
           unique constraint `uq_profiles_email`: (email) / none\n  \
           index `ix_profiles_email`: unique false / true\n\
         help: rename one, or pass `OnExisting::Keep` or `OnExisting::Extend`"
    );
    assert_eq!(metadata, defined(profiles()));
}

#[test]
fn keep_returns_what_it_ignored() {
    let mut metadata = defined(profiles());
    let other = profiles().column(Column::new("bio", SqlType::Text));
    let Defined::Kept { ignored } = metadata.define(other, OnExisting::Keep).unwrap() else {
        panic!("kept")
    };
    assert_eq!(ignored.len(), 1);
    assert_eq!(ignored[0].to_string(), "column `bio`: none / TEXT");
    assert_eq!(metadata, defined(profiles()));
}

#[test]
fn extend_adds_and_a_second_time_is_unchanged() {
    let mut metadata = defined(profiles());
    let addition = || {
        Table::new("profiles")
            .column(Column::new("vat_id", SqlType::Varchar(20)).nullable())
            .index(Index::new(["vat_id"]))
            .index(Index::new(["email"]))
            .check(CheckConstraint::new("vat_id <> ''").named("ck_vat"))
    };
    let Defined::Extended { added, overridden } =
        metadata.define(addition(), OnExisting::Extend).unwrap()
    else {
        panic!("extended")
    };
    let added: Vec<String> = added.iter().map(ToString::to_string).collect();
    assert_eq!(
        added,
        [
            "column `vat_id`",
            "check constraint `ck_vat`",
            "index `ix_profiles_vat_id`"
        ]
    );
    assert_eq!(overridden, []);
    let extended = metadata.clone();
    assert_eq!(
        metadata.define(addition(), OnExisting::Extend),
        Ok(Defined::Unchanged)
    );
    assert_eq!(metadata, extended);
    assert_eq!(metadata.table("profiles").unwrap().indexes.len(), 2);
}

#[test]
fn extend_reports_all_conflicts_and_changes_nothing() {
    let mut metadata = defined(profiles());
    let addition = Table::new("profiles")
        .column(Column::new("vat_id", SqlType::Varchar(20)).nullable())
        .column(Column::new("email", SqlType::Text))
        .index(Index::new(["id"]).named("ix_profiles_email"))
        .index(Index::new(["email"]).named("again"));
    let error = metadata.define(addition, OnExisting::Extend).unwrap_err();
    assert_eq!(error.conflicts.len(), 3, "{error}");
    assert!(
        matches!(error.conflicts[2], Conflict::TwoNames { .. }),
        "{error}"
    );
    assert_eq!(metadata, defined(profiles()));
}

#[test]
fn override_replaces_in_place_and_is_reported() {
    let mut metadata = defined(profiles());
    let addition =
        || Table::new("profiles").column(Column::new("email", SqlType::Varchar(500)).overriding());
    let Defined::Extended { added, overridden } =
        metadata.define(addition(), OnExisting::Extend).unwrap()
    else {
        panic!("extended")
    };
    assert_eq!(
        (added.len(), overridden[0].to_string().as_str()),
        (0, "column `email`")
    );
    assert_eq!(
        metadata.table("profiles").unwrap().columns[1].sql_type,
        SqlType::Varchar(500)
    );
    assert_eq!(
        metadata.define(addition(), OnExisting::Extend),
        Ok(Defined::Unchanged)
    );

    let another =
        Table::new("profiles").column(Column::new("email", SqlType::Varchar(600)).overriding());
    assert!(
        metadata.define(another, OnExisting::Extend).is_err(),
        "two overrides that differ"
    );
    let original = Table::new("profiles").column(Column::new("email", SqlType::Varchar(320)));
    assert_eq!(
        metadata.define(original, OnExisting::Extend),
        Ok(Defined::Unchanged),
        "the original said again"
    );
}

#[test]
fn override_of_nothing_is_refused() {
    let mut metadata = defined(profiles());
    let addition = Table::new("profiles").column(Column::new("bio", SqlType::Text).overriding());
    let error = metadata.define(addition, OnExisting::Extend).unwrap_err();
    assert!(
        error.to_string().starts_with("column `bio` overrides none"),
        "{error}"
    );
}

#[test]
fn override_needs_a_table_that_somebody_else_defined() {
    let lone = || {
        Table::new("profiles")
            .column(Column::new("email", SqlType::Text).overriding())
            .column(Column::new("bio", SqlType::Text).overriding())
    };
    for on_existing in [OnExisting::Error, OnExisting::Keep, OnExisting::Extend] {
        let mut metadata = MetaData::new();
        let error = metadata.define(lone(), on_existing).unwrap_err();
        assert_eq!(error.conflicts.len(), 2, "{error}");
        assert!(
            matches!(&error.conflicts[0], Conflict::NothingToOverride { column, .. } if column == "email"),
            "{error}"
        );
        assert!(metadata.is_empty());
    }
}

#[test]
fn dependencies_come_first_and_cycles_are_named() {
    let table = |name: &str, refers_to: &[&str]| {
        let mut table = Table::new(name)
            .column(Column::new("id", SqlType::BigInt))
            .primary_key(PrimaryKey::new(["id"]));
        for other in refers_to {
            let column = format!("{other}_id");
            table = table
                .column(Column::new(column.clone(), SqlType::BigInt))
                .foreign_key(ForeignKey::new([column], *other, ["id"]));
        }
        table
    };
    let mut metadata = MetaData::new();
    for table in [
        table("a", &["z"]),
        table("m", &["n", "m"]),
        table("n", &["m"]),
        table("b", &["m", "a"]),
        table("z", &[]),
    ] {
        metadata.define(table, OnExisting::Error).unwrap();
    }
    let sorted = metadata.sorted_tables();
    let names: Vec<String> = sorted.iter().map(|table| table.name.to_string()).collect();
    assert_eq!(names, ["z", "a", "m", "n", "b"]);
    let cycles: Vec<Vec<String>> = sorted
        .cycles()
        .iter()
        .map(|cycle| cycle.iter().map(ToString::to_string).collect())
        .collect();
    assert_eq!(cycles, [["m", "n"]]);
    assert_eq!(metadata.validate(), Ok(()));
}

#[test]
fn long_chain_of_references_is_sorted() {
    let mut metadata = MetaData::new();
    for number in 0..5_000_u32 {
        let mut table = Table::new(format!("t{number:04}"))
            .column(Column::new("id", SqlType::BigInt))
            .primary_key(PrimaryKey::new(["id"]));
        if number < 4_999 {
            table = table.foreign_key(ForeignKey::new(
                ["id"],
                format!("t{:04}", number + 1),
                ["id"],
            ));
        }
        metadata.define(table, OnExisting::Error).unwrap();
    }
    let sorted = metadata.sorted_tables();
    assert_eq!(sorted[0].name.to_string(), "t4999");
    assert_eq!(sorted[4_999].name.to_string(), "t0000");
}

#[test]
fn default_is_part_of_a_definition() {
    let with = |value| {
        Table::new("t")
            .column(Column::new("n", SqlType::BigInt).default(ServerDefault::Integer(value)))
    };
    let error = defined(with(1))
        .define(with(2), OnExisting::Error)
        .unwrap_err();
    assert!(
        error.to_string().contains("column `n`: default 1 / 2"),
        "{error}"
    );
}

#[test]
fn override_needs_somebody_who_defines_the_table() {
    #[derive(Model)]
    #[model(table = "unowned", extend_existing, detached)]
    struct Override {
        #[model(override)]
        _note: String,
    }
    let error = MetaData::of([Override::DEFINITION]).unwrap_err();
    assert!(
        error
            .to_string()
            .starts_with("column `_note` overrides none: table `unowned` has no such column"),
        "{error}"
    );
}
