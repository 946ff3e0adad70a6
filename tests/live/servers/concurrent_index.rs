//! Indexes that are built beside those who write: behind the transaction, and in no other.

use expect_test::expect;
use model_core::schema::{Index, Table};
use model_core::{OnExisting, create_all};
use sqlx::Connection;

use crate::database::{Database, Either};
use crate::support::{metadata, table, text};
use crate::tests;

tests! {
    ; Postgres:
    index_of_an_older_table_is_built_behind_the_transaction,
    index_is_refused_in_a_transaction_of_the_callers,
    failure_leaves_everything_else_and_is_told_ever_after,
}

fn tags(unique: bool) -> Table {
    let index = Index::new(["label"]).concurrently().comment("by label");
    let index = if unique { index.unique() } else { index };
    table("tags").column(text("label")).index(index)
}

async fn with_an_older_table(database: &mut Database) {
    database
        .run("CREATE TABLE tags (id BIGINT PRIMARY KEY, label VARCHAR(40) NOT NULL); INSERT INTO tags VALUES (1, 'a'), (2, 'a')")
        .await;
}

async fn index_of_an_older_table_is_built_behind_the_transaction(database: &mut Database) {
    with_an_older_table(database).await;
    let metadata = metadata([tags(false), table("others")]);
    let report = database.create_all(&metadata, OnExisting::Extend).await;
    assert_eq!(
        report.unwrap().to_string(),
        "created `others`\nextended `tags` with index `ix_tags_label`\n  primary key `tags_pkey`: name `tags_pkey` in the database, `pk_tags` in the models"
    );
    let comment = "SELECT obj_description('ix_tags_label'::regclass, 'pg_class')";
    assert_eq!(database.list(comment).await, ["by label"]);
    let report = database.create_all(&metadata, OnExisting::Extend).await;
    assert_eq!(
        report.unwrap().to_string(),
        "kept `others`\nkept `tags`\n  primary key `tags_pkey`: name `tags_pkey` in the database, `pk_tags` in the models"
    );
}

async fn index_is_refused_in_a_transaction_of_the_callers(database: &mut Database) {
    with_an_older_table(database).await;
    let metadata = metadata([tags(false), table("others")]);
    let expected = expect![[r#"
        the database conflicts with the models; nothing was changed:
          table `tags`, index `ix_tags_label`: PostgreSQL cannot build an index concurrently inside a transaction
            help: call `create_all` on a pool, or on a connection that is not in a transaction; or remove `concurrently`"#]];
    let Either::Postgres(connection) = &mut database.connection else {
        unreachable!("the test is PostgreSQL's");
    };
    let mut transaction = connection.begin().await.unwrap();
    let error = create_all(&metadata, &mut transaction, OnExisting::Extend).await;
    expected.assert_eq(&error.unwrap_err().to_string());
    transaction.rollback().await.unwrap();
    database.run("BEGIN").await;
    let error = database.create_all(&metadata, OnExisting::Extend).await;
    expected.assert_eq(&error.unwrap_err().to_string());
    database.run("ROLLBACK").await;
    assert_eq!(database.tables().await, ["tags"]);
}

async fn failure_leaves_everything_else_and_is_told_ever_after(database: &mut Database) {
    with_an_older_table(database).await;
    let metadata = metadata([tags(true), table("others")]);
    let error = database.create_all(&metadata, OnExisting::Extend).await;
    let error = error.unwrap_err().to_string();
    expect![[r#"
        cannot create index `ux_tags_label`: could not create unique index "ux_tags_label"
          detail: Key (label)=(a) is duplicated.
          statement: CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "ux_tags_label" ON "tags" ("label")
        help: the index is left invalid; resolve the cause, drop the index, and call again
        done before, and kept: create table `others`"#]].assert_eq(&error);
    assert_eq!(database.tables().await, ["others", "tags"]);
    let error = database.create_all(&metadata, OnExisting::Extend).await;
    expect![[r#"
        the database conflicts with the models; nothing was changed:
          table `tags`, index `ux_tags_label`: an interrupted build left the index invalid, so no query uses it
            help: drop the index, and call again, for example:
                DROP INDEX "ux_tags_label";
                CREATE UNIQUE INDEX "ux_tags_label" ON "tags" ("label");"#]]
    .assert_eq(&error.unwrap_err().to_string());
}
