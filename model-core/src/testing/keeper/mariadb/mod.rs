//! MariaDB has no templates: each database is built anew, in one message.

mod place;
mod renew;

use std::collections::{HashMap, HashSet};
use std::process::Stdio;

use sqlx::mysql::MySqlConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, MySqlConnection, Row, query, raw_sql};

use self::place::{Place, noted};
use self::renew::{is, is_plain, renew};
use super::{Admin, Renewal, begin_elsewhere};
use crate::schema::Dialect;
use crate::sql::{identifier, literal};
use crate::testing::TestDatabaseError;
use crate::testing::blueprint::Blueprint;
use crate::testing::build::build;
use crate::testing::kept::Kept;
use crate::testing::name::{self, PREFIX};
use crate::testing::server::Server;

/// The databases of runs that hold no lock. Of a name, the last word but one is the run.
const DESERTED: &str = r"
SELECT SCHEMA_NAME FROM information_schema.SCHEMATA
WHERE SCHEMA_NAME REGEXP '^model_test_.*_[0-9a-f]{8}_[0-9]+$'
      AND IS_FREE_LOCK(CONCAT('model_test_', SUBSTRING_INDEX(SUBSTRING_INDEX(SCHEMA_NAME, '_', -2), '_', 1))) = 1";

/// How many databases are looked at in vain that could be taken over.
const MOST: usize = 3;

/// In seconds: whoever holds a lock on a table for longer does not let go of it.
const WAIT: &str = "SET lock_wait_timeout = 2, innodb_lock_wait_timeout = 2";

pub(super) struct MariaDb {
    server: &'static Server,
    conn: MySqlConnection,
    /// By blueprint, whether its databases can be made as new.
    plain: HashMap<String, bool>,
    /// What was taken over already: this connection gets a lock that it has as often as it likes.
    adopted: HashSet<String>,
}

impl Admin for MariaDb {
    type Common = ();

    fn common(_: &'static Server) {}

    async fn connect(server: &'static Server, (): ()) -> sqlx::Result<Self> {
        let conn = connect(server, "").await?;
        let mut admin = Self {
            server,
            conn,
            plain: HashMap::new(),
            adopted: HashSet::new(),
        };
        // A connection that a test forgot keeps its database, and nobody waiting.
        admin.run(WAIT.to_owned()).await?;
        Ok(admin)
    }

    async fn begin_run(&mut self) -> sqlx::Result<()> {
        self.run(format!("DO GET_LOCK({}, 31536000)", lock(name::run())))
            .await
    }

    async fn prepare(&mut self, blueprint: &Blueprint) -> Result<(), TestDatabaseError> {
        let schemas = blueprint.schemas();
        if !schemas.is_empty() {
            return Err(TestDatabaseError::SharedSchemas { schemas });
        }
        Ok(())
    }

    async fn create(&mut self, blueprint: &Blueprint, name: &str) -> Result<(), TestDatabaseError> {
        let failed = TestDatabaseError::database("create the database of a test");
        self.run(format!("CREATE DATABASE {}", quoted(name)))
            .await
            .map_err(&failed)?;
        let filled = if blueprint.migrations.is_some() {
            let mut conn = connect(self.server, name).await.map_err(&failed)?;
            build(blueprint, &mut conn).await
        } else {
            // The tables are new: nothing has to be checked.
            let sql = format!(
                "USE {}; SET foreign_key_checks = 0; {}SET foreign_key_checks = 1",
                quoted(name),
                blueprint.script
            );
            self.run(sql).await.map_err(&failed)
        };
        if filled.is_err() {
            // The error that led here is the one to tell.
            let _ = self.remove(name).await;
        } else if let (Some(place), Ok(true)) =
            (self.place(name), self.is_plain(blueprint, name).await)
        {
            // One that is not noted is not made as new.
            let _ = place.note();
        }
        filled
    }

    async fn adopt(&mut self, blueprint: &Blueprint, name: &str) -> sqlx::Result<Option<String>> {
        let mut left = noted(self.server, name);
        left.retain(|name| !self.adopted.contains(name));
        begin_elsewhere(&mut left);
        let kept = Kept::of_server(self.server);
        let mut failed = 0;
        for name in left {
            let run = name::run_of(&name).unwrap_or_default();
            // Whoever has the lock of a run has what that left, and nobody else; what it keeps, it has said by then.
            let lock = format!("SELECT GET_LOCK({}, 0)", lock(run));
            if run == name::run()
                || !is(&mut self.conn, lock).await?
                || kept.names().contains(&name)
            {
                continue;
            }
            self.adopted.insert(name.clone());
            if let Ok(Renewal::Done) = self.renew(blueprint, &name).await {
                return Ok(Some(name));
            }
            // One that is left for another one that is made: they do not become more.
            self.remove(&name).await?;
            failed += 1;
            if failed == MOST {
                break;
            }
        }
        Ok(None)
    }

    async fn renew(&mut self, blueprint: &Blueprint, name: &str) -> sqlx::Result<Renewal> {
        match self.place(name) {
            Some(place) => renew(&mut self.conn, &place, &blueprint.metadata).await,
            None => Ok(Renewal::Impossible),
        }
    }

    /// MariaDB cannot. A database that is to have a name of its own is taken over by nobody, either.
    async fn rename(&mut self, from: String, _: String) -> sqlx::Result<String> {
        if let Some(place) = self.place(&from) {
            place.forget();
        }
        Ok(from)
    }

    async fn remove(&mut self, name: &str) -> sqlx::Result<()> {
        if let Some(place) = self.place(name) {
            place.forget();
        }
        let drop = format!("DROP DATABASE IF EXISTS {}", quoted(name));
        self.run(drop).await
    }

    async fn copy(&mut self, from: &str, to: &str) -> Result<(), TestDatabaseError> {
        let failed = TestDatabaseError::database("copy the database of a test");
        self.remove(to).await.map_err(&failed)?;
        self.run(format!("CREATE DATABASE {}", quoted(to)))
            .await
            .map_err(&failed)?;
        dump_and_load(self.server, from, to)
    }

    async fn deserted(&mut self) -> sqlx::Result<Vec<String>> {
        let rows = query(DESERTED).fetch_all(&mut self.conn).await?;
        let names = rows.iter().map(|row| row.get_unchecked::<String, _>(0));
        Ok(names.filter(|name| name::run_of(name).is_some()).collect())
    }
}

impl MariaDb {
    /// Where a database is, if it is to be seen there.
    fn place(&self, name: &str) -> Option<Place> {
        Place::of(self.server, name)
    }

