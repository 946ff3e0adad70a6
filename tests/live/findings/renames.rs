//! A rename that has not happened is refused, with the statement to run: rows do not stay behind.

use model_core::OnExisting;
use model_core::schema::{Column, ColumnOptions, Shared, SqlType, Table};
use model_core::testing::Backend;

use crate::database::Own;
use crate::support::{metadata, table, text};
use crate::tests;

tests! {
    All: pending_rename_of_table_is_refused, pending_rename_of_column_is_refused;
}

fn quote(own: &Own, name: &str) -> String {
    match own.backend() {
        Backend::MariaDb => format!("`{name}`"),
        Backend::Sqlite | Backend::Postgres => format!("\"{name}\""),
    }
}

/// The last line of a refusal.
fn statement(refused: &str) -> &str {
    refused.lines().last().expect("a line").trim()
}

async fn pending_rename_of_table_is_refused(own: &mut Own) {
    own.created(&metadata([table("people").column(text("email"))]))
        .await;
    let mut renamed: Table = table("users").column(text("email"));
    renamed.renamed_from = Some("people".into());
    let renamed = metadata([renamed]);
    for on_existing in [OnExisting::Keep, OnExisting::Extend] {
        let refused = own.refused(&renamed, on_existing).await;
        let statement = statement(&refused);
        let target = format!(" RENAME TO {};", quote(own, "users"));
        assert!(statement.ends_with(&target), "{refused}");
        assert!(refused.contains("old name `people`"), "{refused}");
        if on_existing == OnExisting::Extend {
            own.run(statement).await;
        }
    }
    own.extend(&renamed).await;
}

static FROM_MAIL: ColumnOptions = ColumnOptions::NONE.renamed_from("mail");

async fn pending_rename_of_column_is_refused(own: &mut Own) {
    own.created(&metadata([table("users").column(text("mail"))]))
        .await;
    let mut email = Column::new("email", SqlType::Varchar(40));
    email.options = Some(Shared::Static(&FROM_MAIL));
    let renamed = metadata([table("users").column(email)]);
    let refused = own.refused(&renamed, OnExisting::Extend).await;
    let statement = format!(
        "ALTER TABLE {} RENAME COLUMN {} TO {};",
        quote(own, "users"),
        quote(own, "mail"),
        quote(own, "email")
    );
    assert!(refused.contains("old name `mail`"), "{refused}");
    assert!(refused.contains(&statement), "{refused}");
    own.run(&statement).await;
    assert!(own.extend(&renamed).await.is_empty());
}
