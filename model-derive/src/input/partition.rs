//! `partition_by(range(day), partition("old", less_than("2026-01-01")))`, `partition_of(Event, values("de"))`.

use proc_macro2::{Ident, Span};
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Error, LitInt, LitStr, Path, Result, Token, token};

use super::column_list::{ColumnReference, read_columns};
use super::entry::{Entry, Number};
use super::once::Once;
use super::unknown::unknown_option;
use crate::symbol;

/// How rows are spread.
pub(crate) struct PartitionByInput {
    pub(crate) method: Ident,
    pub(crate) key: Vec<PartitionKeyInput>,
    pub(crate) count: Once<Number<u32>>,
    pub(crate) partitions: Vec<PartitionInput>,
}

/// What a row finds its partition by.
pub(crate) enum PartitionKeyInput {
    Column(ColumnReference),
    Expression(LitStr),
}

/// `partition("name", bound)`.
pub(crate) struct PartitionInput {
    pub(crate) name: LitStr,
    pub(crate) bound: BoundInput,
}

/// `partition_of(Event, bound)`.
pub(crate) struct PartitionOfInput {
    pub(crate) parent: Path,
    pub(crate) bound: BoundInput,
}

/// Which rows a partition holds.
pub(crate) enum BoundInput {
    LessThan(Vec<PartitionValueInput>),
    Between(Vec<PartitionValueInput>, Vec<PartitionValueInput>),
    In(Vec<PartitionValueInput>),
    Remainder(u32, u32),
    Default,
}

/// One value of a bound.
pub(crate) enum PartitionValueInput {
    Minimum,
    Maximum,
    Integer(i64),
    Text(LitStr),
    Sql(LitStr),
}

impl PartitionByInput {
    /// The methods that several databases have.
    pub(crate) const STANDARD: &[&str] = &["range", "list", "hash"];
    /// Those of MariaDB and MySQL.
    pub(crate) const EVERY: &[&str] =
        &["range", "list", "hash", "key", "linear_hash", "linear_key"];

    pub(super) fn parse(entry: &Entry<'_>, methods: &[&str]) -> Result<Self> {
        let mut method: Option<(Ident, Vec<PartitionKeyInput>)> = None;
        let (mut count, mut partitions) = (Once::default(), Vec::new());
        entry.list("range(created_on)", |input| {
            let inner = Entry::parse(input)?;
            match inner.name.to_string().as_str() {
                symbol::PARTITIONS => count.set(&inner, inner.number("4")?),
                symbol::PARTITION => {
                    partitions.push(PartitionInput::parse(&inner)?);
                    Ok(())
                }
                word if methods.contains(&word) => {
                    if method.is_some() {
                        let message = format!("`{}` has one method; keep one", entry.name);
                        return Err(Error::new(inner.name.span(), message));
                    }
                    method = Some((inner.name.clone(), keys(&inner)?));
                    Ok(())
                }
                _ => {
                    let known: Vec<&str> = [symbol::PARTITION, symbol::PARTITIONS]
                        .iter()
                        .chain(methods)
                        .copied()
                        .collect();
                    Err(unknown_option(&inner.name, &entry.name, &known))
                }
            }
        })?;
        let Some((method, key)) = method else {
            let message = format!(
                "`{name}` says no method: write `{name}(range(column))`, `list(column)` or `hash(column)`",
                name = entry.name
            );
            return Err(Error::new(entry.name.span(), message));
        };
        Ok(Self {
            method,
            key,
            count,
            partitions,
        })
    }
}

/// Columns, and `expression("...")`.
fn keys(method: &Entry<'_>) -> Result<Vec<PartitionKeyInput>> {
    let mut keys = Vec::new();
    method.list("column", |input| {
        if input.peek(Ident::peek_any) && input.peek2(token::Paren) {
            let inner = Entry::parse(input)?;
            if inner.name == symbol::EXPRESSION {
                keys.push(PartitionKeyInput::Expression(in_parentheses(&inner)?));
                return Ok(());
            }
            return Err(unknown_option(
                &inner.name,
                &method.name,
                &[symbol::EXPRESSION],
            ));
        }
        let mut columns = Vec::new();
        read_columns(input, &mut columns)?;
        keys.extend(columns.into_iter().map(PartitionKeyInput::Column));
        Ok(())
    })?;
    if keys.is_empty() {
        let name = &method.name;
        return Err(Error::new(
            name.span(),
            format!("`{name}` names no column: write `{name}(column)`"),
        ));
    }
    Ok(keys)
}

impl PartitionInput {
    fn parse(entry: &Entry<'_>) -> Result<Self> {
        let mut name = None;
        let mut bound = Bound::default();
        entry.list("\"old\", less_than(2000)", |input| {
            if input.peek(LitStr) && name.is_none() {
                name = Some(input.parse()?);
                return Ok(());
            }
            bound.read(&Entry::parse(input)?, entry)
        })?;
        let name = name.ok_or_else(|| {
            Error::new(
                entry.name.span(),
                "a partition has a name: `partition(\"old\", less_than(2000))`",
            )
        })?;
        Ok(Self {
            name,
            bound: bound.finish(entry)?,
        })
    }
}

impl PartitionOfInput {
    pub(super) fn parse(entry: &Entry<'_>) -> Result<Self> {
        let mut parent = None;
        let mut bound = Bound::default();
        entry.list("Event, values(\"de\")", |input| {
            if parent.is_none() {
                parent = Some(input.call(Path::parse_mod_style)?);
                return Ok(());
            }
            bound.read(&Entry::parse(input)?, entry)
        })?;
        let parent = parent.ok_or_else(|| {
            Error::new(
                entry.name.span(),
                "`partition_of` names the model that is partitioned: `partition_of(Event, ...)`",
            )
        })?;
        Ok(Self {
            parent,
            bound: bound.finish(entry)?,
        })
    }
}

