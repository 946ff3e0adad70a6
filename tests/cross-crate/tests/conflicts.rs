//! Definitions that contradict each other in what only the merged whole can show.

use model_core::metadata::Conflict;
use model_core::{MetaData, Model};

/// Names the crates, so that they are linked.
const MODELS: [&model_core::Definition; 5] = [
    crm::Profile::DEFINITION,
    billing::BillingProfile::DEFINITION,
    billing::Invoice::DEFINITION,
    mismatch::BinaryProfile::DEFINITION,
    mismatch::TextInvoice::DEFINITION,
];

#[test]
fn every_conflict_is_reported_with_both_places() {
    let message = MetaData::registered().unwrap_err().to_string();
    for fragment in [
        "table `invoices` is given two different definitions of column `total`",
        "table `profiles` is given two different definitions of column `email`",
        "table `profiles` is given two different definitions of index `",
        "billing::Invoice ",
        "billing/src/lib.rs:",
        "crm::profile::Profile ",
        "crm/src/profile.rs:10",
        "mismatch::BinaryProfile ",
        "mismatch/src/lib.rs:8",
        "mismatch/src/lib.rs:19",
        "BIGINT",
        "TEXT",
        "BINARY",
        "VARCHAR(320)",
        "help: ",
    ] {
        assert!(
            message.contains(fragment),
            "should have said `{fragment}`:\n{message}"
        );
    }
}

#[test]
fn conflicts_do_not_depend_on_order() {
    let mut models = MODELS;
    let expected = MetaData::of(models).unwrap_err();
    assert_eq!(MetaData::registered().unwrap_err(), expected);
    for _ in 0..models.len() {
        models.rotate_left(1);
        assert_eq!(MetaData::of(models).unwrap_err(), expected);
    }
    models.reverse();
    assert_eq!(MetaData::of(models).unwrap_err(), expected);
}

#[test]
fn two_definitions_of_one_table_are_a_conflict_with_every_difference() {
    // Linked together they would not be a program; `metadata!` and the linker say so first.
    let models = [crm::Account::DEFINITION, foreign::Account::DEFINITION];
    let error = MetaData::of(models).unwrap_err();
    let [
        Conflict::DefinedTwice {
            table,
            left: Some(left),
            right: Some(right),
            differences,
        },
    ] = &error.conflicts[..]
    else {
        panic!("{error}")
    };
    assert_eq!(
        (table.to_string(), left.item, right.item),
        ("app.accounts".to_owned(), "Account", "Account")
    );
    let parts: Vec<_> = differences
        .iter()
        .map(|difference| (&*difference.part.name, difference.field))
        .collect();
    assert_eq!(
        parts,
        [("number", Some("type")), ("holder", None), ("owner", None)]
    );
}

/// A detached model has no guard: two of one table are one program, and still no `MetaData`.
mod foreign {
    #[derive(Debug, model_core::Model)]
    #[model(schema = "APP", table = "Accounts", detached)]
    pub(super) struct Account {
        #[model(primary_key)]
        pub(super) number: i64,
        pub(super) owner: String,
    }
}

#[test]
fn fields_of_a_model_are_the_users_to_read() {
    let account = foreign::Account {
        number: 1,
        owner: "somebody".to_owned(),
    };
    assert_eq!((account.number, &*account.owner), (1, "somebody"));
}
