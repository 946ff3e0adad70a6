//! Reading PostgreSQL 14 to 18.
//!
//! Flows in: a connection. Flows out: a `Found`. One message asks for the session, one reads the whole catalogue in one
//! snapshot (`queries`, `message`), and pure functions make objects of the rows (`assemble`, and a file for each kind).
//! With a wanted database, `ddl!` items and expressions are asked for besides.

mod assemble;
mod bounds;
mod catalogue;
mod cells;
mod columns;
mod constraints;
mod explain;
mod facts;
mod fingerprint;
mod indexes;
mod items;
mod message;
mod partitions;
mod queries;
mod relations;
mod rows;
mod sequences;
mod session;
mod spelled_types;
mod types;
mod unmanaged;
mod unmanaged_queries;
mod verdicts;
mod views;

use sqlx::PgConnection;
use sqlx::error::DatabaseError;

use super::scope::Scope;
use super::{ReflectError, ReflectOptions};
use crate::lower::postgres::TEMPORARY_SCHEMA;
use crate::schema::{Database, Fingerprint, Found, Server};
use catalogue::Catalogue;
use cells::Cells;
use queries::{Filter, Query};
pub(crate) use rows::count_rows;
use session::Session;

/// So many tables are read by their names; of more, the whole schemas are read.
const LISTED: usize = 500;

/// The server and the session.
pub(crate) async fn server(conn: &mut PgConnection) -> Result<Server, ReflectError> {
    Ok(Session::ask(conn).await?.server())
}

pub(crate) async fn reflect(
    conn: &mut PgConnection,
    options: &ReflectOptions<'_>,
) -> Result<Found, ReflectError> {
    let session = Session::ask(conn).await?;
    let server = session.server();
    if server.default_schema.is_none() && options.wanted.is_some_and(names_no_schema) {
        return Err(ReflectError::NoDefaultSchema {
            help: "set the session's `search_path` to a schema that exists",
        });
    }
    let scope = Scope::new(options, &server);
    let schemas = scope.wanted_schemas().map(|schemas| {
        let permanent = schemas.filter(|schema| *schema != TEMPORARY_SCHEMA);
        permanent.map(str::to_owned).collect()
    });
    let relations = scope.wanted_names().filter(|names| names.len() <= LISTED);
    let filter = Filter {
        schemas,
        relations: relations.map(|names| names.into_iter().map(str::to_owned).collect()),
        version: session.version,
    };
    let fingerprint = fingerprint::query(&filter);
    let mut queries = Query::ALL.map(|query| query.text(&filter)).to_vec();
    queries.push(fingerprint.clone());
    let mut catalogue = read(conn, &session, &queries)
        .await
        .map_err(|error| ReflectError::database("read the catalogue", error))?;
    let value = catalogue.0.pop().unwrap_or_default();
    let mut found = assemble::assemble(&catalogue, server, &session.search_path, options);
    found.fingerprint = value.first().map(|row| Fingerprint {
        query: fingerprint,
        value: Cells(row).text(1).to_owned(),
    });
    if let Some(wanted) = options.wanted {
        found.existing_items = items::existing(conn, &session, wanted).await?;
        spelled_types::align(&mut found, wanted);
        bounds::align(conn, &session, &mut found, wanted).await;
        verdicts::ask(conn, &session, &mut found, wanted).await;
    }
    Ok(found)
}

/// Whether something is in the schema that the session is in.
fn names_no_schema(wanted: &Database) -> bool {
    wanted.tables.iter().any(|it| it.name.schema.is_none())
        || wanted.views.iter().any(|it| it.name().schema.is_none())
        || wanted.sequences.iter().any(|it| it.name.schema.is_none())
        || wanted.enums.iter().any(|it| it.schema.is_none())
        || wanted.domains.iter().any(|it| it.schema.is_none())
}

/// Reads the catalogue; again where an object was dropped meanwhile, whose definition the server then cannot print.
async fn read(
    conn: &mut PgConnection,
    session: &Session,
    queries: &[String],
) -> sqlx::Result<Catalogue> {
    let mut attempts = 0;
    loop {
        match message::read(conn, session, queries).await {
            Ok(rows) => return Ok(Catalogue(rows)),
            Err(error) if attempts < 5 && is_of_a_dropped_object(&error) => attempts += 1,
            Err(error) => return Err(error),
        }
    }
}

/// PostgreSQL 15, Appendix A: `internal_error` ("cache lookup failed"), `undefined_table`, `undefined_object`,
/// `undefined_column`.
fn is_of_a_dropped_object(error: &sqlx::Error) -> bool {
    let code = error.as_database_error().and_then(DatabaseError::code);
    code.is_some_and(|code| ["XX000", "42P01", "42704", "42703"].contains(&&*code))
}
