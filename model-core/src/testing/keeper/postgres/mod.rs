//! PostgreSQL: databases are copies of a template, which stays for later runs.

mod renew;
mod sessions;

use std::collections::HashMap;
use std::rc::Rc;
use std::time::Duration;

use sqlx::postgres::PgConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, PgConnection, Row, query, raw_sql};

use tokio::time::timeout;

use self::renew::{filled, is_left, left_behind, renew};
use self::sessions::Sessions;
use super::{Admin, Renewal};
use crate::schema::Dialect;
use crate::sql::{identifier, literal};
use crate::testing::TestDatabaseError;
use crate::testing::blueprint::Blueprint;
use crate::testing::build::build;
use crate::testing::kept::Kept;
use crate::testing::name::{self, PREFIX};
use crate::testing::server::Server;

/// The database that every server has.
const MAINTENANCE: &str = "postgres";

/// `test` in ASCII: the first half of our advisory locks.
const LOCKS: i32 = 0x7465_7374;

/// In about this time a connection ends that was just closed.
const MOMENT: Duration = Duration::from_millis(3);

/// A connection that is not closed in this time is one that somebody keeps.
const PATIENCE: Duration = Duration::from_secs(1);

/// What a template's comment begins with: then come the tables that have rows.
const FILLED: &str = "tables with rows: ";

pub(super) struct Postgres {
    server: &'static Server,
    /// Those of tests, where the server is ours.
    sessions: Option<Rc<Sessions>>,
    conn: PgConnection,
    /// Of each template, the tables that have rows, if its copies can be made as new.
    filled: HashMap<String, Option<Vec<i64>>>,
}

impl Admin for Postgres {
    type Common = Option<Rc<Sessions>>;

    fn common(server: &'static Server) -> Self::Common {
        // A socket's path may be too long: pools connect to the server's own then.
        Sessions::serve(server).unwrap_or_default()
    }

    async fn connect(server: &'static Server, sessions: Self::Common) -> sqlx::Result<Self> {
        let conn = connect(&server.url(MAINTENANCE)).await?;
        Ok(Self {
            server,
            sessions,
            conn,
            filled: HashMap::new(),
        })
    }

    async fn begin_run(&mut self) -> sqlx::Result<()> {
        let run = number(name::run());
        self.run(format!(
            "SELECT pg_catalog.pg_advisory_lock({LOCKS}, {run})"
        ))
        .await
    }

    async fn prepare(&mut self, blueprint: &Blueprint) -> Result<(), TestDatabaseError> {
        let failed = TestDatabaseError::database("make the template of the tests");
        let template = template(blueprint);
        if self.has_template(&template).await.map_err(&failed)? {
            return Ok(());
        }
        // Another process may be at the same one.
        let lock = number(&blueprint.key[..8]);
        self.lock("pg_advisory_lock", lock).await.map_err(&failed)?;
        let made = if self.has_template(&template).await.map_err(&failed)? {
            Ok(())
        } else {
            self.make_template(blueprint, &template).await
        };
        self.lock("pg_advisory_unlock", lock)
            .await
            .map_err(&failed)?;
        made
    }

    async fn create(&mut self, blueprint: &Blueprint, name: &str) -> Result<(), TestDatabaseError> {
        self.copy_files(&template(blueprint), name, "")
            .await
            .map_err(TestDatabaseError::database("create the database of a test"))
    }

    async fn adopt(&mut self, blueprint: &Blueprint, name: &str) -> sqlx::Result<Option<String>> {
        if self.filled(blueprint).await?.is_none() {
            return Ok(None);
        }
        let left = left_behind(&mut self.conn, &template(blueprint), &blueprint.key).await?;
        let kept = Kept::of_server(self.server).names();
        for left in left.into_iter().filter(|it| !kept.contains(it)) {
            // Whoever gives it a new name has it, and nobody else.
            let rename = format!(
                "ALTER DATABASE {} RENAME TO {}",
                quoted(&left),
                quoted(name)
            );
            if self.run(rename).await.is_err() {
                continue;
            }
            if let Ok(Renewal::Done) = self.renew(blueprint, name).await {
                return Ok(Some(name.to_owned()));
            }
            // One that is left for another one that is made: they do not become more.
            self.remove(name).await?;
        }
        Ok(None)
    }

