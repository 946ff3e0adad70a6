//! What the server is, and which settings of the session matter.

use std::collections::BTreeMap;

use sqlx::mysql::MySqlConnection;
use sqlx::{Connection, Row, raw_sql};

use super::queries::read;
use crate::reflect::ReflectError;
use crate::schema::{Backslashes, Dialect, NameCase, Server};

/// The session: the server, and how its texts are to be read.
pub(super) struct Session {
    pub(super) server: Server,
    /// Whether the account sees what the whole server does.
    pub(super) has_process: bool,
    /// The default collation of each character set.
    default_collations: BTreeMap<String, String>,
}

impl Session {
    pub(super) const fn dialect(&self) -> Dialect {
        self.server.dialect
    }

    pub(super) fn is_default_collation(&self, charset: &str, collation: &str) -> bool {
        self.default_collations
            .get(charset)
            .is_some_and(|it| it == collation)
    }
}

/// The server, and what the session says of itself.
pub(crate) async fn server(conn: &mut MySqlConnection) -> Result<Server, ReflectError> {
    // MariaDB has a variable for that, and MySQL takes it for a comment.
    let sql = "SELECT VERSION(), DATABASE(), CAST(@@lower_case_table_names AS SIGNED), CAST(@@max_allowed_packet AS SIGNED),
        CAST(/*M! @@in_transaction + */ 0 AS SIGNED),
        CAST(FIND_IN_SET('NO_BACKSLASH_ESCAPES', @@sql_mode) AS SIGNED)";
    let row = raw_sql(sql).fetch_one(&mut *conn).await.map_err(failed)?;
    let text = |position: usize| {
        row.try_get_unchecked::<Option<String>, _>(position)
            .map_err(failed)
    };
    let number = |position: usize| row.try_get_unchecked::<i64, _>(position).map_err(failed);
    let version = text(0)?.unwrap_or_default();
    // MySQL says nothing of MariaDB.
    let dialect = if version.contains("MariaDB") {
        Dialect::MariaDb
    } else {
        Dialect::MySql
    };
    let mut server = Server::unknown(dialect);
    server.version = version_number(&version);
    server.default_schema = text(1)?.map(Into::into);
    server.table_names = match number(2)? {
        0 => NameCase::Exact,
        _ => NameCase::Ignore,
    };
    server.max_packet = usize::try_from(number(3)?).ok();
    server.backslashes = match number(5)? {
        0 => Backslashes::Escape,
        _ => Backslashes::Ordinary,
    };
    server.in_transaction = match dialect {
        Dialect::MariaDb => number(4)? != 0,
        _ => in_transaction(conn).await.map_err(failed)?,
    };
    Ok(server)
}

/// Reads the server's identity and the session's settings.
pub(super) async fn session(conn: &mut MySqlConnection) -> Result<Session, ReflectError> {
    let server = server(conn).await?;
    let sql =
        "SELECT COUNT(*) FROM information_schema.USER_PRIVILEGES WHERE PRIVILEGE_TYPE = 'PROCESS'";
    let row = raw_sql(sql).fetch_one(&mut *conn).await.map_err(failed)?;
    Ok(Session {
        server,
        has_process: row.try_get_unchecked::<i64, _>(0).map_err(failed)? > 0,
        default_collations: default_collations(conn).await.map_err(failed)?,
    })
}

fn failed(error: sqlx::Error) -> ReflectError {
    ReflectError::database("read the session's settings", error)
}

/// `101119` of `10.11.19-MariaDB-0+deb12u1`. Some MariaDB servers put `5.5.5-` before it, for old replicas.
fn version_number(version: &str) -> u32 {
    let version = version.strip_prefix("5.5.5-").unwrap_or(version);
    let mut numbers = version.split(|it: char| !it.is_ascii_digit());
    let mut next = || {
        numbers
            .next()
            .and_then(|it| it.parse::<u32>().ok())
            .unwrap_or(0)
    };
    next() * 10_000 + next() * 100 + next()
}

/// Whether a transaction is open in MySQL, which has no variable for it that needs no privilege; and sqlx keeps the
/// protocol's status flag to itself. But MySQL refuses to set the isolation level of the next transaction while one is
/// open (MySQL 8.0, 13.3.7 SET TRANSACTION). Outside of one it is set to the level that the session has anyway; only a
/// caller that has just chosen another level for the next transaction alone loses that choice.
async fn in_transaction(conn: &mut MySqlConnection) -> sqlx::Result<bool> {
    if conn.is_in_transaction() {
        return Ok(true);
    }
    let sql = "SELECT CAST(@@SESSION.transaction_isolation AS CHAR)";
    let row = raw_sql(sql).fetch_one(&mut *conn).await?;
    let attempt = match row.try_get::<String, _>(0)?.as_str() {
        "READ-UNCOMMITTED" => "SET TRANSACTION ISOLATION LEVEL READ UNCOMMITTED",
        "READ-COMMITTED" => "SET TRANSACTION ISOLATION LEVEL READ COMMITTED",
        "SERIALIZABLE" => "SET TRANSACTION ISOLATION LEVEL SERIALIZABLE",
        _ => "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ",
    };
    match raw_sql(attempt).execute(conn).await {
        Ok(_) => Ok(false),
        // ER_CANT_CHANGE_TX_CHARACTERISTICS.
        Err(sqlx::Error::Database(error)) if error.code().as_deref() == Some("25001") => Ok(true),
        Err(error) => Err(error),
    }
}

/// The catalogue's defaults, and those that the session has instead of them: MariaDB 11.2, `character_set_collations`;
/// MySQL 8.0.11, `default_collation_for_utf8mb4`. An older server has neither variable.
async fn default_collations(conn: &mut MySqlConnection) -> sqlx::Result<BTreeMap<String, String>> {
    let sql = "SELECT CAST(CHARACTER_SET_NAME AS CHAR), CAST(COLLATION_NAME AS CHAR)
        FROM information_schema.COLLATIONS WHERE IS_DEFAULT = 'Yes'"
        .to_owned();
    let rows: Vec<(String, String)> =
        read(conn, sql, |row| Ok((row.try_get(0)?, row.try_get(1)?))).await?;
    let mut defaults: BTreeMap<String, String> = rows.into_iter().collect();
    let variables = "SHOW VARIABLES WHERE Variable_name IN ('character_set_collations', 'default_collation_for_utf8mb4')";
    for row in raw_sql(variables).fetch_all(conn).await? {
        let name: String = row.try_get_unchecked(0)?;
        let value: String = row.try_get_unchecked(1)?;
        if name == "default_collation_for_utf8mb4" {
            defaults.insert("utf8mb4".to_owned(), value);
        } else {
            let pairs = value.split(',').filter_map(|pair| pair.split_once('='));
            defaults.extend(pairs.map(|(charset, name)| (charset.to_owned(), name.to_owned())));
        }
    }
    Ok(defaults)
}

#[cfg(test)]
mod tests {
    use super::version_number;

    #[test]
    fn version_is_a_number() {
        assert_eq!(version_number("10.11.19-MariaDB-0+deb12u1"), 101_119);
        assert_eq!(version_number("5.5.5-10.6.0-MariaDB"), 100_600);
        assert_eq!(version_number("9.7.4-2"), 90_704);
        assert_eq!(version_number("8.0.36"), 80_036);
    }
}