    /// Whether databases of a blueprint can be made as new; this one was just made.
    async fn is_plain(&mut self, blueprint: &Blueprint, name: &str) -> sqlx::Result<bool> {
        // What migrations wrote, emptying would not bring back.
        if blueprint.migrations.is_some() {
            return Ok(false);
        }
        if let Some(known) = self.plain.get(&blueprint.key) {
            return Ok(*known);
        }
        let is_plain = is_plain(&mut self.conn, name).await?;
        self.plain.insert(blueprint.key.clone(), is_plain);
        Ok(is_plain)
    }

    async fn run(&mut self, sql: String) -> sqlx::Result<()> {
        raw_sql(AssertSqlSafe(sql))
            .execute(&mut self.conn)
            .await
            .map(drop)
    }
}

async fn connect(server: &Server, database: &str) -> sqlx::Result<MySqlConnection> {
    server
        .url(database)
        .parse::<MySqlConnectOptions>()?
        .disable_statement_logging()
        .connect()
        .await
}

/// The name of the lock that says that a run is not over, as a literal.
fn lock(run: &str) -> String {
    literal(Dialect::MariaDb, &format!("{PREFIX}{run}"))
}

fn quoted(database: &str) -> String {
    identifier(Dialect::MariaDb, database)
}

/// Copies a database through the server's own programs: they know all kinds of objects.
fn dump_and_load(server: &Server, from: &str, to: &str) -> Result<(), TestDatabaseError> {
    let failed = |program: &str| {
        let program = program.to_owned();
        move |error: std::io::Error| TestDatabaseError::Program {
            program: program.clone(),
            said: error.to_string(),
        }
    };
    let mut dump = server
        .client("mariadb-dump")
        .args([
            "--routines",
            "--triggers",
            "--events",
            "--single-transaction",
            "--hex-blob",
            // A locked table takes no number from a sequence (error 1100).
            "--skip-add-locks",
        ])
        .arg(from)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(failed("mariadb-dump"))?;
    let text = dump.stdout.take().map_or_else(Stdio::null, Stdio::from);
    let load = server
        .client("mariadb")
        .arg(to)
        .stdin(text)
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .output()
        .map_err(failed("mariadb"))?;
    let dump = dump.wait_with_output().map_err(failed("mariadb-dump"))?;
    for (program, output) in [("mariadb-dump", dump), ("mariadb", load)] {
        if !output.status.success() {
            return Err(TestDatabaseError::Program {
                program: program.to_owned(),
                said: String::from_utf8_lossy(&output.stderr).trim().to_owned(),
            });
        }
    }
    Ok(())
}
