//! `drop_all`, in whatever way tables refer to each other.

use expect_test::expect;
use model_core::schema::{Column, EnumDefinition, ForeignKey, SqlType, Table};
use model_core::testing::server::Product;
use model_core::{ExecuteError, OnExisting};

use crate::database::Database;
use crate::support::{metadata, table};
use crate::tests;

tests! {
    tables_that_are_there_go_and_the_others_are_named,
    circles_with_rows_are_no_dead_end,
    circle_under_other_names_is_no_dead_end,
    rows_of_other_tables_keep_what_they_refer_to,
    view_in_the_place_of_a_table_is_refused,
    enumeration_goes_with_its_tables,
}

fn refers(name: &'static str, to: &'static str) -> Table {
    table(name)
        .column(Column::new("other", SqlType::BigInt).nullable())
        .foreign_key(ForeignKey::new(["other"], to, ["id"]))
}

async fn tables_that_are_there_go_and_the_others_are_named(database: &mut Database) {
    database
        .run("CREATE TABLE users (id BIGINT PRIMARY KEY); CREATE TABLE mine (x INT)")
        .await;
    let metadata = metadata([table("users"), table("tags")]);
    let report = database.drop_all(&metadata).await.unwrap();
    assert_eq!(report.to_string(), "dropped `users`\n`tags` did not exist");
    assert_eq!(database.tables().await, ["mine"]);
    assert_eq!(database.drop_all(&metadata).await.unwrap().dropped, []);
}

async fn circles_with_rows_are_no_dead_end(database: &mut Database) {
    let metadata = metadata([
        refers("hens", "eggs"),
        refers("eggs", "hens"),
        refers("narcissus", "narcissus"),
        refers("child", "hens"),
    ]);
    database
        .create_all(&metadata, OnExisting::Error)
        .await
        .unwrap();
    database
        .run(
            "INSERT INTO hens VALUES (1, NULL); INSERT INTO eggs VALUES (2, 1); UPDATE hens SET other = 2;
             INSERT INTO narcissus VALUES (3, 3); INSERT INTO child VALUES (4, 1)",
        )
        .await;
    let report = database.drop_all(&metadata).await.unwrap();
    assert_eq!(report.dropped.len(), 4);
    assert_eq!(database.dump().await, [""; 0]);
}

async fn circle_under_other_names_is_no_dead_end(database: &mut Database) {
    database
        .run(
            "CREATE TABLE hens (id BIGINT PRIMARY KEY, other BIGINT);
             CREATE TABLE eggs (id BIGINT PRIMARY KEY, other BIGINT, CONSTRAINT laid FOREIGN KEY (other) REFERENCES hens (id));
             ALTER TABLE hens ADD CONSTRAINT hatched FOREIGN KEY (other) REFERENCES eggs (id)",
        )
        .await;
    let metadata = metadata([table("hens"), table("eggs")]);
    let report = database.drop_all(&metadata).await.unwrap();
    assert_eq!(report.dropped.len(), 2);
    assert_eq!(database.dump().await, [""; 0]);
}

async fn rows_of_other_tables_keep_what_they_refer_to(database: &mut Database) {
    database
        .run(
            "CREATE TABLE users (id BIGINT PRIMARY KEY); CREATE TABLE tags (id BIGINT PRIMARY KEY);
             CREATE TABLE orders (id BIGINT PRIMARY KEY, user_id BIGINT,
                 CONSTRAINT mine FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE);
             INSERT INTO users VALUES (1); INSERT INTO orders VALUES (5, 1)",
        )
        .await;
    let before = database.dump().await;
    let error = database
        .drop_all(&metadata([table("users"), table("tags")]))
        .await
        .unwrap_err();
    expect![[r#"
        the database conflicts with the models; nothing was changed:
          table `users`: table `orders` (user_id), which is not in the models, refers to it
            help: drop it first, or add it to the models"#]]
    .assert_eq(&error.to_string());
    assert!(matches!(error, ExecuteError::Refused { .. }));
    assert_eq!(database.dump().await, before);
}

async fn view_in_the_place_of_a_table_is_refused(database: &mut Database) {
    database
        .run("CREATE VIEW users AS SELECT 1 AS id; CREATE TABLE tags (id BIGINT PRIMARY KEY)")
        .await;
    let before = database.dump().await;
    let error = database
        .drop_all(&metadata([table("users"), table("tags")]))
        .await
        .unwrap_err();
    expect![[r"
        the database conflicts with the models; nothing was changed:
          table `users`: a view has this name
            help: choose another name in the models, or rename the object in the database"]]
    .assert_eq(&error.to_string());
    assert_eq!(database.dump().await, before);
}

async fn enumeration_goes_with_its_tables(database: &mut Database) {
    let mood = EnumDefinition::new("mood", ["sad", "glad"]);
    let metadata =
        metadata([table("users").column(Column::new("mood", SqlType::Enum(mood.into())))]);
    database
        .create_all(&metadata, OnExisting::Error)
        .await
        .unwrap();
    if database.product() == Product::Postgres {
        // A type that a table of somebody else uses stays, and with it everything.
        database.run("CREATE TABLE mine (mood mood)").await;
        let before = database.dump().await;
        let error = database.drop_all(&metadata).await.unwrap_err();
        assert!(
            error.to_string().contains("cannot drop type mood"),
            "{error}"
        );
        assert_eq!(database.dump().await, before);
        database.run("DROP TABLE mine").await;
    }
    database.drop_all(&metadata).await.unwrap();
    assert_eq!(database.dump().await, [""; 0]);
}
