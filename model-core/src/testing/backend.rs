//! Which database a test asks for.

use super::server::Product;
use crate::schema::Dialect;

/// A database that a test can have one of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Backend {
    /// SQLite, in this process.
    Sqlite,
    /// A private PostgreSQL, or that of `MODEL_TEST_POSTGRES_URL`.
    Postgres,
    /// A private MariaDB, or that of `MODEL_TEST_MARIADB_URL`.
    MariaDb,
}

impl Backend {
    /// Its word, as `#[model_core::test]` takes it: `sqlite`, `postgres`, `mariadb`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Sqlite => "sqlite",
            Self::Postgres => Product::Postgres.word(),
            Self::MariaDb => Product::MariaDb.word(),
        }
    }

    /// Whether model-core is built with the feature that it needs.
    #[must_use]
    pub const fn is_built(self) -> bool {
        match self {
            Self::Sqlite => cfg!(feature = "sqlite"),
            Self::Postgres => cfg!(feature = "postgres"),
            Self::MariaDb => cfg!(feature = "mysql"),
        }
    }

    /// The dialect that its tables are written in.
    #[must_use]
    pub const fn dialect(self) -> Dialect {
        match self {
            Self::Sqlite => Dialect::Sqlite,
            Self::Postgres => Dialect::Postgres,
            Self::MariaDb => Dialect::MariaDb,
        }
    }
}
