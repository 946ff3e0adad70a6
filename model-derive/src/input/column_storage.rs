//! What a field says to one dialect alone: `postgres(...)`, `mariadb(...)`, `mysql(...)`.

use proc_macro2::Span;
use syn::{Error, LitStr, Result};

use super::dialect_group::read_group;
use super::entry::Entry;
use super::once::Once;
use super::unknown::suggestion;
use crate::symbol;

/// How a column is stored, and who sees it.
#[derive(Default)]
pub(crate) struct ColumnStorageInput {
    pub(crate) postgres: PostgresColumnInput,
    pub(crate) mariadb: EngineColumnInput,
    pub(crate) mysql: EngineColumnInput,
    /// The groups that stand there, each with its place.
    pub(crate) groups: Vec<(&'static str, Span)>,
}

/// `postgres(...)`.
#[derive(Default)]
pub(crate) struct PostgresColumnInput {
    pub(crate) compression: Once<LitStr>,
    /// The variant of `StorageMode`.
    pub(crate) storage: Once<&'static str>,
}

/// `mariadb(...)`, `mysql(...)`.
#[derive(Default)]
pub(crate) struct EngineColumnInput {
    pub(crate) charset: Once<LitStr>,
    pub(crate) compressed: Once<()>,
    pub(crate) invisible: Once<()>,
    pub(crate) updated_now: Once<()>,
}

/// PostgreSQL's words, and the variants of `StorageMode`.
const MODES: [(&str, &str); 4] = [
    ("plain", "Plain"),
    ("external", "External"),
    ("extended", "Extended"),
    ("main", "Main"),
];

const POSTGRES: &[&str] = &[symbol::COMPRESSION, symbol::STORAGE];
const MYSQL: &[&str] = &[
    symbol::CHARSET,
    symbol::INVISIBLE,
    symbol::ON_UPDATE_CURRENT_TIMESTAMP,
];
const MARIADB: &[&str] = &[
    symbol::CHARSET,
    symbol::COMPRESSED,
    symbol::INVISIBLE,
    symbol::ON_UPDATE_CURRENT_TIMESTAMP,
];

impl ColumnStorageInput {
    /// Reads an entry of the field, if it is one of these.
    pub(super) fn read(&mut self, entry: &Entry<'_>) -> Option<Result<()>> {
        let span = entry.name.span();
        Some(match entry.name.to_string().as_str() {
            symbol::POSTGRES => {
                self.groups.push((symbol::POSTGRES, span));
                self.postgres.read(entry)
            }
            symbol::MARIADB => {
                self.groups.push((symbol::MARIADB, span));
                self.mariadb.read(entry, MARIADB)
            }
            symbol::MYSQL => {
                self.groups.push((symbol::MYSQL, span));
                self.mysql.read(entry, MYSQL)
            }
            _ => return None,
        })
    }
}

impl PostgresColumnInput {
    fn read(&mut self, group: &Entry<'_>) -> Result<()> {
        read_group(group, "compression = \"lz4\"", POSTGRES, |entry| {
            if entry.name == symbol::COMPRESSION {
                self.compression.set(entry, entry.text("lz4")?)
            } else {
                self.storage.set(entry, mode(entry)?)
            }
        })
    }
}

fn mode(entry: &Entry<'_>) -> Result<&'static str> {
    let literal = entry.text("external")?;
    let text = literal.value();
    if let Some((_, variant)) = MODES.iter().find(|(word, _)| *word == text) {
        return Ok(variant);
    }
    let words = MODES.map(|(word, _)| word);
    let advice = suggestion(&text, words).map_or_else(
        || format!("; write one of `{}`", words.join("`, `")),
        |meant| format!(", did you mean `{meant}`?"),
    );
    Err(Error::new(
        literal.span(),
        format!("unknown storage `{text}`{advice}"),
    ))
}

impl EngineColumnInput {
    fn read(&mut self, group: &Entry<'_>, known: &[&str]) -> Result<()> {
        read_group(group, "charset = \"ascii\"", known, |entry| {
            let flag = match entry.name.to_string().as_str() {
                symbol::CHARSET => return self.charset.set(entry, entry.text("ascii")?),
                symbol::COMPRESSED => &mut self.compressed,
                symbol::INVISIBLE => &mut self.invisible,
                _ => &mut self.updated_now,
            };
            entry.flag().and_then(|()| flag.set(entry, ()))
        })
    }
}
