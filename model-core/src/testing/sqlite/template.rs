//! The bytes of a database that holds the tables.
//!
//! They are made once, and kept in files as long as processes run that may want them.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::sync::{Arc, LazyLock};

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, Connection, SqliteConnection, raw_sql};
use tokio::sync::{Mutex, OnceCell};

use super::File;
use super::attach::{attached_schemas, in_memory_with};
use super::folder::templates;
use super::shelf::Shelf;
use crate::schema::Dialect;
use crate::sql::push_identifier;
use crate::testing::blueprint::Blueprint;
use crate::testing::build::build;
use crate::testing::own::write_whole;
use crate::testing::{TestDatabaseError, apart};

/// A database's bytes, and those of the schemas that are attached to it.
#[derive(Debug)]
pub(in crate::testing) struct Template {
    pub(super) main: Vec<u8>,
    pub(super) attached: Vec<Attached>,
    /// Its databases that are ready.
    pub(super) shelf: Shelf,
}

/// A schema that a connection attaches.
#[derive(Debug)]
pub(super) struct Attached {
    pub(super) schema: String,
    pub(super) bytes: Vec<u8>,
}

/// SQLite, Database File Format, 1.3: file format versions that say WAL. Nothing has to switch to it then.
const WAL: [u8; 2] = [2, 2];

/// Each table and index has a page of its own, nearly empty in a test: the copy of a test is a quarter of SQLite's usual
/// one.
const PAGE: u32 = 1024;

type Templates = HashMap<String, Arc<OnceCell<Arc<Template>>>>;

impl Template {
    /// The template, as this or another process built it.
    pub(in crate::testing) async fn of(
        blueprint: Arc<Blueprint>,
    ) -> Result<Arc<Self>, TestDatabaseError> {
        static TEMPLATES: LazyLock<Mutex<Templates>> = LazyLock::new(Mutex::default);
        let place = TEMPLATES
            .lock()
            .await
            .entry(blueprint.key.clone())
            .or_default()
            .clone();
        place
            .get_or_try_init(|| async move {
                let schemas = attached_schemas(&blueprint.metadata);
                let files = File::named(&templates()?, &blueprint.key, schemas.iter());
                if let Some(template) = Self::read(&files, &schemas) {
                    return Ok(Arc::new(template));
                }
                let template = apart::watch(async move || Self::build(&blueprint).await).await?;
                // What cannot be kept is built by the next process again.
                let _ = template.write(&files);
                Ok(Arc::new(template))
            })
            .await
            .cloned()
    }

    fn read(files: &File, schemas: &[String]) -> Option<Self> {
        let mut contents = files.paths().map(|path| fs::read(path).ok());
        let main = contents.next()??;
        let attached = schemas.iter().zip(contents).map(|(schema, bytes)| {
            Some(Attached {
                schema: schema.clone(),
                bytes: bytes?,
            })
        });
        Some(Self {
            main,
            attached: attached.collect::<Option<_>>()?,
            shelf: Shelf::default(),
        })
    }

    /// The main file last: where it is, the others are.
    fn write(&self, files: &File) -> io::Result<()> {
        let files: Vec<_> = files.paths().zip(self.contents()).collect();
        for (path, bytes) in files.into_iter().rev() {
            write_whole(path, bytes)?;
        }
        Ok(())
    }

    /// The bytes of each file.
    pub(super) fn contents(&self) -> impl Iterator<Item = &Vec<u8>> {
        let attached = self.attached.iter().map(|it| &it.bytes);
        [&self.main].into_iter().chain(attached)
    }

    async fn build(blueprint: &Blueprint) -> Result<Self, TestDatabaseError> {
        let failed = TestDatabaseError::database("build the database of the tests");
        let options = SqliteConnectOptions::new().page_size(PAGE);
        let mut conn = in_memory_with(options, &blueprint.metadata)
            .await
            .map_err(&failed)?;
        let schemas = attached_schemas(&blueprint.metadata);
        for schema in ["main"].into_iter().chain(schemas.iter().map(|it| &**it)) {
            touch(&mut conn, schema).await.map_err(&failed)?;
        }
        build(blueprint, &mut conn).await?;
        let main = bytes(&mut conn, "main").await.map_err(&failed)?;
        let mut attached = Vec::new();
        for schema in schemas {
            let bytes = bytes(&mut conn, &schema).await.map_err(&failed)?;
            attached.push(Attached { schema, bytes });
        }
        // Nothing is lost with it.
        let _ = conn.close().await;
        Ok(Self {
            main,
            attached,
            shelf: Shelf::default(),
        })
    }
}

/// Writes to an empty schema without changing it: one that nothing was ever written to has no bytes.
async fn touch(conn: &mut SqliteConnection, schema: &str) -> sqlx::Result<()> {
    let mut touch = String::from("PRAGMA ");
    push_identifier(&mut touch, Dialect::Sqlite, schema);
    touch.push_str(".user_version = 0");
    raw_sql(AssertSqlSafe(touch)).execute(conn).await.map(drop)
}

/// The bytes of a schema, as of a file that is in WAL mode.
pub(super) async fn bytes(conn: &mut SqliteConnection, schema: &str) -> sqlx::Result<Vec<u8>> {
    let mut bytes = conn.serialize(Some(schema)).await?.to_vec();
    if let Some(versions) = bytes.get_mut(18..20) {
        versions.copy_from_slice(&WAL);
    }
    Ok(bytes)
}
