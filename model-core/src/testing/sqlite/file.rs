//! A database in a file, for a pool.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use sqlx::sqlite::{SqliteConnectOptions, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{AssertSqlSafe, ConnectOptions, SqlitePool, raw_sql};

use super::attach::attach;
use super::folder::{folder, kept, kept_files};
use super::restore::restore;
use super::template::{Template, bytes};
use crate::testing::TestDatabaseError;
use crate::testing::name::Origin;
use crate::testing::pool::{Isolation, begin_for_good};

/// The files of a database: the main one, and one a schema.
#[derive(Debug)]
pub(in crate::testing) struct File {
    main: PathBuf,
    /// Schemas and their files.
    attached: Vec<(String, PathBuf)>,
}

/// What SQLite puts beside a file.
const BESIDE: [&str; 3] = ["-wal", "-shm", "-journal"];

impl File {
    /// Writes a copy of the template.
    pub(in crate::testing) fn create(
        template: &Template,
        name: &str,
    ) -> Result<Self, TestDatabaseError> {
        let file = Self::named(
            folder()?,
            name,
            template.attached.iter().map(|it| &it.schema),
        );
        for (path, bytes) in file.paths().zip(template.contents()) {
            fs::write(path, bytes).map_err(TestDatabaseError::file("write", path))?;
        }
        Ok(file)
    }

