//! One entry of a `#[model(...)]`: a name and perhaps a value.
//!
//! `syn`'s own reader of nested attributes stops at the first mistake. This one reports it, skips to the next comma
//! and goes on.

use std::fmt::Display;
use std::str::FromStr;

use proc_macro2::{Ident, Span, TokenTree};
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{
    Attribute, Error, LitBool, LitInt, LitStr, Meta, Path, Result, Token, parenthesized, token,
};

use crate::diagnostics::Diagnostics;
use crate::symbol;

/// A name, and the tokens that follow it.
pub(crate) struct Entry<'a> {
    pub(crate) name: Ident,
    pub(crate) input: ParseStream<'a>,
}

/// A whole number and where it stands.
#[derive(Clone, Copy)]
pub(crate) struct Number<N> {
    pub(crate) value: N,
    pub(crate) span: Span,
}

/// The numbers that attributes take.
pub(crate) trait Whole: FromStr<Err: Display> {
    /// Which are allowed, as messages say it.
    const RANGE: &'static str;
}

impl Whole for u32 {
    const RANGE: &'static str = "from 1 to 4294967295";
}

impl Whole for u64 {
    const RANGE: &'static str = "from 1 to 18446744073709551615";
}

impl Whole for u16 {
    const RANGE: &'static str = "from 1 to 65535";
}

impl Whole for i64 {
    const RANGE: &'static str = "from -9223372036854775808 to 9223372036854775807";
}

impl Whole for i16 {
    const RANGE: &'static str = "from -32768 to 32767";
}

/// Reads every entry of every `#[model(...)]`.
pub(crate) fn read_attributes(
    diagnostics: &Diagnostics,
    attributes: &[Attribute],
    mut read: impl FnMut(&Entry<'_>) -> Result<()>,
) {
    for attribute in attributes {
        if !attribute.path().is_ident(symbol::MODEL) {
            continue;
        }
        let Meta::List(list) = &attribute.meta else {
            diagnostics.error_on(&attribute.meta, "expected parentheses: `#[model(...)]`");
            continue;
        };
        let parsed = list.parse_args_with(|input: ParseStream<'_>| {
            read_each(input, |input| read(&Entry::parse(input)?))
        });
        if let Err(error) = parsed {
            diagnostics.push(error);
        }
    }
}

/// Reads items between commas to the end; a mistake costs the one item, and all are returned together.
pub(super) fn read_each(
    input: ParseStream<'_>,
    mut read: impl FnMut(ParseStream<'_>) -> Result<()>,
) -> Result<()> {
    let mut all = Ok(());
    while !input.is_empty() {
        if let Err(error) = read(input).and_then(|()| expect_end(input)) {
            all = Err(match all {
                Ok(()) => error,
                Err(before) => joined(before, error),
            });
            skip_to_comma(input);
        }
        // Nothing but a comma or the end is left here.
        let _: Option<Token![,]> = input.parse().ok();
    }
    all
}

fn joined(mut all: Error, error: Error) -> Error {
    all.combine(error);
    all
}

fn expect_end(input: ParseStream<'_>) -> Result<()> {
    if input.is_empty() || input.peek(Token![,]) {
        Ok(())
    } else {
        Err(input.error("expected `,`"))
    }
}

fn skip_to_comma(input: ParseStream<'_>) {
    while !input.is_empty() && !input.peek(Token![,]) {
        // Delimited groups are one tree, so their commas are passed over.
        let _: Option<TokenTree> = input.parse().ok();
    }
}

impl<'a> Entry<'a> {
    pub(crate) fn parse(input: ParseStream<'a>) -> Result<Self> {
        if !input.peek(Ident::peek_any) {
            return Err(input.error("expected the name of an attribute"));
        }
        Ok(Self {
            name: input.call(Ident::parse_any)?,
            input,
        })
    }

    /// Nothing: the name says it all.
    pub(crate) fn flag(&self) -> Result<()> {
        if self.input.peek(Token![=]) || self.input.peek(token::Paren) {
            let name = &self.name;
            return Err(self
                .input
                .error(format!("`{name}` takes no value: write `{name}` alone")));
        }
        Ok(())
    }

    /// `= "text"`.
    pub(crate) fn text(&self, example: &str) -> Result<LitStr> {
        self.value("a string", &format!("{example:?}"))
    }

    /// `= 320`.
    pub(crate) fn number<N: Whole>(&self, example: &str) -> Result<Number<N>> {
        let literal: LitInt = self.value("a whole number", example)?;
        let span = literal.span();
        if !literal.suffix().is_empty() {
            let message = format!("write the number without `{}`", literal.suffix());
            return Err(Error::new(span, message));
        }
        if let Ok(value) = literal.base10_parse() {
            Ok(Number { value, span })
        } else {
            let (name, range) = (&self.name, N::RANGE);
            Err(Error::new(
                span,
                format!("`{name}` takes a whole number {range}"),
            ))
        }
    }

    /// `= true` or `= false`.
    pub(crate) fn boolean(&self, example: &str) -> Result<bool> {
        let literal: LitBool = self.value("`true` or `false`", example)?;
        Ok(literal.value)
    }

    /// `= some::Path`.
    pub(crate) fn path(&self, example: &str) -> Result<Path> {
        self.equals("a path", example)?;
        self.input
            .call(Path::parse_mod_style)
            .map_err(|error| self.expected(error.span(), "a path", example))
    }

    /// The `=` before a value.
    pub(crate) fn equals(&self, kind: &str, example: &str) -> Result<()> {
        if self.input.peek(Token![=]) {
            self.input.parse::<Token![=]>()?;
            Ok(())
        } else {
            Err(self.expected(self.name.span(), kind, example))
        }
    }

    /// `( ... )`, item by item; a mistake in one does not hide the next.
    pub(crate) fn list(
        &self,
        example: &str,
        read: impl FnMut(ParseStream<'_>) -> Result<()>,
    ) -> Result<()> {
        if !self.input.peek(token::Paren) {
            let name = &self.name;
            return Err(Error::new(
                name.span(),
                format!("`{name}` takes a list: `{name}({example})`"),
            ));
        }
        let content;
        parenthesized!(content in self.input);
        read_each(&content, read)
    }

    /// "`table` takes a string: `table = "profiles"`".
    pub(crate) fn expected(&self, span: Span, kind: &str, example: &str) -> Error {
        let name = &self.name;
        Error::new(span, format!("`{name}` takes {kind}: `{name} = {example}`"))
    }

    fn value<T: syn::parse::Parse>(&self, kind: &str, example: &str) -> Result<T> {
        self.equals(kind, example)?;
        let at = self.input.span();
        let nothing = self.input.is_empty() || self.input.peek(Token![,]);
        self.input.parse().map_err(|_| {
            let span = if nothing { self.name.span() } else { at };
            self.expected(span, kind, example)
        })
    }
}
