//! Where the item stands: facts about the compilation, gathered once and passed on as a value.

use proc_macro2::Span;

/// The package and the place of an item.
#[derive(Clone)]
pub(crate) struct Location {
    pub(crate) package: String,
    pub(crate) version: String,
    pub(crate) file: String,
    pub(crate) line: u32,
}

impl Location {
    /// Of a span of the item, within a running macro.
    pub(crate) fn of(span: Span) -> Self {
        // `line!()` in the expansion would be the derive's line; the span knows the item's.
        let span = span.unwrap();
        Self {
            package: environment("CARGO_PKG_NAME"),
            version: environment("CARGO_PKG_VERSION"),
            file: span.file(),
            line: u32::try_from(span.line()).unwrap_or(0),
        }
    }
}

/// A variable that cargo sets; empty where rustc runs without cargo.
fn environment(name: &str) -> String {
    std::env::var(name).unwrap_or_default()
}
