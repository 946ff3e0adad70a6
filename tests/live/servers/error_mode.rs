//! `OnExisting::Error`: whatever bears a name, all of it is named and nothing is executed.

use expect_test::expect;
use model_core::schema::{
    Column, EnumDefinition, ForeignKey, Index, SqlType, Table, TableName, UniqueConstraint,
};
use model_core::testing::server::Product;
use model_core::{ExecuteError, OnExisting};

use crate::database::Database;
use crate::support::{metadata, table, text};
use crate::tests;

tests! {
    everything_that_is_there_is_named_and_nothing_is_created,
    second_call_is_refused,
    table_of_another_schema_is_not_in_the_way,
    connection_without_a_default_schema_is_told_so,
}

async fn everything_that_is_there_is_named_and_nothing_is_created(database: &mut Database) {
    database
        .run(
            "CREATE TABLE profiles (x INT); CREATE VIEW users AS SELECT 1 AS id; CREATE SEQUENCE skills;
             CREATE TABLE other (id INT PRIMARY KEY)",
        )
        .await;
    let mut tables = vec![
        table("profiles"),
        table("users"),
        table("skills"),
        table("free"),
    ];
    let expected = match database.product() {
        Product::Postgres => {
            database
                .run(
                    "CREATE INDEX ix_tags_id ON other (id); CREATE TYPE mood AS ENUM ('sad');
                     ALTER TABLE other ADD CONSTRAINT uq_tags_label UNIQUE (id); CREATE DOMAIN size AS INT;
                     CREATE MATERIALIZED VIEW sums AS SELECT 1 AS id",
                )
                .await;
            let mood = EnumDefinition::new("mood", ["sad", "glad"]);
            tables.push(
                table("tags")
                    .column(text("label"))
                    .column(Column::new("mood", SqlType::Enum(mood.into())))
                    .index(Index::new(["id"]))
                    .unique(UniqueConstraint::new(["label"])),
            );
            tables.extend([table("size"), table("sums")]);
            expect![[r#"
                these exist, so nothing was created:
                  `mood`, an enumeration
                  `profiles`, a table
                  `size`, a domain
                  `skills`, a sequence
                  `sums`, a materialized view
                  `users`, a view
                  `uq_tags_label`, an index
                  `ix_tags_id`, an index
                help: `OnExisting::Extend` adds what is missing, `OnExisting::Keep` leaves them as they are"#]]
        }
        Product::MariaDb => {
            database
                .run(
                    "CREATE TABLE mine (id INT, CONSTRAINT fk_tags_owner FOREIGN KEY (id) REFERENCES other (id))",
                )
                .await;
            tables.push(
                table("tags")
                    .column(Column::new("owner", SqlType::BigInt))
                    .foreign_key(ForeignKey::new(["owner"], "free", ["id"])),
            );
            expect![[r#"
                these exist, so nothing was created:
                  `profiles`, a table
                  `skills`, a sequence
                  `users`, a view
                  `fk_tags_owner`, a foreign key
                help: `OnExisting::Extend` adds what is missing, `OnExisting::Keep` leaves them as they are"#]]
        }
    };
    let before = database.dump().await;
    let error = database
        .create_all(&metadata(tables), OnExisting::Error)
        .await
        .unwrap_err();
    expected.assert_eq(&error.to_string());
    assert!(matches!(error, ExecuteError::Exists { .. }));
    assert_eq!(database.dump().await, before);
}

async fn second_call_is_refused(database: &mut Database) {
    let metadata = metadata([table("users")]);
    database
        .create_all(&metadata, OnExisting::Error)
        .await
        .unwrap();
    let error = database
        .create_all(&metadata, OnExisting::Error)
        .await
        .unwrap_err();
    assert!(error.to_string().contains("`users`, a table"), "{error}");
}

async fn table_of_another_schema_is_not_in_the_way(database: &mut Database) {
    let schema = match database.product() {
        Product::Postgres => {
            database
                .run(
                    "CREATE SCHEMA app; CREATE TABLE public.users (x INT); SET search_path = app, public",
                )
                .await;
            None
        }
        Product::MariaDb => {
            database.run("CREATE TABLE users (x INT)").await;
            Some(format!("{}_app", database.name()))
        }
    };
    let mut users = table("users");
    if let Some(schema) = &schema {
        users.name = TableName::new("users").in_schema(schema.clone());
    }
    let metadata = metadata([users, Table::new("notes").column(text("note"))]);
    let report = database
        .create_all(&metadata, OnExisting::Error)
        .await
        .unwrap();
    assert_eq!(report.created.len(), 2);
    let again = database
        .create_all(&metadata, OnExisting::Extend)
        .await
        .unwrap();
    assert_eq!(again.kept.len(), 2, "{again}");
    // What only another schema has is left alone.
    database.drop_all(&metadata).await.unwrap();
    assert_eq!(database.drop_all(&metadata).await.unwrap().dropped, []);
    assert_eq!(database.tables().await, ["users"]);
    if let Some(schema) = schema {
        database.run(&format!("DROP DATABASE {schema}")).await;
    }
}

async fn connection_without_a_default_schema_is_told_so(database: &mut Database) {
    let help = match database.product() {
        Product::Postgres => {
            database.run("SET search_path = nowhere").await;
            "set the session's `search_path` to a schema that exists"
        }
        Product::MariaDb => {
            database.connection = database.connect_without_database().await;
            "select a database, by the connection's URL or with `USE`"
        }
    };
    let error = database
        .create_all(&metadata([table("users")]), OnExisting::Keep)
        .await
        .unwrap_err();
    assert_eq!(
        error.to_string(),
        format!("the connection has no schema for tables that name none\nhelp: {help}")
    );
}