/// A bound that is being read: its two halves may stand apart.
#[derive(Default)]
struct Bound {
    whole: Option<BoundInput>,
    from: Once<Vec<PartitionValueInput>>,
    to: Once<Vec<PartitionValueInput>>,
    modulus: Once<Number<u32>>,
    remainder: Once<Number<u32>>,
}

impl Bound {
    const KNOWN: &[&str] = &[
        symbol::LESS_THAN,
        symbol::FROM,
        symbol::TO,
        symbol::VALUES,
        symbol::MODULUS,
        symbol::REMAINDER,
        symbol::DEFAULT,
    ];

    fn read(&mut self, entry: &Entry<'_>, group: &Entry<'_>) -> Result<()> {
        match entry.name.to_string().as_str() {
            symbol::LESS_THAN => {
                let values = values(entry)?;
                self.set(entry.name.span(), BoundInput::LessThan(values))
            }
            symbol::VALUES => {
                let values = values(entry)?;
                self.set(entry.name.span(), BoundInput::In(values))
            }
            symbol::DEFAULT => {
                entry.flag()?;
                self.set(entry.name.span(), BoundInput::Default)
            }
            symbol::FROM => self.from.set(entry, values(entry)?),
            symbol::TO => self.to.set(entry, values(entry)?),
            symbol::MODULUS => self.modulus.set(entry, entry.number("4")?),
            symbol::REMAINDER => self.remainder.set(entry, entry.number("0")?),
            _ => Err(unknown_option(&entry.name, &group.name, Self::KNOWN)),
        }
    }

    fn set(&mut self, span: Span, bound: BoundInput) -> Result<()> {
        if self.whole.is_some() {
            return Err(Error::new(span, ONE_BOUND));
        }
        self.whole = Some(bound);
        Ok(())
    }

    fn finish(mut self, group: &Entry<'_>) -> Result<BoundInput> {
        let halves = [
            (&self.from.span(), &self.to.span(), "from(...)", "to(...)"),
            (
                &self.modulus.span(),
                &self.remainder.span(),
                "modulus = ...",
                "remainder = ...",
            ),
        ];
        for (left, right, first, second) in halves {
            if let (Some(span), None) | (None, Some(span)) = (left, right) {
                return Err(Error::new(
                    *span,
                    format!("`{first}` and `{second}` stand together: write both"),
                ));
            }
        }
        let span = self.from.span();
        let (from, to) = (
            std::mem::take(&mut self.from).take(),
            std::mem::take(&mut self.to).take(),
        );
        if let (Some(span), Some(from), Some(to)) = (span, from, to) {
            self.set(span, BoundInput::Between(from, to))?;
        }
        if let (Some(modulus), Some(remainder)) = (self.modulus.value(), self.remainder.value()) {
            let (span, bound) = (
                remainder.span,
                BoundInput::Remainder(modulus.value, remainder.value),
            );
            if remainder.value >= modulus.value {
                return Err(Error::new(span, "a remainder is smaller than the modulus"));
            }
            self.set(span, bound)?;
        }
        self.whole.ok_or_else(|| {
            Error::new(
                group.name.span(),
                format!(
                    "`{}` does not say which rows it holds: `less_than(...)`, `from(...), to(...)`, `values(...)`, `modulus = ..., remainder = ...` or `default`",
                    group.name
                ),
            )
        })
    }
}

const ONE_BOUND: &str = "a partition says in one way which rows it holds: keep one";

/// `("2026-01-01", 7, maxvalue, sql("now()"))`.
fn values(entry: &Entry<'_>) -> Result<Vec<PartitionValueInput>> {
    let mut values = Vec::new();
    entry.list("\"2026-01-01\"", |input| {
        values.push(value(input)?);
        Ok(())
    })?;
    if values.is_empty() {
        let name = &entry.name;
        return Err(Error::new(name.span(), format!("`{name}` names no value")));
    }
    Ok(values)
}

fn value(input: ParseStream<'_>) -> Result<PartitionValueInput> {
    const EXPECTED: &str =
        "expected a text, a whole number, `minvalue`, `maxvalue` or `sql(\"...\")`";
    if input.peek(LitStr) {
        return input.parse().map(PartitionValueInput::Text);
    }
    if input.peek(Token![-]) || input.peek(LitInt) {
        let minus: Option<Token![-]> = input.parse()?;
        let literal: LitInt = input.parse()?;
        let sign = if minus.is_some() { "-" } else { "" };
        return format!("{sign}{}", literal.base10_digits())
            .parse()
            .map(PartitionValueInput::Integer)
            .map_err(|_| Error::new(literal.span(), "the number is beyond 64 bits"));
    }
    if !input.peek(Ident::peek_any) {
        return Err(input.error(EXPECTED));
    }
    let word = Entry::parse(input)?;
    match word.name.to_string().as_str() {
        "minvalue" => Ok(PartitionValueInput::Minimum),
        "maxvalue" => Ok(PartitionValueInput::Maximum),
        "sql" => in_parentheses(&word).map(PartitionValueInput::Sql),
        _ => Err(Error::new(word.name.span(), EXPECTED)),
    }
}

/// `("...")`.
fn in_parentheses(entry: &Entry<'_>) -> Result<LitStr> {
    let mut text = None;
    entry.list("\"...\"", |input| {
        text = Some(input.parse()?);
        Ok(())
    })?;
    text.ok_or_else(|| Error::new(entry.name.span(), "expected an SQL expression in quotes"))
}
