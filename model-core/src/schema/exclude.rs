//! An exclusion constraint: what no two rows may have in common.

use super::{Deferrable, IndexElement, List, Name, Source, fixed_name, set};

/// No two rows may compare true by all of its operators at once.
///
/// ```
/// use model_core::schema::{ExcludeConstraint, IndexElement};
///
/// let no_overlap = ExcludeConstraint::new([
///     (IndexElement::column("room"), "="),
///     (IndexElement::expression("tsrange(starts, ends)"), "&&"),
/// ])
/// .using("gist");
/// assert_eq!(no_overlap.elements.len(), 2);
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ExcludeConstraint {
    /// The constraint's name.
    pub name: Option<Name>,
    /// What is compared, and how.
    pub elements: List<ExcludeElement>,
    /// The access method of its index; `None` is the database's own choice.
    pub using: Option<Name>,
    /// The rows that it is about, as an SQL condition.
    pub predicate: Option<Name>,
    /// Whether it may be broken until the transaction ends; `None`: never.
    pub deferrable: Option<Deferrable>,
    /// Where it was written, if elsewhere than its table.
    pub source: Option<&'static Source>,
}

/// What is compared, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ExcludeElement {
    /// The column or expression.
    pub element: IndexElement,
    /// The operator: `=`, `&&`.
    pub operator: Name,
}

impl ExcludeConstraint {
    /// A constraint over columns or expressions, each with its operator.
    pub fn new<E: Into<IndexElement>, O: Into<Name>>(
        elements: impl IntoIterator<Item = (E, O)>,
    ) -> Self {
        Self {
            name: None,
            elements: elements
                .into_iter()
                .map(|(element, operator)| ExcludeElement {
                    element: element.into(),
                    operator: operator.into(),
                })
                .collect(),
            using: None,
            predicate: None,
            deferrable: None,
            source: None,
        }
    }

    /// The constraint under a name of its own.
    #[must_use]
    pub fn named(self, name: impl Into<Name>) -> Self {
        Self {
            name: Some(name.into()),
            ..self
        }
    }

    /// The constraint with an index of this method.
    #[must_use]
    pub fn using(self, method: impl Into<Name>) -> Self {
        Self {
            using: Some(method.into()),
            ..self
        }
    }

    /// The constraint over the rows that meet a condition.
    #[must_use]
    pub fn filtered(self, predicate: impl Into<Name>) -> Self {
        Self {
            predicate: Some(predicate.into()),
            ..self
        }
    }

    /// The constraint, checked later.
    #[must_use]
    pub const fn deferrable(mut self, deferrable: Deferrable) -> Self {
        self.deferrable = Some(deferrable);
        self
    }
}

/// What the derive calls.
#[doc(hidden)]
impl ExcludeConstraint {
    #[must_use]
    pub const fn fixed(name: Option<&'static str>, elements: &'static [ExcludeElement]) -> Self {
        Self {
            name: fixed_name(name),
            elements: List::Static(elements),
            using: None,
            predicate: None,
            deferrable: None,
            source: None,
        }
    }

    #[must_use]
    pub const fn with_using(mut self, method: &'static str) -> Self {
        set(&mut self.using, Some(Name::Static(method)));
        self
    }

    #[must_use]
    pub const fn with_predicate(mut self, predicate: &'static str) -> Self {
        set(&mut self.predicate, Some(Name::Static(predicate)));
        self
    }
}

#[doc(hidden)]
impl ExcludeElement {
    #[must_use]
    pub const fn fixed(element: IndexElement, operator: &'static str) -> Self {
        Self {
            element,
            operator: Name::Static(operator),
        }
    }
}

/// The same definition, wherever it was written.
impl PartialEq for ExcludeConstraint {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
            && self.elements == other.elements
            && self.using == other.using
            && self.predicate == other.predicate
            && self.deferrable == other.deferrable
    }
}

impl Eq for ExcludeConstraint {}
