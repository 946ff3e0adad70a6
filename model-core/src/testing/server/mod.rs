//! A private server for a test run: PostgreSQL or MariaDB, from the programs that are installed.
//!
//! One server a user and version serves all test programs that run at a time, whoever started it: they find each other
//! by a folder and lock its `lease`. A supervisor beside the server waits for the lease to be free, lingers for a few
//! seconds, stops the server and empties its folder, which a remover then removes; a test that is killed leaves nothing
//! behind.
//!
//! When root runs tests, the server and its supervisor run as another account (`postgres`, `mysql` or `nobody`), which must
//! not become root by it:
//!
//! ```text
//! model-test-0.1.0-postgres-0/     root's, as all that is not the server's
//!   15.18.start                    the start lock
//!   15.18/                         lease, supervisor (locks), ready, kept/, made/ (notes)
//!     server/                      the account's: data, log, sockets
//! ```
//!
//! Root writes and removes only what is its own (`own.rs`), and only reads in `server` (`untrusted.rs`). A process that runs
//! as the account does the rest: it makes the data, stops the server, and empties the folder (`account.rs`).
//!
//! The server listens on a Unix socket and nowhere else, and keeps its data in memory.
//!
//! | variable | says |
//! |---|---|
//! | `MODEL_TEST_POSTGRES_URL`, `MODEL_TEST_MARIADB_URL` | a server that is to be used instead |
//! | `MODEL_TEST_REQUIRE` | `postgres,mariadb`: a server that is not installed is a failure, and no reason to pass over a test |
//! | `MODEL_TEST_FOLDER` | where the servers keep their data; `/dev/shm` or the folder for temporary files otherwise |
//!
//! Root refuses a `MODEL_TEST_FOLDER` in which other users could replace its folders: it has to be root's, and so has
//! everything above it; others may write in it only if it has the sticky bit, as `/tmp` has.
//!
//! The data of a new, empty server is kept in the user's cache folder (`~/.cache/model-test`), which makes the next start
//! quick, and with it which version a program said that it is; it may be deleted at any time.

mod account;
mod cache;
mod cluster;
mod error;
mod folder;
mod mariadb;
mod postgres;
mod program;
pub(super) mod start_lock;
mod sweep;
mod untrusted;
mod version;

use std::fs::File;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use self::account::Account;
pub(super) use self::cluster::DATA;
pub use self::error::ServerError;
pub(super) use self::folder::root;
pub(super) use self::untrusted::UntrustedFolder;
use super::own;

/// For how many seconds everything stays when nobody uses it: between two test programs of one `cargo test`.
pub(super) const LINGER: &str = "3";

/// A database system that tests can have a server of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Product {
    /// PostgreSQL.
    Postgres,
    /// MariaDB.
    MariaDb,
}

/// A running server. It runs at least as long as this value, and as the process if it came from [`server`].
#[derive(Debug)]
pub struct Server {
    product: Product,
    place: Place,
}

/// Where a server is reached.
#[derive(Debug)]
enum Place {
    /// Somewhere else: its URL, with any database's name.
    Elsewhere(String),
    /// Here: its socket, its programs, and the lock that keeps it running.
    Here {
        socket: PathBuf,
        programs: PathBuf,
        /// Ours: what goes with the server, and is none of its own.
        folder: PathBuf,
        /// What the server made.
        server: UntrustedFolder,
        /// Who it runs as, if not as us.
        account: Option<Account>,
        #[expect(dead_code, reason = "held, not read")]
        lease: File,
    },
}

/// The server of this process, started if none is running; the same one for every caller.
///
/// ```no_run
/// use model_core::testing::server::{Product, server};
///
/// let server = server(Product::Postgres).expect("PostgreSQL is installed");
/// println!("{}", server.url("postgres"));
/// ```
///
/// # Errors
/// The programs are not installed, or do not start; the message says what to do.
pub fn server(product: Product) -> Result<&'static Server, &'static ServerError> {
    static SERVERS: [OnceLock<Result<Server, ServerError>>; 2] = [OnceLock::new(), OnceLock::new()];
    SERVERS[product as usize]
        .get_or_init(|| Server::start(product))
        .as_ref()
}

impl Product {
    /// Every product.
    pub const ALL: [Self; 2] = [Self::Postgres, Self::MariaDb];

    /// Its word, as `MODEL_TEST_REQUIRE` lists it: `postgres`, `mariadb`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Postgres => "postgres",
            Self::MariaDb => "mariadb",
        }
    }

    /// Whether `MODEL_TEST_REQUIRE` lists it: then its absence is a failure, and no reason to pass over a test.
    #[must_use]
    pub fn is_required(self) -> bool {
        std::env::var("MODEL_TEST_REQUIRE")
            .is_ok_and(|list| list.split(',').any(|word| word.trim() == self.word()))
    }

    const fn url_variable(self) -> &'static str {
        match self {
            Self::Postgres => "MODEL_TEST_POSTGRES_URL",
            Self::MariaDb => "MODEL_TEST_MARIADB_URL",
        }
    }
}

impl Server {
    /// Starts a server, or joins the one that is running.
    ///
    /// # Errors
    /// The programs are not installed, or do not start; the message says what to do.
    pub fn start(product: Product) -> Result<Self, ServerError> {
        let place = match std::env::var(product.url_variable()) {
            Ok(url) if !url.is_empty() => Place::Elsewhere(url),
            _ => cluster::join_or_start(product)?,
        };
        Ok(Self { product, place })
    }

