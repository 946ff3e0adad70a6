//! Reading SQLite: the texts that `sqlite_schema` keeps, of every schema of the connection in one query.
//!
//! SQLite keeps each object as the statement that created it, and changes that text when a table is altered. The texts
//! say more than its pragmas do: names of constraints, conditions, when a foreign key is checked. So `queries` reads the
//! texts, `table`, `index` and `view` turn each into an object, and `assemble` puts them together.

mod assemble;
mod facts;
mod index;
mod items;
mod key;
mod queries;
mod rows;
mod table;
mod verdicts;
mod view;

use sqlx::{Connection, SqliteConnection};

use super::scope::Scope;
use super::{ReflectError, ReflectOptions};
use crate::schema::{Database, Found, NameCase, Server};
pub(crate) use rows::count_rows;

/// Where temporary objects are.
const TEMP: &str = "temp";

/// SQLite compares names without case, in ASCII.
const NAMES: NameCase = NameCase::IgnoreAscii;

/// The connection. Whether it is in a transaction that was begun by hand shows when one is begun.
pub(crate) async fn server(conn: &mut SqliteConnection) -> Result<Server, ReflectError> {
    let reading = |error| ReflectError::database("ask for the version", error);
    if conn.is_in_transaction() {
        return Ok(queries::connection(conn)
            .await
            .map_err(reading)?
            .server(true));
    }
    let refused = match conn.begin().await {
        Ok(transaction) => {
            transaction.rollback().await.map_err(reading)?;
            None
        }
        Err(error) => Some(error),
    };
    let in_transaction = match refused {
        None => false,
        Some(error) if is_begun_by_hand(&error) => true,
        Some(error) => return Err(reading(error)),
    };
    Ok(queries::connection(conn)
        .await
        .map_err(reading)?
        .server(in_transaction))
}

/// Reads in a transaction of its own, so that everything is of one moment; in the caller's, if there is one.
pub(crate) async fn reflect(
    conn: &mut SqliteConnection,
    options: &ReflectOptions<'_>,
) -> Result<Found, ReflectError> {
    if conn.is_in_transaction() {
        return read(conn, options, true).await;
    }
    // It takes no lock before something is read, and a cancelled call rolls it back.
    let refused = match conn.begin().await {
        Ok(mut transaction) => {
            let found = read(&mut transaction, options, false).await?;
            let ended = transaction.rollback().await;
            ended.map_err(|error| ReflectError::database("end the transaction", error))?;
            return Ok(found);
        }
        Err(error) => error,
    };
    if is_begun_by_hand(&refused) {
        return read(conn, options, true).await;
    }
    Err(ReflectError::database("begin a transaction", refused))
}

/// Whether a `BEGIN` that sqlx did not write comes before. Nothing but its error shows that: sqlx does not report SQLite's
/// `sqlite3_get_autocommit`, and the failed statement changes nothing.
fn is_begun_by_hand(error: &sqlx::Error) -> bool {
    error
        .as_database_error()
        .is_some_and(|error| error.message().contains("within a transaction"))
}

async fn read(
    conn: &mut SqliteConnection,
    options: &ReflectOptions<'_>,
    in_transaction: bool,
) -> Result<Found, ReflectError> {
    let reading = |error| ReflectError::database("read what the database holds", error);
    let connection = queries::connection(conn).await.map_err(reading)?;
    let server = connection.server(in_transaction);
    if let Some(wanted) = options.wanted {
        refuse_unknown(wanted, &connection.schemas)?;
    }
    let scope = Scope::new(options, &server);
    // What is temporary can be in front of what is wanted.
    let is_read = |schema: &String| scope.has_schema(schema) || NAMES.same(schema, TEMP);
    let schemas: Vec<String> = connection.schemas.into_iter().filter(is_read).collect();
    let fingerprint = queries::fingerprint(conn, &schemas)
        .await
        .map_err(reading)?;
    let catalogue = queries::catalogue(conn, &schemas).await.map_err(reading)?;
    let mut found = assemble::found(server, &schemas, &catalogue, &scope, options.wanted);
    found.fingerprint = Some(fingerprint);
    if let Some(wanted) = options.wanted {
        found.existing_items = items::existing(conn, wanted).await?;
        verdicts::decide(conn, &mut found, wanted).await?;
    }
    Ok(found)
}

/// Reports the schemas of the wanted tables and views that the connection does not know.
fn refuse_unknown(wanted: &Database, known: &[String]) -> Result<(), ReflectError> {
    let is_unknown = |schema: &&str| {
        let is_temp = NAMES.same(schema, TEMP);
        !is_temp && !known.iter().any(|known| NAMES.same(known, schema))
    };
    let tables = wanted.tables.iter().map(|table| &table.name);
    let names = tables.chain(wanted.views.iter().map(|view| view.name()));
    let schemas = names.filter_map(|name| name.schema.as_deref());
    let mut unknown: Vec<String> = schemas.filter(is_unknown).map(str::to_owned).collect();
    unknown.sort();
    unknown.dedup();
    if unknown.is_empty() {
        Ok(())
    } else {
        Err(ReflectError::NotAttached { schemas: unknown })
    }
}
