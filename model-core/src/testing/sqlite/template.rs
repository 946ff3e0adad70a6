//! The bytes of a database that holds the tables.

use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, LazyLock};

use sqlx::{AssertSqlSafe, Connection, SqliteConnection, raw_sql};
use tokio::sync::{Mutex, OnceCell};

use crate::dialect::push_doubled;
use crate::execute::sqlite::{attached_schemas, in_memory};
use crate::testing::blueprint::Blueprint;
use crate::testing::build::build;
use crate::testing::{TestDatabaseError, apart};

/// A database's bytes, and those of the schemas that are attached to it.
#[derive(Debug)]
pub(in crate::testing) struct Template {
    pub(super) main: Vec<u8>,
    pub(super) attached: Vec<Attached>,
}

/// A schema that a connection attaches.
#[derive(Debug)]
pub(super) struct Attached {
    pub(super) schema: String,
    pub(super) bytes: Vec<u8>,
}

/// SQLite, Database File Format, 1.3: file format versions that say WAL. Nothing has to switch to it then.
const WAL: [u8; 2] = [2, 2];

type Templates = HashMap<String, Arc<OnceCell<Arc<Template>>>>;

impl Template {
    /// The template; built once a process.
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
                let template = apart::watch(async move || Self::build(&blueprint).await).await;
                template.map(Arc::new)
            })
            .await
            .cloned()
    }

    async fn build(blueprint: &Blueprint) -> Result<Self, TestDatabaseError> {
        let failed = TestDatabaseError::database("build the database of the tests");
        let mut conn = in_memory(&blueprint.metadata).await.map_err(&failed)?;
        build(blueprint, &mut conn).await?;
        let main = bytes(&mut conn, "main").await.map_err(&failed)?;
        let mut attached = Vec::new();
        for schema in attached_schemas(&blueprint.metadata) {
            let bytes = bytes(&mut conn, &schema).await.map_err(&failed)?;
            attached.push(Attached { schema, bytes });
        }
        // Nothing is lost with it.
        let _ = conn.close().await;
        Ok(Self { main, attached })
    }
}

/// Writes a database's bytes to a file, as one that is in WAL mode.
pub(super) fn write(bytes: &[u8], file: &Path) -> std::io::Result<()> {
    let mut bytes = bytes.to_owned();
    if let Some(versions) = bytes.get_mut(18..20) {
        versions.copy_from_slice(&WAL);
    }
    std::fs::write(file, bytes)
}

/// The bytes of a schema; an empty one has none before something is written.
async fn bytes(conn: &mut SqliteConnection, schema: &str) -> sqlx::Result<Vec<u8>> {
    let mut touch = String::from("PRAGMA ");
    push_doubled(&mut touch, '"', schema);
    touch.push_str(".user_version = 0");
    raw_sql(AssertSqlSafe(touch)).execute(&mut *conn).await?;
    conn.serialize(Some(schema)).await.map(|it| it.to_vec())
}