    /// What it is.
    #[must_use]
    pub fn product(&self) -> Product {
        self.product
    }

    /// A URL that sqlx takes, for a database of this server. The name is written as it is given: keep it plain.
    #[must_use]
    pub fn url(&self, database: &str) -> String {
        match (&self.place, self.product) {
            (Place::Elsewhere(url), _) => with_database(url, database),
            (Place::Here { socket, .. }, Product::Postgres) => postgres::url(socket, database),
            (Place::Here { socket, .. }, Product::MariaDb) => mariadb::url(socket, database),
        }
    }

    /// A program of the same installation, `psql` or `pg_dump`; from the `PATH` where the server is elsewhere.
    #[must_use]
    pub fn program(&self, name: &str) -> PathBuf {
        match &self.place {
            Place::Here { programs, .. } if programs.join(name).exists() => programs.join(name),
            Place::Here { .. } | Place::Elsewhere(_) => Path::new(name).to_owned(),
        }
    }

    /// A client program of MariaDB's, told where the server is.
    #[cfg(feature = "mysql")]
    pub(super) fn client(&self, name: &str) -> std::process::Command {
        // What a server sends may make them run programs and read files: they run as it does.
        let account = match &self.place {
            Place::Here { account, .. } => *account,
            Place::Elsewhere(_) => None,
        };
        let mut command = account::command(self.program(name), account);
        command.arg("--no-defaults");
        command.args(self.client_options());
        command
    }

    /// The words that open a database in a terminal.
    pub(super) fn open_with(&self, database: &str) -> String {
        match self.product {
            Product::Postgres => format!("psql '{}'", self.url(database)),
            Product::MariaDb => {
                format!("mariadb {} {database}", self.client_options().join(" "))
            }
        }
    }

    /// The options that lead MariaDB's client programs to the server.
    fn client_options(&self) -> Vec<String> {
        match &self.place {
            Place::Here { socket, .. } => mariadb::client_options(socket),
            Place::Elsewhere(url) => mariadb::client_options_of_url(url),
        }
    }

    /// Our folder for what goes with the server.
    pub(super) fn folder(&self) -> PathBuf {
        match &self.place {
            Place::Here { folder, .. } => folder.clone(),
            Place::Elsewhere(url) => {
                let mut hasher = DefaultHasher::new();
                url.hash(&mut hasher);
                let version = env!("CARGO_PKG_VERSION");
                let hash = hasher.finish();
                root().join(format!("model-test-{version}-{}-{hash:016x}", own::user()))
            }
        }
    }

    /// The group that has to see which databases are kept: that of the supervisor, if it does not run as us.
    pub(super) fn group(&self) -> Option<u32> {
        match &self.place {
            Place::Here { account, .. } => account.map(|it| it.group),
            Place::Elsewhere(_) => None,
        }
    }

    /// The URL of a database of a PostgreSQL of ours, through a socket in another folder than its own.
    #[cfg(feature = "postgres")]
    pub(super) fn url_through(folder: &Path, database: &str) -> String {
        postgres::url(folder, database)
    }

    /// The socket of a PostgreSQL of ours in a folder: its own, or one that leads to it.
    #[cfg(feature = "postgres")]
    pub(super) fn socket_in(folder: &Path) -> PathBuf {
        folder.join(postgres::SOCKET)
    }

    /// The memory that is left for its data, in bytes, where it is ours.
    pub(super) fn free_memory(&self) -> Option<u64> {
        match &self.place {
            Place::Here { .. } => folder::free(&self.folder()),
            Place::Elsewhere(_) => None,
        }
    }

    /// How many of its databases have names that begin so, as far as its folder says it.
    pub(super) fn databases(&self, prefix: &str) -> usize {
        let entries = self.data().map(|it| it.entries(DATA.as_ref(), |_| false));
        let names = entries.and_then(Result::ok).into_iter().flatten();
        names
            .filter(|(name, _)| name.to_string_lossy().starts_with(prefix))
            .count()
    }

    /// The folder in which each database has one of its own, as [`DATA`] within it, where the server is ours: MariaDB's.
    pub(super) fn data(&self) -> Option<&UntrustedFolder> {
        match &self.place {
            Place::Here { server, .. } if self.product == Product::MariaDb => Some(server),
            _ => None,
        }
    }

    /// The socket, where the server is ours.
    #[must_use]
    pub fn socket(&self) -> Option<&Path> {
        match &self.place {
            Place::Here { socket, .. } => Some(socket),
            Place::Elsewhere(_) => None,
        }
    }
}

/// The URL with another database's name.
fn with_database(url: &str, database: &str) -> String {
    let (address, options) = match url.split_once('?') {
        Some((address, options)) => (address, format!("?{options}")),
        None => (url, String::new()),
    };
    let host = address.find("://").map_or(0, |at| at + 3);
    let end = address[host..]
        .find('/')
        .map_or(address.len(), |at| host + at);
    format!("{}/{database}{options}", &address[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn url_of_a_server_elsewhere_takes_another_database() {
        assert_eq!(
            with_database("postgres://me@host:5432/postgres?sslmode=disable", "one"),
            "postgres://me@host:5432/one?sslmode=disable"
        );
        assert_eq!(with_database("mysql://host", "one"), "mysql://host/one");
        assert_eq!(
            with_database("postgres:///old?host=/run", "one"),
            "postgres:///one?host=/run"
        );
    }
}
