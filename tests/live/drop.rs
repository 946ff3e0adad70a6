//! `drop_all`, in whatever way tables refer to each other.

use std::fmt::Write as _;

use expect_test::expect;
use model_core::schema::{Column, ForeignKey, ReferentialAction, SqlType, Table};
use model_core::{ExecuteError, OnExisting, create_all, drop_all};
use proptest::collection::vec;
use proptest::prelude::any;
use proptest::sample::select;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use proptest::{prop_assert, prop_assert_eq};
use sqlx::{AssertSqlSafe, raw_sql};

use crate::support::{database, database_with, dump, list, metadata, run, table, table_names};

fn refers(name: &'static str, to: &'static str, on_delete: ReferentialAction) -> Table {
    let mut key = ForeignKey::new(["other"], to, ["id"]);
    key.on_delete = on_delete;
    let mut other = Column::new("other", SqlType::BigInt);
    other.nullable = on_delete == ReferentialAction::SetNull;
    table(name).column(other).foreign_key(key)
}

const ACTIONS: [ReferentialAction; 4] = [
    ReferentialAction::NoAction,
    ReferentialAction::Restrict,
    ReferentialAction::Cascade,
    ReferentialAction::SetNull,
];

#[tokio::test]
async fn tables_that_are_there_go_and_the_others_are_named() {
    let mut conn =
        database_with("CREATE TABLE users (id INTEGER PRIMARY KEY); CREATE TABLE mine (x)").await;
    let metadata = metadata([table("users"), table("tags")]);
    let report = drop_all(&metadata, &mut *conn).await.unwrap();
    assert_eq!(report.to_string(), "dropped `users`\n`tags` did not exist");
    assert_eq!(table_names(&mut conn).await, ["mine"]);
    assert_eq!(drop_all(&metadata, &mut *conn).await.unwrap().dropped, []);
}

#[tokio::test]
async fn circles_with_rows_are_no_dead_end_whatever_happens_on_delete() {
    for action in ACTIONS {
        let mut conn = database().await;
        let metadata = metadata([
            refers("hens", "eggs", action),
            refers("eggs", "hens", action),
            refers("narcissus", "narcissus", action),
            refers("child", "hens", action),
        ]);
        create_all(&metadata, &mut *conn, OnExisting::Error)
            .await
            .unwrap();
        run(
            &mut conn,
            "BEGIN; PRAGMA defer_foreign_keys = ON; INSERT INTO hens VALUES (1, 2), (3, 2); INSERT INTO eggs VALUES (2, 1);
             INSERT INTO narcissus VALUES (1, 2), (2, 1), (3, 3); INSERT INTO child VALUES (1, 3); COMMIT;",
        )
        .await;
        let report = drop_all(&metadata, &mut *conn)
            .await
            .unwrap_or_else(|error| panic!("{action:?}: {error:?}"));
        assert_eq!(report.dropped.len(), 4);
        assert_eq!(dump(&mut conn).await, [""; 0]);
    }
}

#[tokio::test]
async fn circle_whose_tables_all_refer_to_themselves_is_no_dead_end() {
    let mut conn = database_with(
        "CREATE TABLE hens (id INTEGER PRIMARY KEY,
             mother REFERENCES hens ON DELETE CASCADE, egg REFERENCES eggs (id));
         CREATE TABLE eggs (id INTEGER PRIMARY KEY,
             twin REFERENCES eggs ON DELETE CASCADE, hen REFERENCES hens (id));
         BEGIN; PRAGMA defer_foreign_keys = ON;
         INSERT INTO hens VALUES (1, 1, 1); INSERT INTO eggs VALUES (1, 1, 1); COMMIT",
    )
    .await;
    let metadata = metadata([table("hens"), table("eggs")]);
    let report = drop_all(&metadata, &mut *conn).await.unwrap();
    assert_eq!(report.dropped.len(), 2);
    assert_eq!(dump(&mut conn).await, [""; 0]);
}

