//! SQLite: what is there is read and what is missing is written in one transaction, so that two workers do not race.

mod compare;
mod create;
mod declared_type;
mod drop;
mod extension;
mod look;
mod stand_in;
mod wanted;

#[cfg(feature = "testing")]
pub(crate) use wanted::{attach, attached_schemas, in_memory_with};

use sqlx::{AssertSqlSafe, Connection, Sqlite, SqliteConnection, Transaction, raw_sql};

use super::unit::{self, Transactional};
use super::{CreateReport, DropReport, ExecuteError};
use crate::metadata::{MetaData, OnExisting};
use crate::schema::Dialect;

pub(super) async fn create_all(
    metadata: &MetaData,
    conn: &mut SqliteConnection,
    on_existing: OnExisting,
) -> Result<CreateReport, ExecuteError> {
    let metadata = metadata.as_known_to(Dialect::Sqlite);
    let script = metadata.create_ddl(Dialect::Sqlite, OnExisting::Error)?;
    let work = create::CreateAll {
        metadata: &metadata,
        script: &script,
        on_existing,
    };
    unit::run::<Sqlite, _>(conn, &work).await
}

/// What `Keep` would do and find, without doing it.
#[cfg(feature = "testing")]
pub(super) async fn compare_all(
    conn: &mut SqliteConnection,
    metadata: &MetaData,
) -> Result<CreateReport, ExecuteError> {
    let metadata = metadata.as_known_to(Dialect::Sqlite);
    let script = metadata.create_ddl(Dialect::Sqlite, OnExisting::Error)?;
    let work = create::CreateAll {
        metadata: &metadata,
        script: &script,
        on_existing: OnExisting::Keep,
    };
    work.compare_all(conn).await
}

pub(super) async fn drop_all(
    metadata: &MetaData,
    conn: &mut SqliteConnection,
) -> Result<DropReport, ExecuteError> {
    metadata.drop_ddl(Dialect::Sqlite)?;
    unit::run::<Sqlite, _>(conn, &drop::DropAll { metadata }).await
}

impl Transactional for Sqlite {
    async fn begin(conn: &mut SqliteConnection) -> sqlx::Result<Transaction<'_, Self>> {
        if conn.is_in_transaction() {
            conn.begin().await
        } else {
            // This takes the lock for writing before anything is read: a second worker waits here, and then sees the
            // first one's tables.
            conn.begin_with("BEGIN IMMEDIATE").await
        }
    }

    /// SQLite has no code of its own for it.
    fn is_begun_by_hand(error: &sqlx::Error) -> bool {
        error
            .as_database_error()
            .is_some_and(|error| error.message().contains("within a transaction"))
    }

    async fn batch(conn: &mut SqliteConnection, sql: String) -> sqlx::Result<()> {
        raw_sql(AssertSqlSafe(sql)).execute(conn).await.map(|_| ())
    }
}
