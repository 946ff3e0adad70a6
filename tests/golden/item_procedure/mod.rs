//! A routine whose body holds semicolons is one statement.

use model_core::{MetaData, Model, ddl};

#[derive(Model)]
#[model(table = "counters", detached)]
pub struct Counter {
    #[model(primary_key)]
    pub id: i64,
    pub value: i64,
}

ddl! {
    pub count,
    requires(Counter),
    create(
        "CREATE PROCEDURE count_up (IN which BIGINT)
BEGIN
    UPDATE counters SET value = value + 1 WHERE id = which;
    SELECT value FROM counters WHERE id = which;
END",
        postgres = "CREATE PROCEDURE count_up (which bigint) LANGUAGE plpgsql AS $$
BEGIN
    UPDATE counters SET value = value + 1 WHERE id = which;
END
$$",
        sqlite = "CREATE TRIGGER count_up AFTER INSERT ON counters BEGIN
    UPDATE counters SET value = value + 1 WHERE id = NEW.id;
END",
    ),
    create_if_missing(
        mariadb = "CREATE PROCEDURE IF NOT EXISTS count_up (IN which BIGINT)
BEGIN
    UPDATE counters SET value = value + 1 WHERE id = which;
    SELECT value FROM counters WHERE id = which;
END",
    ),
    exists(postgres = "SELECT FROM pg_catalog.pg_proc WHERE proname = 'count_up'"),
    drop("DROP PROCEDURE IF EXISTS count_up", sqlite = "DROP TRIGGER IF EXISTS count_up"),
    detached,
}

pub fn metadata() -> MetaData {
    MetaData::of([Counter::DEFINITION, count::DEFINITION]).expect("a table and an item")
}
