//! `OnExisting::Keep`: what is missing is created, what is there is left alone, and how it differs is told.

use expect_test::expect;
use model_core::OnExisting;
use model_core::schema::{
    CheckConstraint, Column, ForeignKey, Index, ReferentialAction, SqlType, UniqueConstraint,
};
use model_core::testing::server::Product;

use crate::database::Database;
use crate::support::{metadata, table, text};
use crate::tests;

tests! {
    every_difference_of_a_kept_table_is_told,
    kept_view_stands_for_its_table,
    index_name_that_is_taken_is_an_obstacle,
}

async fn every_difference_of_a_kept_table_is_told(database: &mut Database) {
    database
        .run(
            "CREATE TABLE owners (id BIGINT PRIMARY KEY);
             CREATE TABLE users (
                 id BIGINT PRIMARY KEY, email VARCHAR(100), age INT NOT NULL, extra TEXT, owner BIGINT,
                 CONSTRAINT uq_users_email UNIQUE (email, age), CONSTRAINT mine CHECK (age > 0),
                 CONSTRAINT fk_users_owner FOREIGN KEY (owner) REFERENCES owners (id) ON DELETE CASCADE
             );
             CREATE INDEX ix_users_age ON users (age, id); CREATE INDEX ix_extra ON users (owner, age)",
        )
        .await;
    let before = database.dump().await;
    let users = table("users")
        .column(Column::new("email", SqlType::Varchar(320)))
        .column(Column::new("age", SqlType::Integer).nullable())
        .column(Column::new("owner", SqlType::BigInt).nullable())
        .column(text("bio").nullable())
        .unique(UniqueConstraint::new(["email"]))
        .unique(UniqueConstraint::new(["bio"]))
        .check(CheckConstraint::new("age < 200").named("ck_users_age"))
        .foreign_key(
            ForeignKey::new(["owner"], "owners", ["id"]).on_delete(ReferentialAction::SetNull),
        )
        .index(Index::new(["age"]).unique().named("ix_users_age"))
        .index(Index::new(["bio"]));
    let metadata = metadata([users, table("owners")]);
    let report = database
        .create_all(&metadata, OnExisting::Keep)
        .await
        .unwrap();
    let expected = match database.product() {
        Product::Postgres => expect![[r#"
            kept `owners`
              primary key `owners_pkey`: name `owners_pkey` in the database, `pk_owners` in the models
            kept `users`
              column `email`: type `VARCHAR(100)` in the database, `VARCHAR(320)` in the models
              column `email`: nullable in the database, NOT NULL in the models
              column `age`: NOT NULL in the database, nullable in the models
              column `bio` is in the model only
              column `extra` is in the database only
              primary key `users_pkey`: name `users_pkey` in the database, `pk_users` in the models
              unique constraint `uq_users_email`: columns `(email, age)` in the database, `(email)` in the models
              unique constraint `uq_users_bio` is in the model only
              check constraint `ck_users_age` is in the model only
              check constraint `mine` is in the database only
              foreign key `fk_users_owner`: on_delete `CASCADE` in the database, `SET NULL` in the models
              index `ix_users_age`: columns `(age, id)` in the database, `(age)` in the models
              index `ix_users_age`: unique `false` in the database, `true` in the models
              index `ix_users_bio` is in the model only
              index `ix_extra` is in the database only"#]],
        Product::MariaDb => expect![[r#"
            kept `owners`
            kept `users`
              column `email`: type `VARCHAR(100)` in the database, `VARCHAR(320)` in the models
              column `email`: nullable in the database, NOT NULL in the models
              column `age`: NOT NULL in the database, nullable in the models
              column `bio` is in the model only
              column `extra` is in the database only
              unique constraint `uq_users_email`: columns `(email, age)` in the database, `(email)` in the models
              unique constraint `uq_users_bio` is in the model only
              unique constraint `ix_users_age`: definition `an index` in the database, `(age)` in the models
              check constraint `ck_users_age` is in the model only
              check constraint `mine` is in the database only
              foreign key `fk_users_owner`: on_delete `CASCADE` in the database, `SET NULL` in the models
              index `ix_users_bio` is in the model only
              index `ix_extra` is in the database only
              index `ix_users_age` is in the database only"#]],
    };
    expected.assert_eq(&report.to_string());
    assert_eq!(database.dump().await, before);
}

async fn kept_view_stands_for_its_table(database: &mut Database) {
    database.run("CREATE VIEW users AS SELECT 1 AS id").await;
    let metadata = metadata([table("users"), table("notes").index(Index::new(["id"]))]);
    let report = database
        .create_all(&metadata, OnExisting::Keep)
        .await
        .unwrap();
    expect![[r#"
        created `notes`
        kept `users`, a view"#]]
    .assert_eq(&report.to_string());
    assert_eq!(database.tables().await, ["notes"]);
}

async fn index_name_that_is_taken_is_an_obstacle(database: &mut Database) {
    let other = match database.product() {
        Product::Postgres => "CREATE TABLE other (id INT); CREATE INDEX ix_notes_id ON other (id)",
        // An index belongs to its table.
        Product::MariaDb => {
            "CREATE TABLE other (id INT PRIMARY KEY);
             CREATE TABLE mine (id INT, CONSTRAINT fk_notes_owner FOREIGN KEY (id) REFERENCES other (id))"
        }
    };
    database.run(other).await;
    let before = database.dump().await;
    let notes = table("notes")
        .column(Column::new("owner", SqlType::BigInt).nullable())
        .foreign_key(ForeignKey::new(["owner"], "notes", ["id"]))
        .index(Index::new(["id"]));
    let error = database
        .create_all(&metadata([notes, table("free")]), OnExisting::Keep)
        .await
        .unwrap_err();
    let (part, kind) = match database.product() {
        Product::Postgres => ("index `ix_notes_id`", "an index"),
        Product::MariaDb => ("foreign key `fk_notes_owner`", "a foreign key"),
    };
    assert_eq!(
        error.to_string(),
        format!(
            "the database conflicts with the models; nothing was changed:\n  table `notes`, {part}: {kind} has this name\n    \
             help: choose another name in the models, or rename the object in the database"
        )
    );
    assert_eq!(database.dump().await, before);
}
