//! `view = "SELECT ..."`, `view("SELECT ...", check_option = local)` and the same for `materialized_view`; `requires(..)`.

use proc_macro2::Ident;
use syn::ext::IdentExt;
use syn::{Error, LitStr, Path, Result, Token};

use super::entry::Entry;
use super::once::Once;
use super::sql_text::{DIALECTS, SqlTextInput};
use super::unknown::suggestion;
use crate::symbol;

const QUERY: &str = "SELECT id FROM users";

/// A query and its options.
#[derive(Default)]
pub(crate) struct ViewInput {
    pub(crate) query: SqlTextInput,
    pub(crate) check_option: Once<CheckOption>,
    pub(crate) security_barrier: Once<()>,
    pub(crate) security_invoker: Once<()>,
    pub(crate) recursive: Once<()>,
    pub(crate) with_no_data: Once<()>,
}

/// Which rows may be written through a view.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum CheckOption {
    Cascaded,
    Local,
}

/// The words of a list, but for the dialects' names.
const OPTIONS: &[&str] = &[
    symbol::CHECK_OPTION,
    symbol::SECURITY_BARRIER,
    symbol::SECURITY_INVOKER,
    symbol::RECURSIVE,
    symbol::WITH_NO_DATA,
];

impl ViewInput {
    pub(crate) fn parse(entry: &Entry<'_>) -> Result<Self> {
        let mut view = Self::default();
        if entry.input.peek(Token![=]) {
            view.query.all.set(entry, entry.text(QUERY)?)?;
            return Ok(view);
        }
        let example = format!("{QUERY:?}");
        entry.list(&example, |input| {
            if input.peek(LitStr) {
                return view.query.read_all(entry, input.parse()?);
            }
            view.read(&Entry::parse(input)?)
        })?;
        if view.query.literals().next().is_some() {
            Ok(view)
        } else {
            let message = format!("`{0}` takes a query: `{0}({example})`", entry.name);
            Err(Error::new(entry.name.span(), message))
        }
    }

    fn read(&mut self, entry: &Entry<'_>) -> Result<()> {
        let name = entry.name.to_string();
        if let Some(place) = self.query.dialects.place(&name) {
            return place.set(entry, entry.text(QUERY)?);
        }
        let flag = match name.as_str() {
            symbol::CHECK_OPTION => {
                let option = CheckOption::parse(entry)?;
                return self.check_option.set(entry, option);
            }
            symbol::SECURITY_BARRIER => &mut self.security_barrier,
            symbol::SECURITY_INVOKER => &mut self.security_invoker,
            symbol::RECURSIVE => &mut self.recursive,
            symbol::WITH_NO_DATA => &mut self.with_no_data,
            _ => return Err(unknown_option(&entry.name)),
        };
        entry.flag().and_then(|()| flag.set(entry, ()))
    }
}

impl CheckOption {
    fn parse(entry: &Entry<'_>) -> Result<Self> {
        entry.equals("`cascaded` or `local`", "cascaded")?;
        let expected = |span| {
            Error::new(
                span,
                "`check_option` takes `cascaded` or `local`".to_owned(),
            )
        };
        let word = entry
            .input
            .call(Ident::parse_any)
            .map_err(|error| expected(error.span()))?;
        match word.to_string().as_str() {
            "cascaded" => Ok(Self::Cascaded),
            "local" => Ok(Self::Local),
            _ => Err(expected(word.span())),
        }
    }
}

fn unknown_option(name: &Ident) -> Error {
    let text = name.to_string();
    let known = OPTIONS.iter().copied().chain(DIALECTS);
    let advice = match suggestion(&text, known) {
        Some(meant) => format!(", did you mean `{meant}`?"),
        None => format!(
            "; besides the query there may be `{}` and the dialects' own queries",
            OPTIONS.join("`, `")
        ),
    };
    Error::new(name.span(), format!("unknown option `{text}`{advice}"))
}

/// `requires(User, crm::Profile)`.
pub(crate) fn parse_requires(entry: &Entry<'_>) -> Result<Vec<Path>> {
    let mut paths = Vec::new();
    entry.list("User, crm::Profile", |input| {
        let path = input.call(Path::parse_mod_style).map_err(|error| {
            Error::new(
                error.span(),
                "expected the path of a model or of a `ddl!` item: `crm::Profile`",
            )
        })?;
        paths.push(path);
        Ok(())
    })?;
    if paths.is_empty() {
        let message = "`requires` names nothing: write what it stands on, or take it away";
        return Err(Error::new(entry.name.span(), message));
    }
    Ok(paths)
}
