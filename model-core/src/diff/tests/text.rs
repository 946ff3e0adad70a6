//! What messages say.

use super::*;
use crate::schema::{Column, Index, SqlType, Table};

#[test]
fn differences_are_sentences() {
    let table = |email: Column| Table::new("users").column(email);
    let email = || Column::new("email", SqlType::Varchar(100));
    let live = found(tables(
        Dialect::Postgres,
        [
            table(email().nullable()).index(Index::new(["email"]).named("ix").unique()),
            Table::new("old"),
        ],
    ));
    let wanted = tables(
        Dialect::Postgres,
        [
            Table::new("new"),
            table(Column::new("email", SqlType::Varchar(320)).comment("of the user"))
                .index(Index::new(["email"]).named("ix"))
                .column(Column::new("bio", SqlType::Text)),
        ],
    );
    assert_eq!(
        lines(&live, &wanted),
        [
            "table `new` is in the models only",
            "table `users`, column `email`: type `VARCHAR(100)` in the database, `VARCHAR(320)` in the models",
            "table `users`, column `email`: NULL is allowed in the database and not in the models",
            "table `users`, column `email`: comment `of the user` in the models only",
            "table `users`, column `bio` is in the models only",
            "table `users`, index `ix`: unique in the database only",
            "table `old` is in the database only",
        ]
    );
}

#[test]
fn equal_databases_say_so() {
    let live = found(Database::new(Dialect::Sqlite));
    assert_eq!(
        lines(&live, &Database::new(Dialect::Sqlite)),
        ["no differences"]
    );
}

#[test]
fn inventory_lists_names_by_kind() {
    let mut database = tables(
        Dialect::Postgres,
        [Table::new("users"), Table::new("app.orders")],
    );
    database.views.push(View::new("active", "SELECT 1").into());
    assert_eq!(
        database.to_string(),
        "tables: users, app.orders\nviews: active"
    );
    assert_eq!(Database::new(Dialect::Sqlite).to_string(), "no objects");
}
