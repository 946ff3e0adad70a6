//! MariaDB and MySQL: what is there is read before anything is written, under a lock, so that two workers do not race.
//!
//! There is no transaction around it: these servers commit before and after each statement that creates or drops. So
//! everything that can be known is checked first.

mod create;
mod drop;
mod look;

use sqlx::{AssertSqlSafe, Connection, MySqlConnection, raw_sql};

use super::{CreateReport, DropReport, ExecuteError};
use crate::metadata::{MetaData, OnExisting};
use crate::reflect::mariadb::{Session, session};
use crate::schema::Dialect;

pub(super) async fn create_all(
    metadata: &MetaData,
    conn: &mut MySqlConnection,
    on_existing: OnExisting,
) -> Result<CreateReport, ExecuteError> {
    let session = begin(conn).await?;
    let metadata = metadata.as_known_to(dialect_of(&session));
    let work = create::CreateAll {
        metadata: &metadata,
        on_existing,
        session: &session,
    };
    lock(conn).await?;
    let result = work.run(conn).await;
    unlock(conn).await;
    result
}

/// What `Keep` would do and find, without doing it.
#[cfg(feature = "testing")]
pub(super) async fn compare_all(
    conn: &mut MySqlConnection,
    metadata: &MetaData,
) -> Result<CreateReport, ExecuteError> {
    let session = session(conn)
        .await
        .map_err(|error| ExecuteError::database("read what the server is", error))?;
    let metadata = metadata.as_known_to(dialect_of(&session));
    let work = create::CreateAll {
        metadata: &metadata,
        on_existing: OnExisting::Keep,
        session: &session,
    };
    work.compare_all(conn).await
}

pub(super) async fn drop_all(
    metadata: &MetaData,
    conn: &mut MySqlConnection,
) -> Result<DropReport, ExecuteError> {
    let session = begin(conn).await?;
    metadata.drop_ddl(dialect_of(&session))?;
    lock(conn).await?;
    let result = drop::run(conn, metadata, &session).await;
    unlock(conn).await;
    result
}

/// Asks the server what it is, and makes sure that no transaction of the caller's is committed unseen.
async fn begin(conn: &mut MySqlConnection) -> Result<Session, ExecuteError> {
    let session = session(conn)
        .await
        .map_err(|error| ExecuteError::database("read what the server is", error))?;
    // MariaDB 10.11, SQL statements That Cause an Implicit Commit; MySQL 8.0, 13.3.3.
    if session.in_transaction || conn.is_in_transaction() {
        return Err(ExecuteError::InTransaction {
            dialect: dialect_of(&session),
        });
    }
    Ok(session)
}

fn dialect_of(session: &Session) -> Dialect {
    if session.is_mariadb() {
        Dialect::MariaDb
    } else {
        Dialect::MySql
    }
}

/// One lock a database, for a server holds many; a name has at most 64 characters (MySQL 8.0, 12.15). A year is for ever.
async fn lock(conn: &mut MySqlConnection) -> Result<(), ExecuteError> {
    batch(
        conn,
        "DO GET_LOCK(CONCAT('model_core ', MD5(COALESCE(DATABASE(), ''))), 31536000)".to_owned(),
    )
    .await
    .map_err(|error| ExecuteError::database("wait for the lock", error))
}

async fn unlock(conn: &mut MySqlConnection) {
    // The lock ends with the connection, and what was done counts more.
    let _ = batch(
        conn,
        "DO RELEASE_LOCK(CONCAT('model_core ', MD5(COALESCE(DATABASE(), ''))))".to_owned(),
    )
    .await;
}

/// Runs statements, all in one message.
async fn batch(conn: &mut MySqlConnection, sql: String) -> sqlx::Result<()> {
    raw_sql(AssertSqlSafe(sql)).execute(conn).await.map(|_| ())
}
