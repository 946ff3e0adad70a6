//! Sequences: columns that take their numbers from one, whose it is, and what is in its way.

use expect_test::expect;
use model_core::OnExisting;
use model_core::schema::{Column, PrimaryKey, Sequence, ServerDefault, SqlType, Table};

use crate::database::Database;
use crate::support::{metadata, table};
use crate::tests;

tests! {
    two_tables_share_their_numbers,
    extension_takes_numbers_for_the_rows_to_come,
    sequence_that_is_there_is_kept_and_counts_on,
    sequence_that_is_there_is_named_and_nothing_is_created,
    table_in_the_place_of_a_sequence_is_an_obstacle,
}

fn numbers() -> Sequence {
    Sequence::new("numbers").start(100).increment(10)
}

fn numbered(name: &'static str) -> Table {
    let number = Column::new("number", SqlType::BigInt);
    Table::new(name)
        .column(number.default(ServerDefault::Sequence(numbers().into())))
        .column(Column::new("label", SqlType::Integer))
        .primary_key(PrimaryKey::new(["number"]))
}

async fn two_tables_share_their_numbers(database: &mut Database) {
    let metadata = metadata([numbered("invoices"), numbered("notes")]);
    let report = database.create_all(&metadata, OnExisting::Error).await;
    assert_eq!(
        report.unwrap().to_string(),
        "created `numbers`\ncreated `invoices`\ncreated `notes`"
    );
    database
        .run(
            "INSERT INTO invoices (label) VALUES (1); INSERT INTO notes (label) VALUES (2);
             INSERT INTO invoices (label) VALUES (3)",
        )
        .await;
    let numbers = database.list(
        "SELECT CONCAT(number, '') FROM invoices UNION ALL SELECT CONCAT(number, '') FROM notes ORDER BY 1",
    );
    assert_eq!(numbers.await, ["100", "110", "120"]);
    let report = database.drop_all(&metadata).await.unwrap();
    assert_eq!(
        report.to_string(),
        "dropped `notes`\ndropped `invoices`\ndropped `numbers`"
    );
    assert_eq!(database.dump().await, [""; 0]);
}

async fn extension_takes_numbers_for_the_rows_to_come(database: &mut Database) {
    let before = metadata([table("tickets")]);
    database
        .create_all(&before, OnExisting::Error)
        .await
        .unwrap();
    let number = Column::new("number", SqlType::BigInt).nullable();
    let number = number.default(ServerDefault::Sequence(numbers().into()));
    let after = metadata([table("tickets").column(number)]);
    let report = database.create_all(&after, OnExisting::Extend).await;
    assert_eq!(
        report.unwrap().to_string(),
        "created `numbers`\nextended `tickets` with column `number`"
    );
    database
        .run("INSERT INTO tickets (id) VALUES (1); INSERT INTO tickets (id) VALUES (2)")
        .await;
    let numbers = database.list("SELECT CONCAT(number, '') FROM tickets ORDER BY id");
    assert_eq!(numbers.await, ["100", "110"]);
}

async fn sequence_that_is_there_is_kept_and_counts_on(database: &mut Database) {
    database
        .run("CREATE SEQUENCE numbers START WITH 7 INCREMENT BY 1")
        .await;
    let metadata = metadata([numbered("invoices")]);
    for word in [OnExisting::Keep, OnExisting::Extend] {
        let report = database.create_all(&metadata, word).await.unwrap();
        assert!(
            report.to_string().contains("kept `numbers`"),
            "{word}:\n{report}"
        );
    }
    database
        .run("INSERT INTO invoices (label) VALUES (1)")
        .await;
    let numbers = database.list("SELECT CONCAT(number, '') FROM invoices");
    assert_eq!(numbers.await, ["7"]);
}

async fn sequence_that_is_there_is_named_and_nothing_is_created(database: &mut Database) {
    database.run("CREATE SEQUENCE numbers").await;
    let metadata = metadata([numbered("invoices")]);
    let error = database.create_all(&metadata, OnExisting::Error).await;
    expect![[r#"
        these exist, so nothing was created:
          `numbers`, a sequence
        help: `OnExisting::Extend` adds what is missing, `OnExisting::Keep` leaves them as they are"#]]
    .assert_eq(&error.unwrap_err().to_string());
    assert_eq!(database.tables().await, [""; 0]);
}

async fn table_in_the_place_of_a_sequence_is_an_obstacle(database: &mut Database) {
    database
        .run("CREATE TABLE numbers (id BIGINT PRIMARY KEY)")
        .await;
    let metadata = metadata([numbered("invoices")]);
    let error = database.create_all(&metadata, OnExisting::Keep).await;
    expect![[r"
        the database conflicts with the models; nothing was changed:
          sequence `numbers`: a table has this name
            help: choose another name in the models, or rename the object in the database"]]
    .assert_eq(&error.unwrap_err().to_string());
    assert_eq!(database.tables().await, ["numbers"]);
    let error = database.drop_all(&metadata).await;
    expect![[r"
        the database conflicts with the models; nothing was changed:
          sequence `numbers`: a table has this name
            help: choose another name in the models, or rename the object in the database"]]
    .assert_eq(&error.unwrap_err().to_string());
    assert_eq!(database.tables().await, ["numbers"]);
}
