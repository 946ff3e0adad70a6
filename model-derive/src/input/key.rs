//! `unique(a, b, name = "...", deferrable)`: a key's columns and options.

use syn::parse::ParseStream;
use syn::{LitStr, Result, token};

use super::column_list::{
    ColumnReference, is_option, list_of_columns, read_columns, unknown_option,
};
use super::entry::Entry;
use super::once::Once;
use super::word::Word;
use crate::symbol;

/// The columns and what else the parentheses say.
#[derive(Default)]
pub(crate) struct KeyInput {
    pub(crate) columns: Vec<ColumnReference>,
    pub(crate) name: Once<LitStr>,
    pub(crate) options: KeyOptionsInput,
}

/// What few keys say.
#[derive(Default)]
pub(crate) struct KeyOptionsInput {
    pub(crate) nulls_not_distinct: Once<()>,
    pub(crate) include: Once<Vec<ColumnReference>>,
    pub(crate) deferral: DeferralInput,
    pub(crate) on_conflict: Once<Word>,
}

/// When a constraint is checked.
#[derive(Default)]
pub(crate) struct DeferralInput {
    pub(crate) deferrable: Once<()>,
    pub(crate) initially_deferred: Once<()>,
}

const WORDS: &[&str] = &[symbol::INCLUDE, symbol::SQLITE];
const FLAGS: &[&str] = &[
    symbol::NULLS_NOT_DISTINCT,
    symbol::DEFERRABLE,
    symbol::INITIALLY_DEFERRED,
];
const KNOWN: &[&str] = &[
    symbol::NAME,
    symbol::NULLS_NOT_DISTINCT,
    symbol::INCLUDE,
    symbol::DEFERRABLE,
    symbol::INITIALLY_DEFERRED,
    symbol::SQLITE,
];

impl KeyInput {
    /// `unique(...)` or `primary_key(...)` on the struct.
    pub(crate) fn parse(entry: &Entry<'_>) -> Result<Self> {
        let mut key = Self::default();
        entry.list("first_column, second_column", |input| {
            if is_option(input, WORDS, FLAGS) {
                key.read_option(&Entry::parse(input)?, "columns")
            } else {
                read_columns(input, &mut key.columns)
            }
        })?;
        Ok(key)
    }

    /// `unique`, or `unique(name = "...")`, on a field.
    pub(crate) fn parse_on_field(entry: &Entry<'_>) -> Result<Self> {
        let mut key = Self::default();
        on_field(entry, |input| {
            if is_option(input, WORDS, FLAGS) {
                key.read_option(&Entry::parse(input)?, "the field")
            } else {
                Err(columns_here(input, entry))
            }
        })?;
        Ok(key)
    }

    fn read_option(&mut self, entry: &Entry<'_>, besides: &str) -> Result<()> {
        match entry.name.to_string().as_str() {
            symbol::NAME => self.name.set(entry, entry.text("...")?),
            symbol::NULLS_NOT_DISTINCT => {
                entry.flag()?;
                self.options.nulls_not_distinct.set(entry, ())
            }
            symbol::INCLUDE => {
                let mut columns = Vec::new();
                list_of_columns(entry, &mut columns)?;
                self.options.include.set(entry, columns)
            }
            symbol::DEFERRABLE | symbol::INITIALLY_DEFERRED => self.options.deferral.read(entry),
            symbol::SQLITE => entry.list("on_conflict = \"replace\"", |input| {
                let inner = Entry::parse(input)?;
                if inner.name != symbol::ON_CONFLICT {
                    let known = &[symbol::ON_CONFLICT];
                    return Err(unknown_option(&inner.name, known, ""));
                }
                let word = Word::parse(
                    &inner,
                    &[
                        ("rollback", "Rollback"),
                        ("abort", "Abort"),
                        ("fail", "Fail"),
                        ("ignore", "Ignore"),
                        ("replace", "Replace"),
                    ],
                )?;
                self.options.on_conflict.set(&inner, word)
            }),
            _ => Err(unknown_option(&entry.name, KNOWN, besides)),
        }
    }
}

impl DeferralInput {
    /// One of its two words, which the caller has seen.
    pub(super) fn read(&mut self, entry: &Entry<'_>) -> Result<()> {
        entry.flag()?;
        if entry.name == symbol::DEFERRABLE {
            self.deferrable.set(entry, ())
        } else {
            self.initially_deferred.set(entry, ())
        }
    }
}

/// The parentheses of an attribute of a field, which need not be there, but not be empty either.
pub(super) fn on_field(
    entry: &Entry<'_>,
    mut read: impl FnMut(ParseStream<'_>) -> Result<()>,
) -> Result<()> {
    if !entry.input.peek(token::Paren) {
        return entry.flag();
    }
    let mut empty = true;
    entry.list("name = \"...\"", |input| {
        empty = false;
        read(input)
    })?;
    if empty {
        let name = &entry.name;
        return Err(syn::Error::new(
            name.span(),
            format!("empty `{name}()`: write `{name}` alone, or `{name}(name = \"...\")`"),
        ));
    }
    Ok(())
}

/// One error for the whole list, so it is read to its end.
pub(super) fn columns_here(input: ParseStream<'_>, attribute: &Entry<'_>) -> syn::Error {
    let (span, attribute) = (input.span(), &attribute.name);
    let found = match ColumnReference::parse(input) {
        Ok(ColumnReference::Field(field)) => format!("unknown option `{field}`"),
        Ok(ColumnReference::Name(name)) => format!("unexpected {:?}", name.value()),
        Err(error) => return error,
    };
    let _: Result<proc_macro2::TokenStream> = input.parse();
    syn::Error::new(
        span,
        format!(
            "{found}; on a field `{attribute}` is of that field alone: \
             for several columns write `#[model({attribute}(first, second))]` on the struct"
        ),
    )
}
