//! Names in the database. Anything may be in them, for they are quoted everywhere: spaces, quotes, reserved words.

use proc_macro2::{Ident, Span};
use syn::LitStr;
use syn::ext::IdentExt;

use crate::diagnostics::Diagnostics;

/// PostgreSQL cuts longer names (`NAMEDATALEN` - 1); `MariaDB` and `MySQL` refuse beyond 64.
const LONGEST: usize = 63;

/// An identifier's text without `r#`.
pub(crate) fn unraw(ident: &Ident) -> String {
    ident.unraw().to_string()
}

/// The name in a literal, checked; `what` says whose: "a table's name".
pub(super) fn name(diagnostics: &Diagnostics, literal: &LitStr, what: &str) -> String {
    let value = literal.value();
    check_name(diagnostics, &value, literal.span(), what);
    value
}

/// The same for a literal that need not be there.
pub(super) fn optional_name(
    diagnostics: &Diagnostics,
    literal: Option<&LitStr>,
    what: &str,
) -> Option<String> {
    literal.map(|literal| name(diagnostics, literal, what))
}

/// Reports what no database takes as a name.
pub(super) fn check_name(diagnostics: &Diagnostics, name: &str, span: Span, what: &str) {
    if name.is_empty() {
        diagnostics.error(span, format!("{what} is empty"));
    } else if name.contains('\0') {
        diagnostics.error(
            span,
            format!("{what} holds a NUL character, which no database takes"),
        );
    } else if name.len() > LONGEST {
        let length = name.len();
        diagnostics.error(
            span,
            format!("{what} is {length} bytes long; PostgreSQL cuts names at {LONGEST}: write a shorter one"),
        );
    }
}

/// An SQL text that must say something.
pub(super) fn sql(diagnostics: &Diagnostics, literal: &LitStr, what: &str) -> String {
    let value = literal.value();
    if value.trim().is_empty() {
        diagnostics.error(literal.span(), format!("{what} is empty"));
    } else if value.contains('\0') {
        diagnostics.error(
            literal.span(),
            format!("{what} holds a NUL character, which no database takes"),
        );
    }
    value
}
