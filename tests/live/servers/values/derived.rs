use model_core::testing::server::Product;
use model_core::{ColumnType, EnumType, OnExisting, create_all};
use sqlx::{MySqlConnection, Row};

use super::{on_both, on_postgres, samples};
use crate::database::{Database, Either};
use crate::support::metadata;
use crate::tests;

tests! {
    enum_reads_back_by_the_labels_that_sqlx_writes,
    newtype_reads_back_as_what_it_holds,
    domain_reads_back_as_what_it_holds,
    domain_refuses_what_its_conditions_refuse,
}

#[derive(Clone, Debug, PartialEq, EnumType, sqlx::Type)]
#[sqlx(type_name = "mood", rename_all = "snake_case")]
enum Mood {
    Sad,
    VeryGlad,
    #[sqlx(rename = "it's complicated")]
    Complicated,
}

#[derive(Clone, Debug, PartialEq, ColumnType, sqlx::Type)]
#[sqlx(transparent)]
struct Email(String);

async fn enum_reads_back_by_the_labels_that_sqlx_writes(database: &mut Database) {
    let moods = [Mood::Sad, Mood::VeryGlad, Mood::Complicated];
    match &mut database.connection {
        Either::Postgres(conn) => on_postgres(conn, moods).await,
        Either::MariaDb(conn) => on_mariadb_unchecked(conn, moods).await,
    }
}

/// sqlx 0.9 takes an ENUM that may not be NULL for another type than the one that its own derive names, because it
/// compares all flags of the column: such a column is read unchecked.
async fn on_mariadb_unchecked(conn: &mut MySqlConnection, moods: [Mood; 3]) {
    let metadata = metadata([samples::<Mood>()]);
    create_all(&metadata, &mut *conn, OnExisting::Error)
        .await
        .unwrap();
    for (id, mood) in moods.into_iter().enumerate() {
        sqlx::query("INSERT INTO samples (required, optional) VALUES (?, ?)")
            .bind(mood.clone())
            .bind(Some(mood.clone()))
            .execute(&mut *conn)
            .await
            .unwrap();
        let row = sqlx::query("SELECT required, optional FROM samples ORDER BY id LIMIT ?, 1")
            .bind(i64::try_from(id).expect("three rows"))
            .fetch_one(&mut *conn)
            .await
            .unwrap();
        assert!(row.try_get::<Mood, _>(0).is_err(), "sqlx learnt to read it");
        assert_eq!(row.try_get_unchecked::<Mood, _>(0).unwrap(), mood);
        assert_eq!(row.try_get::<Option<Mood>, _>(1).unwrap(), Some(mood));
    }
}

#[derive(Clone, Debug, PartialEq, ColumnType, sqlx::Type)]
#[sqlx(transparent)]
#[model(
    domain = "percent",
    check = "VALUE >= 0",
    check("VALUE <= 100", name = "at_most_all")
)]
struct Percent(i16);

async fn domain_reads_back_as_what_it_holds(database: &mut Database) {
    on_both!(database, [Percent(0), Percent(100)]);
}

async fn domain_refuses_what_its_conditions_refuse(database: &mut Database) {
    let metadata = metadata([samples::<Percent>()]);
    database
        .create_all(&metadata, OnExisting::Error)
        .await
        .unwrap();
    for sql in [
        "INSERT INTO samples (required) VALUES (-1)",
        "INSERT INTO samples (required) VALUES (101)",
        "INSERT INTO samples (required, optional) VALUES (1, 101)",
    ] {
        let error = database.refusal(sql).await;
        let name = match database.product() {
            Product::Postgres => "percent_check",
            Product::MariaDb => "ck_samples_",
        };
        let named = error.contains(name) || error.contains("at_most_all");
        assert!(named, "{sql}:\n{error}");
    }
}

async fn newtype_reads_back_as_what_it_holds(database: &mut Database) {
    on_both!(
        database,
        [Email("a@example.org".to_owned()), Email(String::new())]
    );
}
