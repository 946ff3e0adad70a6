//! What to do about a table that is there already: three words, the same in three places.

use std::fmt;

/// What a call does about a table that exists already: in the registry ([`MetaData::define`]), in DDL text
/// ([`MetaData::create_ddl`]) and in a database (`create_all`).
///
/// [`MetaData::define`]: crate::MetaData::define
/// [`MetaData::create_ddl`]: crate::MetaData::create_ddl
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OnExisting {
    /// Refuse; SQLAlchemy's default.
    Error,
    /// Leave it as it is, and report how it differs; `keep_existing`.
    Keep,
    /// Add what it lacks, alter and drop nothing; `extend_existing`.
    Extend,
}

impl fmt::Display for OnExisting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Error => "error",
            Self::Keep => "keep",
            Self::Extend => "extend",
        })
    }
}
