//! Whole expansions, formatted; `UPDATE_EXPECT=1` writes them anew.

use expect_test::{ExpectFile, expect_file};
use proc_macro2::TokenStream;
use syn::DeriveInput;

use crate::definition::Location;
use crate::derive;

#[test]
fn a_table() {
    check_model(
        r#"
        #[model(table = "profiles", schema = "app", unique(email, user_id, name = "uq_once"))]
        pub struct Profile {
            #[model(primary_key, identity)]
            pub id: i64,
            #[model(unique, max_length = 320, column = "e-mail")]
            pub email: String,
            #[model(references(User::id), on_delete = cascade, index)]
            pub user_id: i64,
            #[model(default_sql = "CURRENT_TIMESTAMP")]
            pub created_at: DateTime<Utc>,
            pub bio: Option<String>,
        }
        "#,
        &expect_file!["expected/table.rs"],
    );
}

#[test]
fn a_table_with_a_mixin() {
    check_model(
        r#"
        #[model(table = "profiles", index(created_at))]
        struct Profile {
            #[model(flatten)]
            identified: Identified,
            email: String,
            #[model(flatten)]
            stamps: Timestamps,
        }
        "#,
        &expect_file!["expected/mixed_in.rs"],
    );
}

#[test]
fn a_test_on_one_database() {
    check_test(
        "seed = two_users, migrations = \"migrations\", isolation = transaction, flavor = \"multi_thread\"",
        "#[should_panic] async fn saves(db: SqlitePool) -> sqlx::Result<()> { Ok(()) }",
        &expect_file!["expected/test.rs"],
    );
}

#[test]
fn a_table_of_a_registry() {
    check_model(
        r#"
        #[model(table = "events", metadata = crate::AnalyticsDb)]
        struct Event {
            #[model(primary_key)]
            id: i64,
        }
        "#,
        &expect_file!["expected/registry.rs"],
    );
}

#[test]
fn an_extension() {
    check_model(
        r"
        #[model(extend = crm::Profile, unique(email, vat))]
        struct Billed {
            vat: String,
            #[model(override, max_length = 100)]
            name: String,
        }
        ",
        &expect_file!["expected/extension.rs"],
    );
}

#[test]
fn a_projection() {
    check_model(
        r"
        #[model(projection = crm::Profile)]
        struct ProfileName {
            id: i64,
        }
        ",
        &expect_file!["expected/projection.rs"],
    );
}

#[test]
fn a_view() {
    check_model(
        r#"
        #[model(
            table = "active_users",
            view("SELECT id FROM users", check_option = local, security_barrier),
            requires(crm::User)
        )]
        pub struct ActiveUser {
            id: i64,
        }
        "#,
        &expect_file!["expected/view.rs"],
    );
}

#[test]
fn a_ddl_item() {
    let tokens = r#"
        /// Counts.
        pub count,
        requires(User),
        create = "CREATE FUNCTION count",
        drop("DROP FUNCTION count", sqlite = "SELECT 1"),
        idempotent,
    "#;
    let tokens = tokens.parse().expect("the test's tokens are well formed");
    check(
        derive::ddl(tokens, |_| location()),
        &expect_file!["expected/ddl_item.rs"],
    );
}

#[test]
fn a_sequence() {
    let item = item(
        r#"
        #[model(schema = "billing", start = 1000, cycle, metadata = AnalyticsDb)]
        pub struct InvoiceNumbers;
        "#,
    );
    check(
        derive::sequence(&item, location()),
        &expect_file!["expected/sequence.rs"],
    );
}

#[test]
fn mistakes_in_an_item_leave_a_type() {
    let tokens = "count, create = 1".parse().expect("tokens");
    check(
        derive::ddl(tokens, |_| location()),
        &expect_file!["expected/ddl_item_mistakes.rs"],
    );
}

#[test]
fn a_detached_table() {
    check_model(
        r#"
        #[model(table = "scratch", detached, crate = facade::model_core)]
        struct Scratch {
            #[model(primary_key)]
            id: i64,
        }
        "#,
        &expect_file!["expected/detached.rs"],
    );
}

#[test]
fn mistakes_leave_empty_implementations() {
    check_model(
        r#"
        #[model(table = "profiles", uniqe(email))]
        struct Profile {
            #[model(primary_key, max_length = 0)]
            id: i64,
        }
        "#,
        &expect_file!["expected/mistakes.rs"],
    );
}

#[test]
fn a_mixin() {
    let item =
        item("struct Timestamps { #[model(index)] created_at: String, seen: Option<String> }");
    check(derive::columns(&item), &expect_file!["expected/mixin.rs"]);
}

#[test]
fn an_enumeration() {
    let item = item(
        r#"
        #[model(rename_all = "snake_case")]
        enum Status { Active, OnHold, #[sqlx(rename = "x")] Gone }
        "#,
    );
    check(
        derive::enumeration(&item, location()),
        &expect_file!["expected/enumeration.rs"],
    );
}

#[test]
fn a_domain() {
    let item = item(
        r#"
        #[model(domain = "email", max_length = 320, check("VALUE LIKE '%@%'", name = "has_an_at"))]
        struct Email(String);
        "#,
    );
    check(
        derive::column_type(&item, location()),
        &expect_file!["expected/domain.rs"],
    );
}

#[test]
fn a_newtype() {
    check(
        derive::column_type(&item("struct Id<T>(T);"), location()),
        &expect_file!["expected/newtype.rs"],
    );
}

fn check_model(text: &str, expected: &ExpectFile) {
    check(derive::model(&item(text), location()), expected);
}

fn check(expansion: TokenStream, expected: &ExpectFile) {
    let file = syn::parse2(expansion).expect("an expansion is items");
    expected.assert_eq(&prettyplease::unparse(&file));
}

fn item(text: &str) -> DeriveInput {
    syn::parse_str(text).expect("the test's item is well formed")
}

fn location() -> Location {
    Location {
        package: "crm".to_owned(),
        version: "1.2.3".to_owned(),
        file: "crm/src/profile.rs".to_owned(),
        line: 12,
    }
}

/// On SQLite, for what is written about servers depends on what is installed.
fn check_test(arguments: &str, function: &str, expected: &ExpectFile) {
    let parse = |text: &str| text.parse::<TokenStream>().expect("tokens");
    check(derive::test(parse(arguments), parse(function)), expected);
}
