//! `on_delete = cascade`.

use proc_macro2::Ident;
use syn::ext::IdentExt;
use syn::{Error, LitStr, Result};

use super::entry::Entry;
use super::unknown::suggestion;

/// What the database does to a referring row.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum ReferentialAction {
    NoAction,
    Restrict,
    Cascade,
    SetNull,
    SetDefault,
}

const ACTIONS: &[(&str, ReferentialAction)] = &[
    ("cascade", ReferentialAction::Cascade),
    ("restrict", ReferentialAction::Restrict),
    ("set_null", ReferentialAction::SetNull),
    ("set_default", ReferentialAction::SetDefault),
    ("no_action", ReferentialAction::NoAction),
];

impl ReferentialAction {
    /// Reads a word, bare or quoted; SQL's spelling (`"SET NULL"`) is understood too.
    pub(crate) fn parse(entry: &Entry<'_>) -> Result<Self> {
        entry.equals("an action", "cascade")?;
        let (word, span) = if entry.input.peek(LitStr) {
            let literal: LitStr = entry.input.parse()?;
            (literal.value(), literal.span())
        } else if entry.input.peek(Ident::peek_any) {
            let word = entry.input.call(Ident::parse_any)?;
            (word.to_string(), word.span())
        } else {
            return Err(entry.expected(entry.name.span(), "an action", "cascade"));
        };
        let plain = word.to_lowercase().replace(' ', "_");
        if let Some((_, action)) = ACTIONS.iter().find(|(name, _)| *name == plain) {
            return Ok(*action);
        }
        let advice = match suggestion(&plain, ACTIONS.iter().map(|(name, _)| *name)) {
            Some(meant) => format!(", did you mean `{meant}`?"),
            None => "; there are: `cascade`, `restrict`, `set_null`, `set_default`, `no_action`"
                .to_owned(),
        };
        Err(Error::new(span, format!("unknown action `{word}`{advice}")))
    }

    /// The variant's name in model-core.
    pub(crate) const fn variant(self) -> &'static str {
        match self {
            Self::NoAction => "NoAction",
            Self::Restrict => "Restrict",
            Self::Cascade => "Cascade",
            Self::SetNull => "SetNull",
            Self::SetDefault => "SetDefault",
        }
    }
}
