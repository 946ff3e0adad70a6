//! Short words for what the tests say often.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Waker};
use std::time::Duration;

use model_core::schema::{Column, Index, PrimaryKey, SqlType, Table};
use model_core::{MetaData, OnExisting};

pub(crate) fn metadata(tables: impl IntoIterator<Item = Table>) -> MetaData {
    let mut metadata = MetaData::new();
    for table in tables {
        metadata
            .define(table, OnExisting::Error)
            .expect("the test's tables agree");
    }
    metadata
}

/// A table whose key is `id`.
pub(crate) fn table(name: impl Into<model_core::schema::TableName>) -> Table {
    Table::new(name)
        .column(Column::new("id", SqlType::BigInt))
        .primary_key(PrimaryKey::new(["id"]))
}

/// A text that a key can cover.
pub(crate) fn text(name: &'static str) -> Column {
    Column::new(name, SqlType::Varchar(40))
}

pub(crate) fn integer(name: &'static str) -> Column {
    Column::new(name, SqlType::Integer)
}

/// `users`, with an index.
pub(crate) fn users() -> Table {
    table("users")
        .column(text("email"))
        .index(Index::new(["email"]))
}

/// Polls a future so many times, with pauses in which the database can answer, and drops it; whether it was ready.
pub(crate) async fn is_ready_after(polls: usize, pause: Duration, future: impl Future) -> bool {
    let mut future = pin!(future);
    for _ in 0..polls {
        let mut context = Context::from_waker(Waker::noop());
        if future.as_mut().poll(&mut context).is_ready() {
            return true;
        }
        tokio::time::sleep(pause).await;
    }
    false
}
