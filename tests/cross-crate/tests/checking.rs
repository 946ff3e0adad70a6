//! What `cargo check` alone refuses: within a crate, and over a whole list.

use cross_crate_tests::{Package, Workspace};

fn check(package: Package, name: &str) -> cross_crate_tests::Outcome {
    Workspace::new(env!("CARGO_TARGET_TMPDIR"), name, &[package]).cargo("check")
}

/// A library that lists models, and how it fares.
fn list(name: &str, dependencies: &[&str], text: &str) -> cross_crate_tests::Outcome {
    check(
        Package::new(name).depends_on(dependencies).library(text),
        name,
    )
}

#[test]
fn one_table_of_two_modules_is_an_error_at_both_literals() {
    let module = |table: &str| {
        format!(
            "use model_core::Model;

#[derive(Model)]
#[model(table = {table:?})]
pub struct Profile {{
    #[model(primary_key)]
    pub id: i64,
}}
"
        )
    };
    let package = Package::new("two-modules")
        .library("pub mod one;\npub mod other;\n")
        .file("src/one.rs", &module("profiles"))
        .file("src/other.rs", &module("PROFILES"));
    let outcome = check(package, "two-modules");
    outcome.fails_with(&[
        "table_profiles_is_already_defined_in_this_crate",
        "src/one.rs:4:17",
        "src/other.rs:4:17",
        "previous definition of the macro",
    ]);
    let errors = outcome.text();
    assert_eq!(
        errors.matches("error[").count(),
        1,
        "one mistake, one error:\n{errors}"
    );
}

#[test]
fn one_table_of_two_listed_crates_is_an_error_with_both_places() {
    list("two-crates", &["crm", "clash"], "model_core::metadata!(pub APP: crm::User, crm::Profile, clash::Profile, crm::Account, clash::Account);").fails_with(&[
        "src/lib.rs:1",
        "table `profiles` is defined by two models",
        "clash::people::Profile at ",
        "clash/src/people.rs:8",
        "crm::profile::Profile at ",
        "crm/src/profile.rs:10",
        "table `App.ACCOUNTS` is defined by two models",
        "crm/src/account.rs:8",
        "clash/src/lib.rs:12",
        "#[model(extend = ",
    ]);
}

#[test]
fn the_order_of_a_list_does_not_show_in_its_errors() {
    let sentence = |name: &str, models: &str| {
        let errors = list(
            name,
            &["crm", "clash"],
            &format!("model_core::metadata!(pub APP: {models});"),
        )
        .text();
        let start = errors
            .find("table `profiles` is defined by two models")
            .expect(&errors);
        errors[start..]
            .lines()
            .take(4)
            .map(str::trim_start)
            .collect::<Vec<_>>()
            .join("\n")
    };
    let one = sentence("list-order-one", "crm::User, crm::Profile, clash::Profile");
    let other = sentence(
        "list-order-other",
        "clash::Profile, crm::Profile, crm::User",
    );
    assert_eq!(one, other);
}

#[test]
fn a_foreign_key_to_an_unlisted_table_is_an_error_with_its_place() {
    list(
        "unlisted",
        &["crm"],
        "model_core::metadata!(pub APP: crm::Profile);",
    )
    .fails_with(&[
        "table `profiles`",
        "crm/src/profile.rs:10",
        "`users`",
        "which is not in this list",
    ]);
}

/// References by name are checked nowhere else: the derive does not know the other table.
fn referring(name: &str, field: &str) -> cross_crate_tests::Outcome {
    let text = format!(
        "#[derive(model_core::Model)]
#[model(table = \"notes\")]
pub struct Note {{
    #[model(primary_key)]
    pub id: i64,
    {field}
}}
model_core::metadata!(pub APP: crm::User, Note);"
    );
    list(name, &["crm"], &text)
}

#[test]
fn a_foreign_key_to_a_missing_column_is_an_error() {
    referring(
        "missing-column",
        "#[model(references(\"users.key\"))] pub user_id: i64,",
    )
    .fails_with(&["table `notes`", "src/lib.rs:3", "no column `key`"]);
}

#[test]
fn a_foreign_key_to_a_column_of_another_type_is_an_error() {
    referring(
        "other-type",
        "#[model(references(\"users.id\"))] pub user_id: String,",
    )
    .fails_with(&[
        "column `user_id` is TEXT",
        "column `id` of table `users`",
        "BIGINT",
        "src/lib.rs:3",
    ]);
}

#[test]
fn a_foreign_key_by_name_is_found_without_case() {
    referring(
        "by-name",
        "#[model(references(\"USERS.Id\"))] pub user_id: i64,",
    )
    .succeeds();
}

#[test]
fn a_typed_reference_to_a_column_of_another_type_is_an_error_without_a_list() {
    let text = "#[derive(model_core::Model)]
#[model(table = \"notes\")]
pub struct Note {
    #[model(primary_key)]
    pub id: i64,
    #[model(references(crm::User::id))]
    pub user_id: i32,
}";
    list("typed-reference", &["crm"], text).fails_with(&[
        "src/lib.rs:6",
        "column `user_id` is INTEGER",
        "table `users`",
        "BIGINT",
    ]);
}

#[test]
fn two_extensions_that_differ_are_an_error_with_both_places() {
    let text = "#[derive(model_core::Model)]
#[model(extend = crm::Profile)]
pub struct Extension {
    pub credit: String,
}
model_core::metadata!(pub APP: crm::User, billing::BillingProfile, Extension);";
    list("extension-clash", &["crm", "billing"], text).fails_with(&[
        "table `profiles` is given two different columns `credit`",
        "billing/src/lib.rs:",
        "src/lib.rs:3",
        "BIGINT",
        "TEXT",
    ]);
}

#[test]
fn an_extension_by_name_that_differs_is_an_error() {
    let text = "model_core::metadata!(pub APP: crm::User, billing::Invoice, mismatch::TextInvoice, crm::Profile, mismatch::BinaryProfile);";
    list("by-name-clash", &["crm", "billing", "mismatch"], text).fails_with(&[
        "`email`",
        "crm/src/profile.rs:10",
        "mismatch/src/lib.rs:8",
        "`total`",
        "billing/src/lib.rs:",
    ]);
}

#[test]
fn extensions_that_agree_are_accepted() {
    list(
        "agreeing",
        &["crm", "billing", "loyalty", "audit"],
        "model_core::metadata!(pub APP: crm::User, billing::BillingProfile, loyalty::LoyaltyProfile, audit::AuditedProfile, audit::AuditedUser, billing::Invoice);",
    )
    .succeeds();
}

#[test]
fn an_empty_list_is_an_error() {
    list("empty-list", &[], "model_core::metadata!(pub APP:);")
        .fails_with(&["the list of models is empty"]);
}

#[test]
fn what_is_no_model_cannot_be_listed() {
    list("no-model", &[], "model_core::metadata!(pub APP: String);")
        .fails_with(&["`String` is neither a model nor a sequence nor a `ddl!` item"]);
}
