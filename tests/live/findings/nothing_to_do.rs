//! A call that finds everything in place writes nothing, locks nothing, and says so.

use std::time::Duration;

use model_core::schema::{
    CheckConstraint, Column, DdlItem, ForeignKey, Requirement, Sequence, SqlType, UniqueConstraint,
    View,
};
use model_core::testing::Backend;
use model_core::{MetaData, OnExisting};

use crate::database::{Any, Own};
use crate::support::{integer, metadata, table, users};
use crate::tests;

tests! {
    All: report_is_empty, item_that_is_found_is_nothing_to_do, item_that_always_runs_is_reported;
    Postgres: only_readers_locks_are_taken, session_that_reads_does_not_hold_it_up;
    Sqlite: reader_does_not_hold_it_up, file_may_be_read_only;
}

/// Every kind of part of a table.
pub(crate) fn tables() -> MetaData {
    let orders = table("orders")
        .column(integer("amount"))
        .column(Column::new("owner", SqlType::BigInt))
        .check(CheckConstraint::new("amount > 0"))
        .foreign_key(ForeignKey::new(["owner"], "users", ["id"]));
    metadata([
        users().unique(UniqueConstraint::new(["email"]).named("uq_email")),
        orders,
    ])
}

/// Tables, a view, and a sequence where there are sequences.
pub(crate) fn everything(backend: Backend) -> MetaData {
    let mut metadata = tables();
    let view = View::new("amounts", "SELECT id, amount FROM orders")
        .column(Column::new("id", SqlType::BigInt))
        .column(integer("amount"))
        .requires(Requirement::relation("orders"));
    metadata.define(view, OnExisting::Error).expect("one view");
    if backend != Backend::Sqlite {
        let numbers = Sequence::new("numbers");
        metadata
            .define(numbers, OnExisting::Error)
            .expect("one sequence");
    }
    metadata
}

async fn report_is_empty(own: &mut Own) {
    let metadata = everything(own.backend());
    let created = own.create_all(&metadata, OnExisting::Extend).await.unwrap();
    assert!(!created.is_empty());
    let before = own.dump().await;
    for on_existing in [OnExisting::Keep, OnExisting::Extend] {
        let report = own.create_all(&metadata, on_existing).await.unwrap();
        assert!(report.is_empty() && report.matches(), "{report}");
    }
    assert_eq!(own.dump().await, before);
}

fn with_item(item: DdlItem) -> MetaData {
    let mut metadata = metadata([users()]);
    metadata
        .define(
            item.requires(Requirement::relation("users")),
            OnExisting::Error,
        )
        .expect("one item");
    metadata
}

async fn item_that_is_found_is_nothing_to_do(own: &mut Own) {
    let item = DdlItem::new(
        "emails",
        "CREATE VIEW emails AS SELECT email FROM users",
        "DROP VIEW IF EXISTS emails",
    )
    .exists("SELECT 1 FROM emails LIMIT 0");
    let exists = match own.backend() {
        Backend::Sqlite => "SELECT 1 FROM sqlite_schema WHERE name = 'emails'",
        Backend::Postgres => "SELECT 1 FROM pg_views WHERE viewname = 'emails'",
        Backend::MariaDb => {
            "SELECT 1 FROM information_schema.VIEWS WHERE TABLE_NAME = 'emails' AND TABLE_SCHEMA = DATABASE()"
        }
    };
    let metadata = with_item(item.exists(exists));
    assert!(!own.extend(&metadata).await.is_empty());
    let again = own.extend(&metadata).await;
    assert!(again.is_empty(), "{again}");
    assert_eq!(again.kept_items.len(), 1);
    let dropped = own.drop_all(&metadata).await.unwrap();
    assert_eq!(dropped.dropped_items.len(), 1);
    assert_eq!(own.dump().await, [""; 0]);
}

async fn item_that_always_runs_is_reported(own: &mut Own) {
    let create = match own.backend() {
        Backend::Sqlite => "CREATE VIEW IF NOT EXISTS emails AS SELECT email FROM users",
        Backend::Postgres | Backend::MariaDb => {
            "CREATE OR REPLACE VIEW emails AS SELECT email FROM users"
        }
    };
    let item = DdlItem::new("emails", create, "DROP VIEW IF EXISTS emails").idempotent();
    let metadata = with_item(item);
    own.created(&metadata).await;
    let again = own.extend(&metadata).await;
    assert!(!again.is_empty());
    assert_eq!(again.created_items.len(), 1);
}

async fn only_readers_locks_are_taken(own: &mut Own) {
    let metadata = everything(own.backend());
    own.created(&metadata).await;
    own.run("BEGIN").await;
    for on_existing in [OnExisting::Keep, OnExisting::Extend] {
        own.create_all(&metadata, on_existing).await.unwrap();
    }
    let modes = "SELECT DISTINCT locktype || ' ' || mode FROM pg_locks WHERE pid = pg_backend_pid()
        AND locktype NOT IN ('virtualxid') ORDER BY 1";
    assert_eq!(own.list(modes).await, ["relation AccessShareLock"]);
    let writes = own
        .list("SELECT (pg_current_xact_id_if_assigned() IS NULL)::text")
        .await;
    assert_eq!(writes, ["true"]);
    own.run("COMMIT").await;
}

async fn session_that_reads_does_not_hold_it_up(own: &mut Own) {
    let metadata = everything(own.backend());
    own.created(&metadata).await;
    let mut reader = own.connect().await;
    reader.run("BEGIN; SELECT count(*) FROM users").await;
    let call = own.create_all(&metadata, OnExisting::Extend);
    let report = tokio::time::timeout(Duration::from_secs(20), call).await;
    assert!(report.expect("it does not wait").unwrap().is_empty());
}

/// A file of its own, in the journal mode that SQLite begins with.
async fn file(own: &Own) -> (Any, String) {
    let path = std::env::temp_dir().join(format!("{}.sqlite3", own.name()));
    let url = format!("sqlite:{}", path.display());
    let conn = Any::connect(Backend::Sqlite, &format!("{url}?mode=rwc")).await;
    (conn, url)
}

fn remove(url: &str) {
    let path = url.trim_start_matches("sqlite:");
    std::fs::remove_file(path).expect("the file is there");
}

async fn reader_does_not_hold_it_up(own: &mut Own) {
    let metadata = everything(own.backend());
    let (mut conn, url) = file(own).await;
    let created = conn.create_all(&metadata, OnExisting::Error).await;
    created.unwrap();
    assert_eq!(conn.list("PRAGMA journal_mode").await, ["delete"]);
    let mut reader = Any::connect(Backend::Sqlite, &url).await;
    reader.run("BEGIN; SELECT count(*) FROM users").await;
    for on_existing in [OnExisting::Keep, OnExisting::Extend] {
        let report = conn.create_all(&metadata, on_existing).await.unwrap();
        assert!(report.is_empty());
    }
    reader.run("COMMIT").await;
    remove(&url);
}

async fn file_may_be_read_only(own: &mut Own) {
    let metadata = everything(own.backend());
    let (mut conn, url) = file(own).await;
    let created = conn.create_all(&metadata, OnExisting::Error).await;
    created.unwrap();
    let mut reader = Any::connect(Backend::Sqlite, &format!("{url}?mode=ro")).await;
    for on_existing in [OnExisting::Keep, OnExisting::Extend] {
        let report = reader.create_all(&metadata, on_existing).await.unwrap();
        assert!(report.is_empty());
    }
    remove(&url);
}
