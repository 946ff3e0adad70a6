//! Whether a server that tests ask for is installed here, where they are compiled.
//!
//! Cargo's own harness can pass over a test only if that is known while compiling. A test that was compiled where there
//! is a server, and runs where there is none, fails, with the reason.

use std::path::Path;

/// A server: its word, its program, where Debian puts that, and how it is installed.
struct Server {
    word: &'static str,
    product: &'static str,
    program: &'static str,
    /// A program, or a folder with one for each version.
    elsewhere: &'static str,
    url_variable: &'static str,
    package: &'static str,
}

const SERVERS: [Server; 2] = [
    Server {
        word: crate::symbol::POSTGRES,
        product: "PostgreSQL",
        program: "postgres",
        elsewhere: "/usr/lib/postgresql",
        url_variable: "MODEL_TEST_POSTGRES_URL",
        package: "postgresql",
    },
    Server {
        word: crate::symbol::MARIADB,
        product: "MariaDB",
        program: "mariadbd",
        elsewhere: "/usr/sbin/mariadbd",
        url_variable: "MODEL_TEST_MARIADB_URL",
        package: "mariadb-server",
    },
];

/// The variables that decide besides; cargo compiles anew when one of them changes.
pub(crate) const VARIABLES: [&str; 3] = [
    "MODEL_TEST_POSTGRES_URL",
    "MODEL_TEST_MARIADB_URL",
    "MODEL_TEST_REQUIRE",
];

/// A server that is not installed.
pub(crate) struct Absence {
    /// Why its tests are ignored, in one line that says what to do; nothing where they are not to be.
    pub(crate) reason: Option<String>,
}

/// Whether this server is missing.
pub(super) fn absence(word: &str) -> Option<Absence> {
    let server = SERVERS.iter().find(|server| server.word == word)?;
    if server.is_installed() {
        return None;
    }
    let required = std::env::var("MODEL_TEST_REQUIRE").unwrap_or_default();
    let is_required = required.split(',').any(|it| it.trim() == word);
    let has_url = std::env::var_os(server.url_variable).is_some_and(|url| !url.is_empty());
    let reason = (!is_required && !has_url).then(|| format!(
        "{} is not installed: install it (Debian: `apt-get install {}`) or name a server in `{}`, then run the tests with `--include-ignored` once or build them anew",
        server.product, server.package, server.url_variable
    ));
    Some(Absence { reason })
}

impl Server {
    fn is_installed(&self) -> bool {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let on_path =
            std::env::split_paths(&path).any(|folder| folder.join(self.program).is_file());
        on_path || self.is_where_debian_puts_it()
    }

    fn is_where_debian_puts_it(&self) -> bool {
        let place = Path::new(self.elsewhere);
        let versions = std::fs::read_dir(place).into_iter().flatten().flatten();
        let mut programs = versions.map(|version| version.path().join("bin").join(self.program));
        place.is_file() || programs.any(|program| program.is_file())
    }
}
