//! What a table's column stands on has to be there before the table, and goes behind it. So does what that stands on.

use model_core::{MetaData, Model, ddl};

ddl! {
    pub even_number,
    name = "a type of columns",
    requires(is_even),
    create(postgres = "CREATE DOMAIN even_number AS bigint CHECK (is_even(VALUE))"),
    exists(postgres = "SELECT FROM pg_catalog.pg_type WHERE typname = 'even_number' AND typtype = 'd'"),
    drop(postgres = "DROP DOMAIN IF EXISTS even_number"),
    detached,
}

ddl! {
    pub is_even,
    create(
        postgres = "CREATE OR REPLACE FUNCTION is_even(number bigint) RETURNS boolean LANGUAGE sql IMMUTABLE RETURN number % 2 = 0",
    ),
    drop(postgres = "DROP FUNCTION IF EXISTS is_even(bigint)"),
    idempotent,
    detached,
}

#[derive(Model)]
#[model(table = "accounts", detached)]
pub struct Account {
    #[model(primary_key, sql_type(postgres = "even_number"))]
    pub number: i64,
}

pub fn metadata() -> MetaData {
    MetaData::of([Account::DEFINITION, even_number::DEFINITION, is_even::DEFINITION])
        .expect("a table and two items")
}
