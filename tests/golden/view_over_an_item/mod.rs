//! A view whose query calls a function.

use model_core::{MetaData, Model, ddl};

ddl! {
    pub twice,
    create(
        postgres = "CREATE FUNCTION twice(number integer) RETURNS integer LANGUAGE sql IMMUTABLE RETURN 2 * number",
        mariadb = "CREATE FUNCTION twice(number INTEGER) RETURNS INTEGER DETERMINISTIC RETURN 2 * number",
        mysql = "CREATE FUNCTION twice(number INTEGER) RETURNS INTEGER DETERMINISTIC RETURN 2 * number",
    ),
    create_if_missing(
        postgres = "CREATE OR REPLACE FUNCTION twice(number integer) RETURNS integer LANGUAGE sql IMMUTABLE RETURN 2 * number",
        mariadb = "CREATE FUNCTION IF NOT EXISTS twice(number INTEGER) RETURNS INTEGER DETERMINISTIC RETURN 2 * number",
    ),
    drop(
        postgres = "DROP FUNCTION IF EXISTS twice(integer)",
        mariadb = "DROP FUNCTION IF EXISTS twice",
        mysql = "DROP FUNCTION IF EXISTS twice",
    ),
    detached,
}

#[derive(Model)]
#[model(
    table = "answers",
    view("SELECT twice(21)", sqlite = "SELECT 2 * 21"),
    requires(twice),
    detached
)]
pub struct Answer {
    pub answer: i32,
}

pub fn metadata() -> MetaData {
    MetaData::of([Answer::DEFINITION, twice::DEFINITION]).expect("a view and an item")
}