    async fn renew(&mut self, blueprint: &Blueprint, name: &str) -> sqlx::Result<Renewal> {
        let Some(filled) = self.filled(blueprint).await? else {
            return Ok(Renewal::Impossible);
        };
        let mut waiting = Vec::new();
        if let Some(sessions) = &self.sessions {
            if timeout(MOMENT, sessions.left(name)).await.is_err() {
                return Ok(Renewal::Busy);
            }
            waiting = sessions.idle(name);
        }
        let left = is_left(&mut self.conn, name, &waiting).await?;
        if !matches!(left, Renewal::Done) {
            return Ok(left);
        }
        let mut conn = connect(&pool_url(self.server, name)).await?;
        let renewal = renew(&mut conn, &filled).await;
        conn.close().await?;
        if let Some(sessions) = &self.sessions {
            // The next test finds the session.
            let _ = timeout(PATIENCE, sessions.left(name)).await;
        }
        renewal
    }

    async fn rename(&mut self, from: String, to: String) -> sqlx::Result<String> {
        self.end_sessions(&from).await;
        let rename = format!("ALTER DATABASE {} RENAME TO {}", quoted(&from), quoted(&to));
        self.run(rename).await.map(|()| to)
    }

    async fn remove(&mut self, name: &str) -> sqlx::Result<()> {
        if let Some(sessions) = &self.sessions {
            sessions.end(name);
        }
        let drop = format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", quoted(name));
        self.run(drop).await
    }

    async fn copy(&mut self, from: &str, to: &str) -> Result<(), TestDatabaseError> {
        let failed = TestDatabaseError::database("copy the database of a test");
        self.remove(to).await.map_err(&failed)?;
        if let Some(sessions) = &self.sessions {
            sessions.end(from);
        }
        query(
            "SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity
             WHERE datname = $1",
        )
        .bind(from)
        .execute(&mut self.conn)
        .await
        .map_err(&failed)?;
        // A limit, though one that is never met, tells it from copies of templates: it is never made as new.
        self.copy_files(from, to, " CONNECTION LIMIT 100000")
            .await
            .map_err(&failed)
    }

    async fn deserted(&mut self) -> sqlx::Result<Vec<String>> {
        let names: Vec<String> = query(
            "SELECT datname::text FROM pg_catalog.pg_database WHERE starts_with(datname::text, $1)",
        )
        .bind(PREFIX)
        .fetch_all(&mut self.conn)
        .await?
        .iter()
        .map(|row| row.get(0))
        .collect();
        // The catalogue shows a lock's number without its sign.
        let running: Vec<i64> = query(
            "SELECT objid::int8 FROM pg_catalog.pg_locks
             WHERE locktype = 'advisory' AND classid = $1::int8::oid AND objsubid = 2",
        )
        .bind(i64::from(LOCKS))
        .fetch_all(&mut self.conn)
        .await?
        .iter()
        .map(|row| row.get(0))
        .collect();
        let is_over = |name: &String| {
            name::run_of(name)
                .is_some_and(|run| !running.contains(&i64::from(number(run).cast_unsigned())))
        };
        Ok(names.into_iter().filter(is_over).collect())
    }
}

impl Postgres {
    /// Nobody can rename a database that somebody is connected to.
    async fn end_sessions(&self, database: &str) {
        if let Some(sessions) = &self.sessions {
            let _ = timeout(PATIENCE, sessions.left(database)).await;
            sessions.end(database);
        }
    }

    /// What is written down with the template.
    async fn filled(&mut self, blueprint: &Blueprint) -> sqlx::Result<Option<Vec<i64>>> {
        if let Some(known) = self.filled.get(&blueprint.key) {
            return Ok(known.clone());
        }
        let row = query(
            "SELECT pg_catalog.shobj_description(oid, 'pg_database') FROM pg_catalog.pg_database
             WHERE datname = $1",
        )
        .bind(template(blueprint))
        .fetch_one(&mut self.conn)
        .await?;
        let note: Option<String> = row.get(0);
        let filled = note.and_then(|note| {
            let numbers = note.strip_prefix(FILLED)?;
            Some(
                numbers
                    .split_whitespace()
                    .filter_map(|it| it.parse().ok())
                    .collect(),
            )
        });
        let filled = filled.filter(|_| self.server.socket().is_some());
        self.filled.insert(blueprint.key.clone(), filled.clone());
        Ok(filled)
    }

