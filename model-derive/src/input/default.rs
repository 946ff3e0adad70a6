//! `default = ...`: a value that the derive understands, or a variant of an enum.

use proc_macro2::Span;
use syn::{Error, Lit, LitBool, LitStr, Path, Result, Token};

use super::entry::Entry;

const EXAMPLE: &str = "0";
const KIND: &str = "a literal or a variant's path";

/// The default as written.
pub(crate) enum DefaultInput {
    Bool(LitBool),
    Int {
        value: i128,
        span: Span,
    },
    /// Digits, point and exponent as written.
    Float {
        text: String,
        span: Span,
    },
    Text(LitStr),
    /// `Status::Active`.
    Variant(Path),
}

impl DefaultInput {
    pub(crate) fn parse(entry: &Entry<'_>) -> Result<Self> {
        entry.equals(KIND, EXAMPLE)?;
        let input = entry.input;
        let span = input.span();
        if input.is_empty() || input.peek(Token![,]) {
            return Err(entry.expected(entry.name.span(), KIND, EXAMPLE));
        }
        let value = if input.peek(Lit) || input.peek(Token![-]) {
            let literal: Lit = input.parse().map_err(|_| other(span))?;
            Self::from_literal(literal)?
        } else {
            let path = input.call(Path::parse_mod_style).map_err(|_| other(span))?;
            Self::from_path(path)?
        };
        if input.is_empty() || input.peek(Token![,]) {
            Ok(value)
        } else {
            Err(other(span))
        }
    }

    fn from_literal(literal: Lit) -> Result<Self> {
        match literal {
            Lit::Bool(literal) => Ok(Self::Bool(literal)),
            Lit::Str(literal) => Ok(Self::Text(literal)),
            Lit::Int(literal) => Ok(Self::Int {
                value: literal
                    .base10_parse()
                    .map_err(|_| Error::new(literal.span(), "the number is out of range"))?,
                span: literal.span(),
            }),
            Lit::Float(literal) => Ok(Self::Float {
                text: literal.base10_digits().to_owned(),
                span: literal.span(),
            }),
            literal => Err(other(literal.span())),
        }
    }

    fn from_path(path: Path) -> Result<Self> {
        if path.segments.len() < 2 {
            let word = &path.segments[0].ident;
            return Err(Error::new(
                word.span(),
                format!(
                    "`{word}` is no literal; a variant needs its enum: `default = Status::{word}`; \
                     an SQL expression goes into `default_sql = \"...\"`"
                ),
            ));
        }
        Ok(Self::Variant(path))
    }
}

fn other(span: Span) -> Error {
    Error::new(
        span,
        "expected a boolean, a number, a string or a variant such as `Status::Active`; \
         an SQL expression goes into `default_sql = \"...\"`",
    )
}
