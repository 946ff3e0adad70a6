//! `identity(always)` and `generated("sql", virtual)`: columns that the database fills.

use syn::ext::IdentExt;
use syn::{Ident, LitStr, Result, Token, token};

use super::column_list::unknown_option;
use super::entry::{Entry, Number};
use super::once::Once;
use crate::symbol;

/// `identity`, or `identity(always, start = 100, increment = 5, min = 1, max = 1000, cache = 20, cycle)`.
#[derive(Default)]
pub(crate) struct IdentityInput {
    pub(crate) always: Once<()>,
    pub(crate) start: Once<Number<i64>>,
    pub(crate) increment: Once<Number<i64>>,
    pub(crate) min: Once<Number<i64>>,
    pub(crate) max: Once<Number<i64>>,
    pub(crate) cache: Once<Number<i64>>,
    pub(crate) cycle: Once<()>,
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
        match entry.name.to_string().as_str() {
            symbol::ALWAYS => entry.flag().and_then(|()| self.always.set(entry, ())),
            symbol::START => self.start.set(entry, entry.number("100")?),
            symbol::INCREMENT => self.increment.set(entry, entry.number("5")?),
            symbol::MIN => self.min.set(entry, entry.number("1")?),
            symbol::MAX => self.max.set(entry, entry.number("1000")?),
            symbol::CACHE => self.cache.set(entry, entry.number("20")?),
            symbol::CYCLE => entry.flag().and_then(|()| self.cycle.set(entry, ())),
            _ => Err(unknown_option(&entry.name, &OPTIONS, "")),
        }
    }

    /// Start, increment, smallest, greatest, cache.
    pub(crate) fn numbers(&self) -> [Option<i64>; 5] {
        [
            &self.start,
            &self.increment,
            &self.min,
            &self.max,
            &self.cache,
        ]
        .map(|number| number.value().map(|number| number.value))
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
