//! Every mistake of one derive, collected so that all are reported at once.

use std::cell::RefCell;
use std::fmt::Display;
use std::thread;

use proc_macro2::Span;
use quote::ToTokens;
use syn::Error;

/// Collects errors; must be finished, or it panics when dropped.
pub(crate) struct Diagnostics {
    /// `None` once finished.
    errors: RefCell<Option<Vec<Error>>>,
}

impl Diagnostics {
    pub(crate) fn new() -> Self {
        Self {
            errors: RefCell::new(Some(Vec::new())),
        }
    }

    /// Reports a mistake at a span.
    pub(crate) fn error(&self, span: Span, message: impl Display) {
        self.push(Error::new(span, message));
    }

    /// Reports a mistake that covers all of `tokens`.
    pub(crate) fn error_on(&self, tokens: impl ToTokens, message: impl Display) {
        self.push(Error::new_spanned(tokens, message));
    }

    /// Reports a mistake that a parser found.
    pub(crate) fn push(&self, error: Error) {
        self.errors
            .borrow_mut()
            .as_mut()
            .expect("nothing reports after `finish`, which consumes")
            .push(error);
    }

    /// How many mistakes there are so far.
    pub(crate) fn count(&self) -> usize {
        self.errors.borrow().as_ref().map_or(0, Vec::len)
    }

    /// All errors as one, if there are any.
    pub(crate) fn finish(self) -> Result<(), Error> {
        let errors = self.errors.take().expect("`finish` consumes");
        let joined = errors.into_iter().reduce(|mut all, error| {
            all.combine(error);
            all
        });
        joined.map_or(Ok(()), Err)
    }
}

impl Drop for Diagnostics {
    fn drop(&mut self) {
        assert!(
            thread::panicking() || self.errors.borrow().is_none(),
            "diagnostics were forgotten: `finish` was not called"
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_mistakes_come_out_in_order() {
        let diagnostics = Diagnostics::new();
        diagnostics.error(Span::call_site(), "first");
        diagnostics.error(Span::call_site(), "second");
        let messages: Vec<String> = diagnostics
            .finish()
            .expect_err("two mistakes")
            .into_iter()
            .map(|error| error.to_string())
            .collect();
        assert_eq!(messages, ["first", "second"]);
    }

    #[test]
    #[should_panic(expected = "diagnostics were forgotten")]
    fn forgetting_to_finish_panics() {
        drop(Diagnostics::new());
    }
}
