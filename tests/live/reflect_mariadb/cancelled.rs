//! A call that is cancelled, at whichever point, leaves its connection and its pool usable.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Waker};
use std::time::Duration;

use libtest_mimic::Trial;
use model_core::schema::{CheckConstraint, Column, PrimaryKey, SqlType, Table};
use model_core::{MetaData, OnExisting, ReflectOptions};
use sqlx::mysql::MySqlPoolOptions;
use sqlx::{Connection, Row};

use crate::server::{Own, Product, differences};

pub(crate) fn trials(product: Product) -> Vec<Trial> {
    vec![
        product.trial("cancelled::connection_is_clean", |runtime, mut own| {
            runtime.block_on(connection_is_clean(&mut own))
        }),
        product.trial("cancelled::pool_is_clean", |runtime, mut own| {
            runtime.block_on(pool_is_clean(&mut own))
        }),
    ]
}

fn models() -> MetaData {
    let mut metadata = MetaData::new();
    let t = Table::new("t")
        .column(Column::new("id", SqlType::BigInt))
        .primary_key(PrimaryKey::new(["id"]))
        .check(CheckConstraint::new("(id) > (1)"));
    metadata.define(t, OnExisting::Error).expect("one table");
    metadata
}

/// Polls the future so often, with a pause in between for the server's answer, and drops it.
async fn poll_times(future: impl Future, times: usize) -> bool {
    let mut future = pin!(future);
    for _ in 0..times {
        let mut context = Context::from_waker(Waker::noop());
        if future.as_mut().poll(&mut context).is_ready() {
            return true;
        }
        tokio::time::sleep(Duration::from_millis(3)).await;
    }
    false
}

async fn connection_is_clean(own: &mut Own) -> Result<(), String> {
    let metadata = models();
    own.create(&metadata).await?;
    let wanted = own.wanted(&metadata);
    let before = settings(own).await?;
    // Every early point, and then fewer, because a busy machine needs many.
    for times in (0..16).chain((4..).map(|exponent| 1 << exponent)) {
        let options = ReflectOptions::for_wanted(&wanted);
        let is_finished =
            poll_times(model_core::reflect(&mut own.connection, &options), times).await;
        let after = settings(own)
            .await
            .map_err(|error| format!("{error}, after {times} polls"))?;
        if after != before {
            return Err(format!("the session is another one after {times} polls"));
        }
        if is_finished {
            break;
        }
    }
    match own.differences(&metadata).await? {
        text if text.is_empty() => Ok(()),
        text => Err(text),
    }
}

async fn settings(own: &mut Own) -> Result<String, String> {
    let settings = tokio::time::timeout(Duration::from_secs(20), settings_of(own));
    settings
        .await
        .map_err(|_| "the connection does not answer")?
}

async fn settings_of(own: &mut Own) -> Result<String, String> {
    let sql = "SELECT CONCAT_WS(',', DATABASE(), @@sql_mode, @@autocommit, @@foreign_key_checks, CONNECTION_ID())";
    let row = sqlx::query(sql).fetch_one(&mut own.connection).await;
    let row = row.map_err(|error| error.to_string())?;
    own.connection
        .ping()
        .await
        .map_err(|error| error.to_string())?;
    row.try_get(0).map_err(|error| error.to_string())
}

async fn pool_is_clean(own: &mut Own) -> Result<(), String> {
    let metadata = models();
    own.create(&metadata).await?;
    let wanted = own.wanted(&metadata);
    let pool = MySqlPoolOptions::new()
        .max_connections(1)
        .connect_lazy_with(own.options.clone());
    for times in [1, 3, 7, 15] {
        let options = ReflectOptions::for_wanted(&wanted);
        poll_times(model_core::reflect(&pool, &options), times).await;
        let found = model_core::reflect(&pool, &options)
            .await
            .map_err(|error| error.to_string())?;
        let changes = differences(&found, &wanted);
        if !changes.is_empty() {
            return Err(changes);
        }
    }
    pool.close().await;
    Ok(())
}
