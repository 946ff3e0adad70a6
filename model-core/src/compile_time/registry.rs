//! Which models belong to one registry.

use super::compare::same_identifier;
use super::hash::{OFFSET, hash_byte, hash_text};
use super::report::Report;
use crate::definition::{Definition, Kind, Membership};
use crate::model::Registry;
use crate::schema::Source;

/// Whether a key may lead from a struct of the one to a model of the other. What is flattened belongs to whoever
/// flattens it, which a whole list is checked for.
pub(super) const fn go_together(own: Membership, other: Membership) -> bool {
    match (own, other) {
        (Membership::Flattened, _) | (_, Membership::Flattened) => true,
        _ => same_registry(own.registry(), other.registry()),
    }
}

/// Whether two definitions belong to one registry.
pub(super) const fn same_registry(
    left: Option<&'static Source>,
    right: Option<&'static Source>,
) -> bool {
    match (left, right) {
        (None, None) => true,
        (Some(left), Some(right)) => {
            left.line == right.line
                && same_identifier(left.file, right.file)
                && same_identifier(left.item, right.item)
                && same_identifier(left.module, right.module)
                && same_identifier(left.package, right.package)
                && same_identifier(left.version, right.version)
        }
        _ => false,
    }
}

/// Refuses a list whose models belong to several registries: one mistake, for nothing else then fits together. A `ddl!`
/// item that names none goes with any.
pub(super) const fn check_registry(list: &[&'static Definition]) -> Report {
    let report = Report::new();
    let mut at = 0;
    while at < list.len() && goes_anywhere(list[at]) {
        at += 1;
    }
    let first = at;
    while at < list.len() {
        if !goes_anywhere(list[at]) && !same_registry(list[first].registry, list[at].registry) {
            return report
                .text("a list holds models of one registry\n  ")
                .source(list[first].source)
                .text(" belongs to ")
                .registry(list[first].registry)
                .text("\n  ")
                .source(list[at].source)
                .text(" belongs to ")
                .registry(list[at].registry)
                .text("\nhelp: make a list for each");
        }
        at += 1;
    }
    report
}

const fn goes_anywhere(definition: &Definition) -> bool {
    matches!(definition.kind, Kind::Item(_)) && definition.registry.is_none()
}

/// What tells one registry from all others, as a number: a label in assembly takes no text that only the compiler
/// knows.
#[must_use]
pub const fn registry_number<R: Registry>() -> u64 {
    let Source {
        package,
        version,
        module,
        item,
        ..
    } = R::SOURCE;
    let mut hash = OFFSET;
    let texts = [*package, *version, *module, *item];
    let mut at = 0;
    while at < texts.len() {
        hash = hash_byte(hash_text(hash, texts[at]), 0);
        at += 1;
    }
    hash
}

impl Report {
    /// `registry analytics::AnalyticsDb`.
    pub(super) const fn registry(self, marker: Option<&Source>) -> Self {
        match marker {
            Some(marker) => self.text("registry ").item(marker),
            None => self.text("the program's own registry"),
        }
    }
}
