//! A function and a trigger that calls it: the function before the tables, the trigger behind its own.

use model_core::{MetaData, Model, ddl};

#[derive(Model)]
#[model(table = "users", detached)]
pub struct User {
    #[model(primary_key)]
    pub id: i64,
    pub visits: i64,
}

ddl! {
    pub users_count_visits,
    requires(User, count_visit),
    create(
        postgres = "CREATE TRIGGER count_visits BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION count_visit()",
        sqlite = "CREATE TRIGGER count_visits AFTER UPDATE ON users BEGIN
    UPDATE users SET visits = OLD.visits + 1 WHERE id = NEW.id;
END",
        mariadb = "CREATE TRIGGER count_visits BEFORE UPDATE ON users FOR EACH ROW SET NEW.visits = OLD.visits + 1",
    ),
    create_if_missing(
        postgres = "CREATE OR REPLACE TRIGGER count_visits BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION count_visit()",
        sqlite = "CREATE TRIGGER IF NOT EXISTS count_visits AFTER UPDATE ON users BEGIN
    UPDATE users SET visits = OLD.visits + 1 WHERE id = NEW.id;
END",
        mariadb = "CREATE TRIGGER IF NOT EXISTS count_visits BEFORE UPDATE ON users FOR EACH ROW SET NEW.visits = OLD.visits + 1",
    ),
    drop(
        postgres = "DROP TRIGGER IF EXISTS count_visits ON users",
        sqlite = "DROP TRIGGER IF EXISTS count_visits",
        mariadb = "DROP TRIGGER IF EXISTS count_visits",
    ),
    detached,
}

ddl! {
    pub count_visit,
    create(postgres = "CREATE OR REPLACE FUNCTION count_visit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.visits := OLD.visits + 1;
    RETURN NEW;
END
$$"),
    drop(postgres = "DROP FUNCTION IF EXISTS count_visit()"),
    idempotent,
    detached,
}

pub fn metadata() -> MetaData {
    MetaData::of([
        users_count_visits::DEFINITION,
        count_visit::DEFINITION,
        User::DEFINITION,
    ])
    .expect("a table and two items")
}
