//! Reading MariaDB and MySQL: what the catalogue says (`queries`), how its texts are spelt (`spelling`, `shown`), and what
//! that means (`assemble`).
//!
//! A schema is a database. There is a constant number of queries, whatever the number of tables; only what no bulk source
//! has (see `shown`) is asked for the tables concerned. The catalogue of these servers is not transactional, so there is no
//! snapshot to read it in. No statement changes the session, so a call that is cancelled leaves nothing behind on the
//! server. sqlx may lose track of the answer to a statement that was cancelled in its midst: a connection of a pool is
//! closed then, and a caller that lends its own connection should close it.

mod align;
mod assemble;
mod fingerprint;
mod items;
mod queries;
mod rows;
mod server;
mod shown;
mod spelling;
mod verdicts;

use std::collections::{BTreeMap, BTreeSet};

pub(crate) use rows::count_rows;
pub(crate) use server::server;
use sqlx::MySqlConnection;

use self::assemble::{Catalogue, assemble};
use self::queries::Wanted;
use self::server::Session;
use super::scope::Scope;
use super::{ReflectError, ReflectOptions};
use crate::schema::{Dialect, Found};

/// Databases of the server itself.
const SYSTEM_SCHEMAS: [&str; 4] = ["information_schema", "mysql", "performance_schema", "sys"];

pub(crate) async fn reflect(
    conn: &mut MySqlConnection,
    options: &ReflectOptions<'_>,
) -> Result<Found, ReflectError> {
    let session = server::session(conn).await?;
    let scope = Scope::new(options, &session.server);
    if scope
        .wanted_schemas()
        .is_some_and(|mut schemas| schemas.any(str::is_empty))
    {
        return Err(ReflectError::NoDefaultSchema {
            help: "select a database, by the connection's URL or with `USE`",
        });
    }
    let catalogue = catalogue(conn, &session, &scope, options)
        .await
        .map_err(|error| ReflectError::database("read the catalogue", error))?;
    let mut found = assemble(&session, &scope, options, catalogue);
    if let Some(wanted) = options.wanted {
        align::align(&session, &mut found, wanted);
        items::find(conn, &mut found, wanted).await?;
        verdicts::ask(conn, &session, &mut found, wanted).await?;
    }
    Ok(found)
}

/// Everything that the catalogue says about the objects in scope.
async fn catalogue(
    conn: &mut MySqlConnection,
    session: &Session,
    scope: &Scope,
    options: &ReflectOptions<'_>,
) -> sqlx::Result<Catalogue> {
    let dialect = session.dialect();
    let is_read = |schema: &String| {
        let is_of_server = SYSTEM_SCHEMAS
            .iter()
            .any(|it| it.eq_ignore_ascii_case(schema));
        scope.has_schema(schema) && !is_of_server
    };
    let names = scope
        .wanted_schemas()
        .map(|it| it.map(str::to_owned).collect::<Vec<_>>());
    let schemas = queries::schemas(conn, names.as_deref()).await?;
    let mut catalogue = Catalogue {
        schemas: schemas.into_iter().filter(is_read).collect(),
        ..Catalogue::default()
    };
    let mut wanted = Wanted {
        schemas: catalogue.schemas.clone(),
        names: None,
    };
    if wanted.is_empty() {
        return Ok(catalogue);
    }
    // Read first: whatever changes later is a change.
    let fingerprinted = Wanted {
        schemas: wanted.schemas.clone(),
        names: fingerprint::names(options.wanted),
    };
    catalogue.fingerprint = fingerprint::fingerprint(conn, dialect, &fingerprinted).await?;
    // A name is compared without case by the catalogue, so other schemas may have been found too.
    let schemas: BTreeSet<&String> = catalogue.schemas.iter().collect();
    catalogue.objects = queries::objects(conn, &wanted).await?;
    catalogue
        .objects
        .retain(|object| schemas.contains(&object.schema));
    let in_scope = || {
        let objects = catalogue.objects.iter();
        objects.filter(|object| scope.has(&object.schema, &object.name))
    };
    if in_scope().count() < catalogue.objects.len() {
        let names: BTreeSet<String> = in_scope().map(|object| object.name.clone()).collect();
        wanted.names = Some(names.into_iter().collect());
    }
    catalogue.key_columns = foreign_keys(conn, session, &wanted.schemas).await?;
    catalogue.routines = queries::routines(conn, &wanted).await?;
    if wanted.is_empty() {
        return Ok(catalogue);
    }
    let sequences: Vec<(String, String)> = in_scope()
        .filter(|object| object.kind == queries::ObjectKindText::Sequence)
        .map(|object| (object.schema.clone(), object.name.clone()))
        .collect();
    catalogue.sequences = queries::sequences(conn, &sequences).await?;
    catalogue.columns = queries::columns(conn, dialect, &wanted).await?;
    catalogue.indexes = queries::indexes(conn, dialect, &wanted).await?;
    catalogue.references = queries::references(conn, &wanted).await?;
    catalogue.checks = queries::checks(conn, dialect, &wanted).await?;
    catalogue.partitions = queries::partitions(conn, &wanted).await?;
    catalogue.views = queries::views(conn, dialect, &wanted).await?;
    catalogue.triggers = queries::triggers(conn, &wanted).await?;
    if dialect == Dialect::MySql && session.has_process {
        catalogue.tables_elsewhere = queries::tables_elsewhere(conn).await?;
    }
    let concerned = shown::concerned(dialect, scope, &catalogue, options.wanted);
    catalogue.shown = shown::show(conn, dialect, concerned).await?;
    Ok(catalogue)
}

/// The foreign keys of these schemas, and those of other schemas that refer to them.
async fn foreign_keys(
    conn: &mut MySqlConnection,
    session: &Session,
    schemas: &[String],
) -> sqlx::Result<Vec<queries::KeyColumnRow>> {
    match (session.dialect(), session.has_process) {
        (Dialect::MariaDb, true) => {
            let outer = queries::outer_schemas(conn, schemas).await?;
            queries::key_columns(conn, &[schemas, &outer].concat(), &[]).await
        }
        // MySQL has an index for that; and an account that does not see the whole server sees few schemas.
        _ => queries::key_columns(conn, schemas, schemas).await,
    }
}

/// Rows by the table that they belong to.
fn by_table<T>(
    rows: Vec<T>,
    table: impl Fn(&T) -> (String, String),
) -> BTreeMap<(String, String), Vec<T>> {
    let mut tables: BTreeMap<(String, String), Vec<T>> = BTreeMap::new();
    for row in rows {
        tables.entry(table(&row)).or_default().push(row);
    }
    tables
}
