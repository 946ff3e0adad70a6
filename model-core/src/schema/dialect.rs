//! The databases we speak to.

use std::fmt;
use std::str::FromStr;

use crate::told::debug_is_display;

/// A database's SQL.
///
/// MariaDB and MySQL are two dialects: each has syntax that the other refuses.
///
/// ```
/// use model_core::Dialect;
///
/// assert_eq!("postgresql".parse(), Ok(Dialect::Postgres));
/// assert_eq!(Dialect::MariaDb.to_string(), "mariadb");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize),
    serde(rename_all = "lowercase")
)]
pub enum Dialect {
    /// PostgreSQL 14 and newer.
    Postgres,
    /// SQLite 3.35 and newer.
    Sqlite,
    /// MariaDB 10.11 and newer.
    MariaDb,
    /// MySQL 8.0.16 and newer.
    MySql,
}

/// A word that names no dialect.
#[derive(Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown dialect `{name}`, {}", advice(name))]
#[non_exhaustive]
pub struct UnknownDialect {
    /// The word.
    pub name: String,
}

debug_is_display!(UnknownDialect);

/// Every spelling that is read; the first of each dialect is the one that is written.
const SPELLINGS: [(&str, Dialect); 5] = [
    ("postgres", Dialect::Postgres),
    ("postgresql", Dialect::Postgres),
    ("sqlite", Dialect::Sqlite),
    ("mariadb", Dialect::MariaDb),
    ("mysql", Dialect::MySql),
];

impl Dialect {
    /// Every dialect.
    pub const ALL: [Self; 4] = [Self::Postgres, Self::Sqlite, Self::MariaDb, Self::MySql];

    /// The product's own name, for messages.
    pub(crate) const fn product(self) -> &'static str {
        match self {
            Self::Postgres => "PostgreSQL",
            Self::Sqlite => "SQLite",
            Self::MariaDb => "MariaDB",
            Self::MySql => "MySQL",
        }
    }
}

/// The word that [`FromStr`] reads: `postgres`, `sqlite`, `mariadb`, `mysql`.
impl fmt::Display for Dialect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Postgres => "postgres",
            Self::Sqlite => "sqlite",
            Self::MariaDb => "mariadb",
            Self::MySql => "mysql",
        })
    }
}

impl FromStr for Dialect {
    type Err = UnknownDialect;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        SPELLINGS
            .iter()
            .find(|(spelling, _)| spelling.eq_ignore_ascii_case(name))
            .map(|&(_, dialect)| dialect)
            .ok_or_else(|| UnknownDialect {
                name: name.to_owned(),
            })
    }
}

fn advice(name: &str) -> String {
    let lower = name.to_lowercase();
    let likeness = |spelling: &str| strsim::jaro_winkler(&lower, spelling);
    let nearest = SPELLINGS
        .iter()
        .map(|(spelling, _)| *spelling)
        .max_by(|a, b| likeness(a).total_cmp(&likeness(b)));
    match nearest {
        Some(nearest) if likeness(nearest) > 0.75 => format!("did you mean `{nearest}`?"),
        _ => "expected `postgres`, `sqlite`, `mariadb` or `mysql`".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_dialect_reads_what_it_writes() {
        for dialect in Dialect::ALL {
            assert_eq!(dialect.to_string().parse(), Ok(dialect));
        }
    }

    #[test]
    fn misspelt_dialect_is_told_the_nearest_one() {
        let message = |name: &str| name.parse::<Dialect>().unwrap_err().to_string();
        assert_eq!(
            message("postgers"),
            "unknown dialect `postgers`, did you mean `postgres`?"
        );
        assert_eq!(
            message("oracle"),
            "unknown dialect `oracle`, expected `postgres`, `sqlite`, `mariadb` or `mysql`"
        );
    }
}
