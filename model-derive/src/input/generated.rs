//! `identity(always)` and `generated("sql", virtual)`: columns that the database fills.

use syn::ext::IdentExt;
use syn::{Ident, LitStr, Result, Token, token};

use super::column_list::unknown_option;
use super::entry::Entry;
use super::once::Once;
use super::sequence::SequenceNumbers;
use crate::symbol;

/// `identity`, or `identity(always, start = 100, increment = 5, min = 1, max = 1000, cache = 20, cycle)`.
#[derive(Default)]
pub(crate) struct IdentityInput {
    pub(crate) always: Once<()>,
    pub(crate) numbers: SequenceNumbers,
}

/// What the parentheses take.
const OPTIONS: [&str; 7] = [
    symbol::ALWAYS,
    symbol::START,
    symbol::INCREMENT,
    symbol::MIN,
    symbol::MAX,
    symbol::CACHE,
    symbol::CYCLE,
];

/// `generated = "sql"`, or `generated("sql", virtual)`.
pub(crate) struct GeneratedInput {
    pub(crate) expression: LitStr,
    pub(crate) is_virtual: bool,
}

impl IdentityInput {
    pub(super) fn parse(entry: &Entry<'_>) -> Result<Self> {
        let mut identity = Self::default();
        if !entry.input.peek(token::Paren) {
            entry.flag()?;
            return Ok(identity);
        }
        entry.list("always, start = 100", |input| {
            identity.read(&Entry::parse(input)?)
        })?;
        Ok(identity)
    }

    fn read(&mut self, entry: &Entry<'_>) -> Result<()> {
        if let Some(read) = self.numbers.read(entry) {
            return read;
        }
        match entry.name.to_string().as_str() {
            symbol::ALWAYS => entry.flag().and_then(|()| self.always.set(entry, ())),
            _ => Err(unknown_option(&entry.name, &OPTIONS, "")),
        }
    }
}

impl GeneratedInput {
    pub(super) fn parse(entry: &Entry<'_>) -> Result<Self> {
        const EXAMPLE: &str = "\"price * amount\", stored";
        if entry.input.peek(Token![=]) {
            return Ok(Self {
                expression: entry.text("price * amount")?,
                is_virtual: false,
            });
        }
        let (mut expression, mut is_virtual) = (None, false);
        entry.list(EXAMPLE, |input| {
            if input.peek(LitStr) && expression.is_none() {
                expression = Some(input.parse()?);
                return Ok(());
            }
            // `virtual` is a reserved word of Rust's.
            let word = input.call(Ident::parse_any)?;
            is_virtual = word == symbol::VIRTUAL;
            if is_virtual || word == symbol::STORED {
                Ok(())
            } else {
                let known = &[symbol::STORED, symbol::VIRTUAL];
                Err(unknown_option(&word, known, "the expression"))
            }
        })?;
        let expression = expression
            .ok_or_else(|| entry.expected(entry.name.span(), "an SQL expression", EXAMPLE))?;
        Ok(Self {
            expression,
            is_virtual,
        })
    }
}
