//! What `#[sqlx(...)]` says that a table must agree with.
//!
//! Reads the entries that decide names and columns, ignores the rest. A mistake here is sqlx's to report.

use proc_macro2::{Span, TokenTree};
use syn::meta::ParseNestedMeta;
use syn::{Attribute, LitStr, Result, Token, Type, parenthesized, token};

use crate::symbol;

/// The entries that matter, on a struct, a field, an enum or a variant.
#[derive(Default)]
pub(crate) struct SqlxInput {
    pub(crate) rename: Option<LitStr>,
    pub(crate) rename_all: Option<LitStr>,
    pub(crate) type_name: Option<LitStr>,
    pub(crate) skip: Option<Span>,
    pub(crate) flatten: Option<Span>,
    /// `json`, and whether it is `json(nullable)`.
    pub(crate) json: Option<Json>,
    pub(crate) try_from: Option<Type>,
}

/// A field that sqlx decodes from JSON.
#[derive(Clone, Copy)]
pub(crate) struct Json {
    pub(crate) nullable: bool,
}

impl SqlxInput {
    pub(crate) fn from_attributes(attributes: &[Attribute]) -> Self {
        let mut input = Self::default();
        for attribute in attributes {
            if attribute.path().is_ident(symbol::SQLX) {
                // An error is sqlx's business; what was read before it stands.
                let _: Result<()> = attribute.parse_nested_meta(|meta| input.read(&meta));
            }
        }
        input
    }

    fn read(&mut self, meta: &ParseNestedMeta<'_>) -> Result<()> {
        let name = meta
            .path
            .get_ident()
            .map(ToString::to_string)
            .unwrap_or_default();
        let span = meta.path.segments[0].ident.span();
        match name.as_str() {
            symbol::RENAME => self.rename = Some(meta.value()?.parse()?),
            symbol::RENAME_ALL => self.rename_all = Some(meta.value()?.parse()?),
            symbol::TYPE_NAME => self.type_name = Some(meta.value()?.parse()?),
            symbol::TRY_FROM => self.try_from = Some(meta.value()?.parse::<LitStr>()?.parse()?),
            symbol::SKIP => self.skip = Some(span),
            symbol::FLATTEN => self.flatten = Some(span),
            symbol::JSON => self.json = Some(Json::parse(meta)?),
            _ => skip_value(meta)?,
        }
        Ok(())
    }
}

impl Json {
    fn parse(meta: &ParseNestedMeta<'_>) -> Result<Self> {
        if !meta.input.peek(token::Paren) {
            return Ok(Self { nullable: false });
        }
        let content;
        parenthesized!(content in meta.input);
        let word: syn::Ident = content.parse()?;
        Ok(Self {
            nullable: word == symbol::NULLABLE,
        })
    }
}

fn skip_value(meta: &ParseNestedMeta<'_>) -> Result<()> {
    while !meta.input.is_empty() && !meta.input.peek(Token![,]) {
        meta.input.parse::<TokenTree>()?;
    }
    Ok(())
}