    async fn has_template(&mut self, template: &str) -> sqlx::Result<bool> {
        query("SELECT 1 FROM pg_catalog.pg_database WHERE datname = $1 AND datistemplate")
            .bind(template)
            .fetch_optional(&mut self.conn)
            .await
            .map(|row| row.is_some())
    }

    /// Builds it under another name, so that nobody ever finds half of one.
    async fn make_template(
        &mut self,
        blueprint: &Blueprint,
        template: &str,
    ) -> Result<(), TestDatabaseError> {
        let failed = TestDatabaseError::database("make the template of the tests");
        let unfinished = format!("{template}_unfinished");
        for name in [&unfinished, template] {
            self.remove(name).await.map_err(&failed)?;
        }
        self.run(format!("CREATE DATABASE {}", quoted(&unfinished)))
            .await
            .map_err(&failed)?;
        let mut conn = connect(&self.server.url(&unfinished))
            .await
            .map_err(&failed)?;
        let built = build(blueprint, &mut conn).await;
        let filled = filled(&mut conn).await;
        // A database that somebody is connected to cannot be renamed.
        let closed = conn.close().await;
        if let Err(error) = built {
            self.remove(&unfinished).await.map_err(&failed)?;
            return Err(error);
        }
        closed.map_err(&failed)?;
        self.rename(unfinished, template.to_owned())
            .await
            .map_err(&failed)?;
        if let Some(filled) = filled.map_err(&failed)? {
            let numbers: Vec<String> = filled.iter().map(ToString::to_string).collect();
            let note = format!(
                "COMMENT ON DATABASE {} IS {}",
                quoted(template),
                literal(Dialect::Postgres, &format!("{FILLED}{}", numbers.join(" ")))
            );
            self.run(note).await.map_err(&failed)?;
        }
        self.run(format!(
            "ALTER DATABASE {} IS_TEMPLATE true ALLOW_CONNECTIONS false",
            quoted(template)
        ))
        .await
        .map_err(&failed)
    }

    /// Files are copied as they are: PostgreSQL 15 writes every page to its log otherwise. Earlier versions know no other way.
    async fn copy_files(&mut self, from: &str, to: &str, options: &str) -> sqlx::Result<()> {
        let has_strategies = self
            .conn
            .server_version_num()
            .is_none_or(|it| it >= 150_000);
        let strategy = if has_strategies {
            " STRATEGY file_copy"
        } else {
            ""
        };
        self.run(format!(
            "CREATE DATABASE {} TEMPLATE {}{strategy}{options}",
            quoted(to),
            quoted(from)
        ))
        .await
    }

    async fn lock(&mut self, function: &str, number: i32) -> sqlx::Result<()> {
        self.run(format!("SELECT pg_catalog.{function}({number}::bigint)"))
            .await
    }

    async fn run(&mut self, sql: String) -> sqlx::Result<()> {
        raw_sql(AssertSqlSafe(sql))
            .execute(&mut self.conn)
            .await
            .map(drop)
    }
}

fn template(blueprint: &Blueprint) -> String {
    format!("model_template_{}", blueprint.key)
}

/// The URL of a database, by way of sessions that wait in it.
pub(super) fn pool_url(server: &Server, database: &str) -> String {
    match sessions::folder(server) {
        Some(folder) => Server::url_through(&folder, database),
        None => server.url(database),
    }
}

async fn connect(url: &str) -> sqlx::Result<PgConnection> {
    url.parse::<PgConnectOptions>()?
        .disable_statement_logging()
        .connect()
        .await
}

fn quoted(database: &str) -> String {
    identifier(Dialect::Postgres, database)
}

/// The number that eight hexadecimal digits are.
fn number(digits: &str) -> i32 {
    u32::from_str_radix(digits, 16)
        .unwrap_or_default()
        .cast_signed()
}