#[tokio::test]
async fn table_that_refers_to_one_that_never_was_goes() {
    let mut conn = database_with(
        "CREATE TABLE hens (id INTEGER PRIMARY KEY, mother REFERENCES hens ON DELETE CASCADE, farm REFERENCES \"the farm\",
             coop, place, FOREIGN KEY (coop, place) REFERENCES coops (\"a \"\"name\"\"\", place), FOREIGN KEY (place) REFERENCES coops (place))",
    )
    .await;
    drop_all(&metadata([table("hens")]), &mut *conn)
        .await
        .unwrap();
    assert_eq!(dump(&mut conn).await, [""; 0]);
}

/// A foreign key: whose, to which table, what happens on delete, and whether it says the column that it refers to.
type Key = (usize, usize, &'static str, bool);

const ON_DELETE: [&str; 5] = [
    "",
    "ON DELETE CASCADE",
    "ON DELETE SET NULL",
    "ON DELETE RESTRICT",
    "ON DELETE SET DEFAULT",
];

/// The last one is never created.
const NAMES: [&str; 5] = ["a", "b", "c", "d", "nobody"];

/// So many tables, their rows and their foreign keys.
fn script(tables: usize, rows: usize, keys: &[Key]) -> String {
    let mut script = String::from("PRAGMA foreign_keys = OFF;\n");
    for (own, name) in NAMES[..tables].iter().enumerate() {
        let own: Vec<&Key> = keys.iter().filter(|key| key.0 == own).collect();
        let columns = own.iter().enumerate();
        let columns: Vec<String> = columns
            .map(|(number, (_, to, on_delete, says_it))| {
                let column = if *says_it { "(id)" } else { "" };
                format!(
                    ", r{number} INTEGER REFERENCES {} {column} {on_delete}",
                    NAMES[*to]
                )
            })
            .collect();
        writeln!(
            script,
            "CREATE TABLE {name} (id INTEGER PRIMARY KEY{});",
            columns.concat()
        )
        .unwrap();
        for row in 1..=rows {
            let others = format!(", {}", row % rows + 1).repeat(own.len());
            writeln!(script, "INSERT INTO {name} VALUES ({row}{others});").unwrap();
        }
    }
    script + "PRAGMA foreign_keys = ON;"
}

#[test]
fn tables_go_in_any_order_however_they_refer_to_each_other() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let key = (
        0..4_usize,
        0..5_usize,
        select(ON_DELETE.as_slice()),
        any::<bool>(),
    );
    let drawn = (1..=4_usize, 0..=2_usize, vec(key, 0..10));
    let mut runner = TestRunner::new_with_rng(
        Config {
            cases: 200,
            failure_persistence: None,
            ..Config::default()
        },
        TestRng::deterministic_rng(RngAlgorithm::ChaCha),
    );
    let law = |(tables, rows, mut keys): (usize, usize, Vec<Key>)| {
        // A table that is not there is no table to refer to but the last one.
        keys.retain(|(own, to, ..)| *own < tables && (*to < tables || *to == NAMES.len() - 1));
        let script = script(tables, rows, &keys);
        runtime.block_on(async {
            let mut conn = database().await;
            raw_sql(AssertSqlSafe(script.clone()))
                .execute(&mut *conn)
                .await
                .unwrap();
            let metadata = metadata(NAMES[..tables].iter().map(|name| table(name)));
            let dropped = drop_all(&metadata, &mut *conn).await;
            prop_assert!(dropped.is_ok(), "{}\nafter\n{script}", dropped.unwrap_err());
            prop_assert_eq!(dump(&mut conn).await, [""; 0]);
            Ok(())
        })
    };
    runner.run(&drawn, law).unwrap();
}

#[tokio::test]
async fn circle_goes_within_a_transaction_of_the_caller() {
    use sqlx::Connection;

    let mut conn = database().await;
    let metadata = metadata([
        refers("hens", "eggs", ReferentialAction::Restrict),
        refers("eggs", "hens", ReferentialAction::Restrict),
    ]);
    create_all(&metadata, &mut *conn, OnExisting::Error)
        .await
        .unwrap();
    run(&mut conn, "BEGIN; PRAGMA defer_foreign_keys = ON; INSERT INTO hens VALUES (1, 2); INSERT INTO eggs VALUES (2, 1); COMMIT").await;
    let mut transaction = conn.begin().await.unwrap();
    drop_all(&metadata, &mut transaction).await.unwrap();
    assert_eq!(
        list(
            &mut transaction,
            "SELECT CAST(defer_foreign_keys AS TEXT) FROM pragma_defer_foreign_keys"
        )
        .await,
        ["0"]
    );
    transaction.rollback().await.unwrap();
    assert_eq!(table_names(&mut conn).await, ["eggs", "hens"]);
    assert_eq!(
        list(&mut conn, "SELECT CAST(id AS TEXT) FROM hens").await,
        ["1"]
    );
}

#[tokio::test]
async fn rows_of_other_tables_keep_what_they_refer_to() {
    for action in ["", "ON DELETE CASCADE", "ON DELETE SET NULL"] {
        let mut conn = database().await;
        let metadata = metadata([table("users"), table("tags")]);
        create_all(&metadata, &mut *conn, OnExisting::Error)
            .await
            .unwrap();
        let orders = format!(
            "CREATE TABLE orders (id INTEGER PRIMARY KEY, user_id INTEGER REFERENCES USERS {action});
             INSERT INTO users VALUES (1); INSERT INTO orders VALUES (5, 1);"
        );
        sqlx::raw_sql(sqlx::AssertSqlSafe(orders))
            .execute(&mut *conn)
            .await
            .unwrap();
        let before = dump(&mut conn).await;
        let error = drop_all(&metadata, &mut *conn).await.unwrap_err();
        expect![[r#"
            the database conflicts with the models; nothing was changed:
              table `users`: table `orders` (user_id), which is not in the models, refers to it
                help: drop it first, or add it to the models"#]]
        .assert_eq(&error.to_string());
        assert!(matches!(error, ExecuteError::Refused { .. }));
        assert_eq!(dump(&mut conn).await, before);
        assert_eq!(
            list(&mut conn, "SELECT id || '-' || user_id FROM orders").await,
            ["5-1"]
        );
    }
}

#[tokio::test]
async fn view_in_the_place_of_a_table_is_refused() {
    let mut conn = database_with(
        "CREATE VIEW users AS SELECT 1 AS id; CREATE TABLE tags (id INTEGER PRIMARY KEY)",
    )
    .await;
    let before = dump(&mut conn).await;
    let error = drop_all(&metadata([table("users"), table("tags")]), &mut *conn)
        .await
        .unwrap_err();
    expect![[r#"
        the database conflicts with the models; nothing was changed:
          table `users`: a view has this name
            help: choose another name in the models, or rename the object in the database"#]]
    .assert_eq(&error.to_string());
    assert_eq!(dump(&mut conn).await, before);
}
