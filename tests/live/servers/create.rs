//! `create_all` on an empty database.

use expect_test::expect;
use model_core::OnExisting;
use model_core::schema::{
    CheckConstraint, Column, ForeignKey, Index, ServerDefault, SqlType, UniqueConstraint,
};

use crate::database::Database;
use crate::support::{metadata, table, text};
use crate::tests;

tests! {
    every_word_creates_everything_in_an_empty_database,
}

async fn every_word_creates_everything_in_an_empty_database(database: &mut Database) {
    for on_existing in [OnExisting::Error, OnExisting::Keep, OnExisting::Extend] {
        let metadata = metadata([
            table("profiles")
                .column(Column::new("user_id", SqlType::BigInt))
                .column(text("email"))
                .column(Column::new("visits", SqlType::Integer).default(ServerDefault::Integer(0)))
                .unique(UniqueConstraint::new(["email"]))
                .check(CheckConstraint::new("visits >= 0"))
                .foreign_key(ForeignKey::new(["user_id"], "users", ["id"]))
                .index(Index::new(["user_id"])),
            table("users"),
        ]);
        let report = database.create_all(&metadata, on_existing).await.unwrap();
        expect![[r"
            created `users`
            created `profiles`"]]
        .assert_eq(&report.to_string());
        assert_eq!(database.tables().await, ["profiles", "users"]);
        let report = database.drop_all(&metadata).await.unwrap();
        expect![[r"
            dropped `profiles`
            dropped `users`"]]
        .assert_eq(&report.to_string());
        assert_eq!(database.dump().await, [""; 0]);
    }
}
