//! The server, and the session that is asked.

use sqlx::error::DatabaseError;
use sqlx::{PgConnection, Row as _, raw_sql};

use super::super::ReflectError;
use super::cells::Cells;
use crate::schema::{Dialect, Server};

/// What has to be known before the catalogue is read.
pub(super) struct Session {
    /// `server_version_num`.
    pub(super) version: u32,
    /// Whether the caller began a transaction.
    pub(super) in_transaction: bool,
    /// The schemas in which names without a schema are looked for; the first is that of new objects.
    pub(super) search_path: Vec<String>,
}

/// PostgreSQL 15, 9.9.5: `now()` is the time at which the transaction began. In a message of one statement both are one
/// unless a transaction is open.
const QUERY: &str = "SELECT (pg_catalog.now() = pg_catalog.statement_timestamp())::pg_catalog.text,
    pg_catalog.current_setting('server_version_num'), pg_catalog.current_schemas(false)::pg_catalog.text";

/// PostgreSQL 15, Appendix A: `in_failed_sql_transaction`.
const FAILED_TRANSACTION: &str = "25P02";

impl Session {
    pub(super) async fn ask(conn: &mut PgConnection) -> Result<Self, ReflectError> {
        let is_begun = sqlx::Connection::is_in_transaction(conn);
        let row = raw_sql(QUERY).fetch_one(conn).await.map_err(|error| {
            let code = error.as_database_error().and_then(DatabaseError::code);
            if code.is_some_and(|code| code == FAILED_TRANSACTION) {
                ReflectError::FailedTransaction
            } else {
                ReflectError::database("ask for the server's version", error)
            }
        })?;
        debug_assert_eq!(row.len(), 3);
        let cells = Cells(&row);
        Ok(Self {
            version: cells.number(1).unwrap_or_default(),
            in_transaction: is_begun || cells.text(0) != "true",
            search_path: cells.names(2),
        })
    }

    /// In the words of the vocabulary.
    pub(super) fn server(&self) -> Server {
        let mut server = Server::unknown(Dialect::Postgres);
        server.version = self.version;
        server.in_transaction = self.in_transaction;
        server.search_path = self
            .search_path
            .iter()
            .map(|name| name.clone().into())
            .collect();
        server.default_schema = self.search_path.first().map(|name| name.clone().into());
        server
    }
}
