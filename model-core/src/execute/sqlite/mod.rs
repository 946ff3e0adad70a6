//! SQLite: what is there is read and what is missing is written in one transaction, so that two workers do not race.

mod compare;
mod create;
mod declared_type;
mod drop;
mod extension;
mod place;
mod unit;
mod wanted;

use sqlx::SqliteConnection;

use super::{CreateReport, DropReport, ExecuteError};
use crate::dialect::Dialect;
use crate::metadata::{MetaData, OnExisting};

pub(super) async fn create_all(
    metadata: &MetaData,
    conn: &mut SqliteConnection,
    on_existing: OnExisting,
) -> Result<CreateReport, ExecuteError> {
    let script = metadata.create_ddl(Dialect::Sqlite, OnExisting::Error)?;
    unit::run(
        conn,
        &create::CreateAll {
            metadata,
            script: &script,
            on_existing,
        },
    )
    .await
}

pub(super) async fn drop_all(
    metadata: &MetaData,
    conn: &mut SqliteConnection,
) -> Result<DropReport, ExecuteError> {
    metadata.drop_ddl(Dialect::Sqlite)?;
    unit::run(conn, &drop::DropAll { metadata }).await
}
