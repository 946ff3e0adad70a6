//! What `ddl!` is given.

use proc_macro2::{Ident, Span, TokenStream};
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{Attribute, Error, LitStr, Path, Result, Token, Visibility};

use super::entry::{Entry, read_each};
use super::once::Once;
use super::sql_text::SqlTextInput;
use super::unknown::{Place, unknown_attribute};
use super::view::parse_requires;
use crate::diagnostics::Diagnostics;
use crate::symbol;

/// An item as written: `pub touch, requires(User), create = "...", drop = "..."`.
pub(crate) struct DdlItemInput {
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) visibility: Visibility,
    pub(crate) ident: Ident,
    pub(crate) entries: DdlItemEntries,
    /// Whether everything could be read: if not, nothing is called missing.
    pub(crate) understood: bool,
}

/// What follows the item's name.
#[derive(Default)]
pub(crate) struct DdlItemEntries {
    pub(crate) name: Once<LitStr>,
    pub(crate) requires: Once<Vec<Path>>,
    pub(crate) create: Once<SqlTextInput>,
    pub(crate) drop: Once<SqlTextInput>,
    pub(crate) create_if_missing: Once<SqlTextInput>,
    pub(crate) exists: Once<SqlTextInput>,
    pub(crate) idempotent: Once<()>,
    pub(crate) detached: Once<()>,
    pub(crate) metadata: Once<Path>,
    pub(crate) krate: Once<Path>,
}

impl DdlItemInput {
    /// Reads the macro's tokens; an error of the head is returned, those of the entries are collected.
    pub(crate) fn parse(diagnostics: &Diagnostics, tokens: TokenStream) -> Result<Self> {
        let parser = |input: ParseStream<'_>| {
            let attributes = input.call(Attribute::parse_outer)?;
            let visibility = input.parse()?;
            let ident = head(input)?;
            let mut entries = DdlItemEntries::default();
            let read = read_each(input, |input| entries.read(&Entry::parse(input)?));
            let understood = read.is_ok();
            if let Err(error) = read {
                diagnostics.push(error);
            }
            Ok(Self {
                attributes,
                visibility,
                ident,
                entries,
                understood,
            })
        };
        parser.parse2(tokens)
    }
}

/// The item's name, and the comma behind it.
fn head(input: ParseStream<'_>) -> Result<Ident> {
    const ADVICE: &str = "a `ddl!` item begins with its name: `ddl! { pub touch, create = \"...\", drop = \"...\" }`";
    if input.is_empty() {
        return Err(Error::new(Span::call_site(), ADVICE));
    }
    let named = input.peek(Ident::peek_any) && !input.peek2(Token![=]);
    let ident = if named { input.parse().ok() } else { None };
    let ident: Ident = ident.ok_or_else(|| input.error(ADVICE))?;
    if !input.is_empty() {
        input.parse::<Token![,]>()?;
    }
    Ok(ident)
}

impl DdlItemEntries {
    fn read(&mut self, entry: &Entry<'_>) -> Result<()> {
        let text = |example| SqlTextInput::parse(entry, example);
        match entry.name.to_string().as_str() {
            symbol::NAME => self.name.set(entry, entry.text("touch_users")?),
            symbol::REQUIRES => self.requires.set(entry, parse_requires(entry)?),
            symbol::CREATE => self.create.set(entry, text("CREATE FUNCTION ...")?),
            symbol::DROP => self.drop.set(entry, text("DROP FUNCTION IF EXISTS ...")?),
            symbol::CREATE_IF_MISSING => {
                let text = text("CREATE TRIGGER IF NOT EXISTS ...")?;
                self.create_if_missing.set(entry, text)
            }
            symbol::EXISTS => self.exists.set(entry, text("SELECT ...")?),
            symbol::IDEMPOTENT => entry.flag().and_then(|()| self.idempotent.set(entry, ())),
            symbol::DETACHED => entry.flag().and_then(|()| self.detached.set(entry, ())),
            symbol::METADATA => self.metadata.set(entry, entry.path("AnalyticsDb")?),
            symbol::CRATE => self.krate.set(entry, entry.path("my_facade::model_core")?),
            _ => Err(unknown_attribute(&entry.name, Place::DdlItem)),
        }
    }
}
