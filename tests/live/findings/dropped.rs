//! `drop_all` drops tables and nothing else, and leaves nothing useless behind without a word.

use model_core::schema::{Column, Requirement, SqlType, View};
use model_core::{ExecuteError, OnExisting};

use crate::database::Own;
use crate::support::{metadata, table, text};
use crate::tests;

tests! {
    All: view_of_others_keeps_its_table, view_of_others_keeps_its_view;
    Sqlite: virtual_table_is_not_dropped, trigger_of_others_keeps_its_table;
}

async fn refused(own: &mut Own, metadata: &model_core::MetaData) -> String {
    let before = own.dump().await;
    let error = own.drop_all(metadata).await.unwrap_err();
    assert_eq!(own.dump().await, before);
    assert!(matches!(error, ExecuteError::Refused { .. }), "{error}");
    error.to_string()
}

async fn view_of_others_keeps_its_table(own: &mut Own) {
    let users = metadata([table("users")]);
    own.created(&users).await;
    own.run("CREATE VIEW ids AS SELECT id FROM users").await;
    let refused = refused(own, &users).await;
    assert!(refused.contains("table `users`: a view, `"), "{refused}");
    assert!(refused.contains("ids`, depends on it"), "{refused}");
    own.run("DROP VIEW ids").await;
    own.drop_all(&users).await.unwrap();
}

async fn view_of_others_keeps_its_view(own: &mut Own) {
    let mut models = metadata([table("users")]);
    let view = View::new("ids", "SELECT id FROM users")
        .column(Column::new("id", SqlType::BigInt))
        .requires(Requirement::relation("users"));
    models.define(view, OnExisting::Error).expect("one view");
    own.created(&models).await;
    own.run("CREATE VIEW outer_ids AS SELECT id FROM ids").await;
    let refused = refused(own, &models).await;
    assert!(refused.contains("view `ids`: a view, `"), "{refused}");
    own.run("DROP VIEW outer_ids").await;
    own.drop_all(&models).await.unwrap();
}

async fn virtual_table_is_not_dropped(own: &mut Own) {
    own.run("CREATE VIRTUAL TABLE users USING fts5(email)")
        .await;
    let users = metadata([table("users").column(text("email"))]);
    let refused = refused(own, &users).await;
    assert!(
        refused.contains("table `users`: a virtual table has this name"),
        "{refused}"
    );
}

async fn trigger_of_others_keeps_its_table(own: &mut Own) {
    let users = metadata([table("users")]);
    own.created(&users).await;
    own.run(
        "CREATE TABLE mine (x); CREATE TRIGGER counting AFTER INSERT ON mine BEGIN DELETE FROM users; END",
    )
    .await;
    let refused = refused(own, &users).await;
    assert!(refused.contains("a trigger, `main.counting`"), "{refused}");
}
