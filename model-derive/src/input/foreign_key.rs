//! `foreign_key(a, b, references(Other::a, Other::b), on_delete = cascade)`.

use proc_macro2::Ident;
use syn::ext::IdentExt;
use syn::{Error, LitStr, Result, Token};

use super::column_list::{ColumnReference, read_columns};
use super::entry::Entry;
use super::once::Once;
use super::reference::ReferenceInput;
use super::referential_action::ReferentialAction;
use super::unknown::suggestion;
use crate::symbol;

/// A foreign key over several columns, as written on the struct.
#[derive(Default)]
pub(crate) struct ForeignKeyInput {
    pub(crate) columns: Vec<ColumnReference>,
    pub(crate) references: Once<ReferenceInput>,
    pub(crate) on_delete: Once<ReferentialAction>,
    pub(crate) on_update: Once<ReferentialAction>,
    pub(crate) name: Once<LitStr>,
}

const EXAMPLE: &str = "a, b, references(Other::a, Other::b)";

impl ForeignKeyInput {
    pub(crate) fn parse(entry: &Entry<'_>) -> Result<Self> {
        let mut key = Self::default();
        entry.list(EXAMPLE, |input| {
            let ahead = input.fork();
            let word = ahead.call(Ident::parse_any).ok();
            let references = word.as_ref().is_some_and(|word| word == symbol::REFERENCES);
            if references || (word.is_some() && ahead.peek(Token![=])) {
                key.read_option(&Entry::parse(input)?)
            } else {
                read_columns(input, &mut key.columns)
            }
        })?;
        Ok(key)
    }

    fn read_option(&mut self, entry: &Entry<'_>) -> Result<()> {
        match entry.name.to_string().as_str() {
            symbol::REFERENCES => self
                .references
                .set(entry, ReferenceInput::parse_in_key(entry)?),
            symbol::ON_DELETE => self.on_delete.set(entry, ReferentialAction::parse(entry)?),
            symbol::ON_UPDATE => self.on_update.set(entry, ReferentialAction::parse(entry)?),
            symbol::NAME => self.name.set(entry, entry.text("...")?),
            name => Err(unknown_option(&entry.name, name)),
        }
    }
}

fn unknown_option(name: &Ident, text: &str) -> Error {
    let options = [
        symbol::REFERENCES,
        symbol::ON_DELETE,
        symbol::ON_UPDATE,
        symbol::NAME,
    ];
    let advice = match suggestion(text, options) {
        Some(meant) => format!(", did you mean `{meant}`?"),
        None => {
            "; besides columns there may be `references(...)`, `on_delete`, `on_update` and `name`"
                .to_owned()
        }
    };
    Error::new(name.span(), format!("unknown option `{text}`{advice}"))
}
