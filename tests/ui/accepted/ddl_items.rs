//! Items under strict lints, beside things of their names, requiring each other in both directions.
#![forbid(unsafe_code)]
#![deny(missing_docs, warnings)]

use model_core::{Model, ddl};

/// A table.
#[derive(Model)]
#[model(table = "users")]
pub struct User {
    /// Its key.
    #[model(primary_key)]
    pub id: i64,
}

ddl! {
    /// Calls the other one.
    pub r#loop,
    requires(back, User),
    create = "CREATE FUNCTION there",
    drop = "DROP FUNCTION there",
}

ddl! {
    back,
    requires(r#loop),
    create("CREATE FUNCTION back", postgres = "CREATE OR REPLACE FUNCTION back",),
    drop = "DROP FUNCTION back",
    exists(sqlite = "SELECT 1"),
    create_if_missing = "CREATE FUNCTION IF NOT EXISTS back",
}

/// A function of an item's name.
pub fn back() {}

ddl! { short, create = "GRANT", drop = "REVOKE", idempotent }

model_core::metadata!(
    /// All.
    pub APP: User, r#loop, back, short
);

fn main() {
    assert_eq!(r#loop::DEFINITION.source.item, "loop");
    back();
}