    /// The files of a database of this name.
    pub(super) fn named<'a>(
        folder: &Path,
        name: &str,
        schemas: impl Iterator<Item = &'a String>,
    ) -> Self {
        let file = |(number, schema): (usize, &String)| {
            (
                schema.clone(),
                folder.join(format!("{name}.{number}.sqlite3")),
            )
        };
        Self {
            main: folder.join(format!("{name}.sqlite3")),
            attached: schemas.enumerate().map(file).collect(),
        }
    }

    pub(in crate::testing) fn url(&self) -> String {
        format!("sqlite://{}", self.main.display())
    }

    /// The words that open it in a terminal.
    fn open_with(&self) -> String {
        let attach: Vec<String> = self
            .attached
            .iter()
            .map(|(schema, file)| {
                let attach = attach(&file.display().to_string(), schema);
                format!(" -cmd {}", shell_word(attach.trim()))
            })
            .collect();
        format!("sqlite3{} {}", attach.concat(), self.main.display())
    }

    fn options(&self) -> SqliteConnectOptions {
        static OPTIONS: LazyLock<SqliteConnectOptions> = LazyLock::new(|| {
            SqliteConnectOptions::new()
                // The files go with the test: nothing has to outlive a power cut.
                .synchronous(SqliteSynchronous::Off)
                .disable_statement_logging()
        });
        OPTIONS.clone().filename(&self.main)
    }

    /// The statements that make a new connection know the schemas.
    fn attach(&self) -> String {
        self.attached
            .iter()
            .map(|(schema, file)| attach(&file.display().to_string(), schema))
            .collect()
    }

    /// A pool that opens its connections when they are needed.
    pub(in crate::testing) fn pool(&self, isolation: Isolation) -> SqlitePool {
        self.pool_options(isolation)
            .connect_lazy_with(self.options())
    }

    /// A pool with one connection.
    pub(super) async fn open(&self, isolation: Isolation) -> sqlx::Result<SqlitePool> {
        self.pool_options(isolation)
            .connect_with(self.options())
            .await
    }

    fn pool_options(&self, isolation: Isolation) -> SqlitePoolOptions {
        let attach = self.attach();
        // A file does not go away under its connections.
        let mut options: SqlitePoolOptions = isolation.options().test_before_acquire(false);
        if !attach.is_empty() || isolation == Isolation::Transaction {
            options = options.after_connect(move |conn, _| {
                let attach = AssertSqlSafe(attach.clone());
                Box::pin(async move {
                    raw_sql(attach).execute(&mut *conn).await?;
                    match isolation {
                        Isolation::Database => Ok(()),
                        Isolation::Transaction => begin_for_good(conn).await,
                    }
                })
            });
        }
        options
    }

    /// A copy of what it holds now.
    pub(in crate::testing) async fn copy(
        &self,
        pool: &SqlitePool,
        name: &str,
    ) -> Result<Self, TestDatabaseError> {
        let failed = TestDatabaseError::database("copy the database of a test");
        let mut conn = pool.acquire().await.map_err(&failed)?;
        let copy = Self::named(
            folder()?,
            name,
            self.attached.iter().map(|(schema, _)| schema),
        );
        let schemas = self.attached.iter().map(|(schema, _)| &**schema);
        for (schema, path) in ["main"].into_iter().chain(schemas).zip(copy.paths()) {
            let bytes = bytes(&mut conn, schema).await.map_err(&failed)?;
            fs::write(path, bytes).map_err(TestDatabaseError::file("write", path))?;
        }
        Ok(copy)
    }

    /// Makes it what a copy of it is.
    pub(in crate::testing) async fn restore(&self, copy: &Self) -> Result<(), TestDatabaseError> {
        for (file, copy) in self.paths().zip(copy.paths()) {
            let failed = TestDatabaseError::database("restore the database of a test");
            restore(file, copy).await.map_err(failed)?;
        }
        Ok(())
    }

    /// Keeps it for whoever wants to look, instead of others that are too many; what opens it.
    pub(in crate::testing) fn keep(
        &self,
        name: &str,
        origin: &Origin,
    ) -> Result<String, TestDatabaseError> {
        let folder = kept_files();
        fs::create_dir_all(&folder).map_err(TestDatabaseError::file("create", &folder))?;
        let moved = self.move_to(&folder);
        let moved = moved.map_err(TestDatabaseError::file("write in", &folder))?;
        remove_kept(&kept().add(name, origin)?);
        Ok(moved.open_with())
    }

    /// Removes it; connections that are still open have it until they close.
    pub(in crate::testing) fn remove(&self) {
        for path in self.paths() {
            // A file that is not there is as wanted; another one goes with the folder.
            let _ = fs::remove_file(path);
            for suffix in BESIDE {
                let _ = fs::remove_file(with_suffix(path, suffix));
            }
        }
    }

    /// Moves it into another folder.
    fn move_to(&self, folder: &Path) -> io::Result<Self> {
        let target = |path: &Path| folder.join(path.file_name().unwrap_or_default());
        for path in self.paths() {
            fs::rename(path, target(path))?;
            for suffix in BESIDE {
                match fs::rename(
                    with_suffix(path, suffix),
                    with_suffix(&target(path), suffix),
                ) {
                    Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                    Ok(()) | Err(_) => {}
                }
            }
        }
        let attached = self.attached.iter();
        Ok(Self {
            main: target(&self.main),
            attached: attached
                .map(|(schema, file)| (schema.clone(), target(file)))
                .collect(),
        })
    }

    pub(super) fn paths(&self) -> impl Iterator<Item = &Path> {
        let attached = self.attached.iter().map(|(_, file)| &**file);
        [&*self.main].into_iter().chain(attached)
    }
}

/// Removes databases that an earlier run of the same tests kept.
pub(in crate::testing) fn remove_earlier(origin: &Origin) {
    remove_kept(&kept().of_earlier_runs(origin));
}

fn remove_kept(names: &[String]) {
    if names.is_empty() {
        return;
    }
    let folder = kept_files();
    let files = fs::read_dir(&folder).into_iter().flatten().flatten();
    for file in files {
        let name = file.file_name();
        let database = name.to_str().and_then(|name| name.split('.').next());
        if database.is_some_and(|it| names.iter().any(|name| name == it)) {
            // What cannot be removed now is met again by the next run.
            let _ = fs::remove_file(file.path());
        }
    }
    // A folder that still holds something stays.
    let _ = fs::remove_dir(folder);
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut path = path.as_os_str().to_owned();
    path.push(suffix);
    path.into()
}

/// A word as a shell takes it.
fn shell_word(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}
