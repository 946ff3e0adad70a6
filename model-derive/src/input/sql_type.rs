//! `sql_type = "..."` and `sql_type(postgres = "...", sqlite = "...")`.

use syn::{Error, LitStr, Result, Token};

use super::entry::Entry;
use super::once::Once;
use super::unknown::suggestion;
use crate::symbol;

/// A type spelt by hand.
pub(crate) enum SqlTypeInput {
    /// For every dialect.
    All(LitStr),
    /// For the dialects named.
    Each(Box<EachDialect>),
}

/// One text a dialect.
#[derive(Default)]
pub(crate) struct EachDialect {
    pub(crate) postgres: Once<LitStr>,
    pub(crate) sqlite: Once<LitStr>,
    pub(crate) mariadb: Once<LitStr>,
    pub(crate) mysql: Once<LitStr>,
    /// The extension that brings the type to PostgreSQL.
    pub(crate) extension: Once<LitStr>,
}

impl SqlTypeInput {
    pub(crate) fn parse(entry: &Entry<'_>) -> Result<Self> {
        if entry.input.peek(Token![=]) {
            return entry.text("CITEXT").map(Self::All);
        }
        let mut dialects = EachDialect::default();
        entry.list("postgres = \"CITEXT\", sqlite = \"TEXT\"", |input| {
            let entry = Entry::parse(input)?;
            if entry.name == symbol::EXTENSION {
                let name = entry.text("citext")?;
                return dialects.extension.set(&entry, name);
            }
            dialects.read(&entry)
        })?;
        Ok(Self::Each(Box::new(dialects)))
    }

    /// Every text there is.
    pub(crate) fn texts(&self) -> Vec<&LitStr> {
        match self {
            Self::All(text) => vec![text],
            Self::Each(dialects) => dialects.all().into_iter().filter_map(Once::value).collect(),
        }
    }
}

impl EachDialect {
    /// `collation(postgres = "C", sqlite = "NOCASE")`.
    pub(super) fn parse(entry: &Entry<'_>) -> Result<Self> {
        let mut dialects = Self::default();
        entry.list("postgres = \"C\", sqlite = \"NOCASE\"", |input| {
            dialects.read(&Entry::parse(input)?)
        })?;
        Ok(dialects)
    }

    /// In the order in which model-core takes them.
    pub(crate) fn all(&self) -> [&Once<LitStr>; 4] {
        [&self.postgres, &self.sqlite, &self.mariadb, &self.mysql]
    }

    fn read(&mut self, entry: &Entry<'_>) -> Result<()> {
        match self.place(&entry.name.to_string()) {
            Some(place) => place.set(entry, entry.text("TEXT")?),
            None => Err(unknown_dialect(entry)),
        }
    }

    /// Where the text of the dialect of this name goes.
    pub(super) fn place(&mut self, name: &str) -> Option<&mut Once<LitStr>> {
        match name {
            symbol::POSTGRES => Some(&mut self.postgres),
            symbol::SQLITE => Some(&mut self.sqlite),
            symbol::MARIADB => Some(&mut self.mariadb),
            symbol::MYSQL => Some(&mut self.mysql),
            _ => None,
        }
    }
}

pub(super) fn unknown_dialect(entry: &Entry<'_>) -> Error {
    let name = entry.name.to_string();
    let dialects = [
        symbol::POSTGRES,
        symbol::SQLITE,
        symbol::MARIADB,
        symbol::MYSQL,
    ];
    let advice = match name.as_str() {
        "postgresql" | "pg" => ", did you mean `postgres`?".to_owned(),
        _ => match suggestion(&name, dialects) {
            Some(meant) => format!(", did you mean `{meant}`?"),
            None => "; there are: `postgres`, `sqlite`, `mariadb`, `mysql`".to_owned(),
        },
    };
    Error::new(
        entry.name.span(),
        format!("unknown dialect `{name}`{advice}"),
    )
}
