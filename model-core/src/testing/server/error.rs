//! Why there is no server.

use std::io;
use std::path::{Path, PathBuf};

use super::Product;
use crate::told::debug_is_display;

/// Why there is no server, and what to do.
#[derive(thiserror::Error)]
#[non_exhaustive]
pub enum ServerError {
    /// A program is not there.
    #[error("`{program}` is not installed\nhelp: {}, or name a server in `{}`", install(*product), product.url_variable())]
    NotInstalled {
        /// What was to be started.
        product: Product,
        /// What was looked for.
        program: &'static str,
    },
    /// A file or folder cannot be used.
    #[error("cannot {doing} `{}`: {source}", path.display())]
    Folder {
        /// What was going on: `create`.
        doing: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// What the system answered.
        source: io::Error,
    },
    /// A program did not do what it was started for.
    #[error("`{program}` failed: {said}")]
    Failed {
        /// The program.
        program: String,
        /// What it said, or its log.
        said: String,
    },
}

debug_is_display!(ServerError);

impl ServerError {
    /// Whether the reason is that nothing is installed.
    #[must_use]
    pub fn is_absence(&self) -> bool {
        matches!(self, Self::NotInstalled { .. })
    }

    pub(super) fn folder(doing: &'static str, path: &Path, source: io::Error) -> Self {
        Self::Folder {
            doing,
            path: path.to_owned(),
            source,
        }
    }
}

const fn install(product: Product) -> &'static str {
    match product {
        Product::Postgres => "install PostgreSQL (Debian: `apt-get install postgresql`)",
        Product::MariaDb => "install MariaDB (Debian: `apt-get install mariadb-server`)",
    }
}
