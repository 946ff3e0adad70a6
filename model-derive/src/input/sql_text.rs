//! `create = "..."`, and `create("...", postgres = "...")`: one text for every dialect, or one each.

use syn::{Error, LitStr, Result, Token};

use super::entry::Entry;
use super::once::Once;
use super::sql_type::{EachDialect, unknown_dialect};
use crate::symbol;

/// Texts of SQL.
#[derive(Default)]
pub(crate) struct SqlTextInput {
    /// For the dialects that have none of their own.
    pub(crate) all: Once<LitStr>,
    pub(crate) dialects: EachDialect,
}

/// The dialects' names, in the order in which model-core takes them.
pub(crate) const DIALECTS: [&str; 4] = [
    symbol::POSTGRES,
    symbol::SQLITE,
    symbol::MARIADB,
    symbol::MYSQL,
];

impl SqlTextInput {
    pub(crate) fn parse(entry: &Entry<'_>, example: &str) -> Result<Self> {
        let mut text = Self::default();
        if entry.input.peek(Token![=]) {
            text.all.set(entry, entry.text(example)?)?;
            return Ok(text);
        }
        entry.list(&format!("postgres = {example:?}"), |input| {
            if input.peek(LitStr) {
                return text.read_all(entry, input.parse()?);
            }
            let inner = Entry::parse(input)?;
            match text.dialects.place(&inner.name.to_string()) {
                Some(place) => place.set(&inner, inner.text(example)?),
                None => Err(unknown_dialect(&inner)),
            }
        })?;
        if text.literals().next().is_none() {
            return Err(entry.expected(entry.name.span(), "a string", &format!("{example:?}")));
        }
        Ok(text)
    }

    /// The text without a dialect's name.
    pub(super) fn read_all(&mut self, entry: &Entry<'_>, literal: LitStr) -> Result<()> {
        if self.all.is_given() {
            let message = "a second text; write `postgres = \"...\"` for one dialect's own";
            return Err(Error::new(literal.span(), message));
        }
        self.all.set(entry, literal)
    }

    /// Every text there is.
    pub(crate) fn literals(&self) -> impl Iterator<Item = &LitStr> {
        let dialects = self.dialects.all().into_iter().filter_map(Once::value);
        self.all.value().into_iter().chain(dialects)
    }

    /// The text of each dialect.
    pub(crate) fn of_each(&self) -> [Option<&LitStr>; 4] {
        let all = self.all.value();
        self.dialects.all().map(|own| own.value().or(all))
    }
}
