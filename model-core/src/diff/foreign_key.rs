//! Foreign keys.

use super::Field;
use super::comparison::{Comparison, in_parentheses};
use super::constraint::{compare_deferrable, compare_not_valid};
use super::expression::Sameness;
use super::parts::Compared;
use crate::schema::{Dialect, ForeignKey, ForeignKeyOptions, Name, PartKind, ReferentialAction};

impl Compared for ForeignKey {
    const KIND: PartKind = PartKind::ForeignKey;

    fn name(&self) -> Option<&Name> {
        self.name.as_ref()
    }

    fn compare(comparison: &mut Comparison<'_>, found: &Self, wanted: &Self) {
        let Self {
            name: _, // `parts` compares names.
            columns,
            referred_table: _, // Both are in the reference.
            referred_columns: _,
            on_delete,
            on_update,
            options: _, // Absent options are `NONE`, so the accessor compares them.
            source: _,  // Where it was written.
        } = found;
        comparison.columns(Field::Columns, columns, &wanted.columns);
        compare_references(comparison, found, wanted);
        let action = |it: ReferentialAction| Some(it.to_string());
        comparison.texts(
            Field::OnDelete,
            action(*on_delete),
            action(wanted.on_delete),
        );
        comparison.texts(
            Field::OnUpdate,
            action(*on_update),
            action(wanted.on_update),
        );
        compare_options(comparison, found.options(), wanted.options());
        compare_observed(comparison, found);
    }

    fn summary(&self, _: Option<Dialect>) -> String {
        let columns = in_parentheses(&self.columns);
        let referred = in_parentheses(&self.referred_columns);
        format!("{columns} {}{referred}", self.referred_table)
    }
}

fn compare_references(comparison: &mut Comparison<'_>, found: &ForeignKey, wanted: &ForeignKey) {
    let names = comparison.names();
    let renamed = names.renamed_columns(&wanted.referred_table);
    let text = |it: &ForeignKey| {
        let table = names.shown(&it.referred_table);
        Some(format!("{table}{}", in_parentheses(&it.referred_columns)))
    };
    let (own, other) = (text(found), text(wanted));
    let is_same = if comparison.is_of_models() {
        own == other
    } else {
        names.same_table(&found.referred_table, &wanted.referred_table)
            && names.same_columns(renamed, &found.referred_columns, &wanted.referred_columns)
    };
    comparison.judged(Field::References, Sameness::of(is_same), own, other);
}

fn compare_options(
    comparison: &mut Comparison<'_>,
    found: &ForeignKeyOptions,
    wanted: &ForeignKeyOptions,
) {
    let ForeignKeyOptions {
        match_full,
        deferrable,
        on_delete_columns,
        not_valid,
    } = found;
    comparison.flag(Field::Match, *match_full, wanted.match_full);
    compare_deferrable(comparison, *deferrable, wanted.deferrable);
    comparison.columns(
        Field::OnDeleteColumns,
        on_delete_columns,
        &wanted.on_delete_columns,
    );
    compare_not_valid(comparison, *not_valid, wanted.not_valid);
}

/// Whether the database checks it at all.
fn compare_observed(comparison: &mut Comparison<'_>, found: &ForeignKey) {
    let (Some(facts), Some(name)) = (comparison.scope.facts, &found.name) else {
        return;
    };
    let names = comparison.names();
    let is_it = |it: &Name| names.same_part(it, name);
    let is_disabled = facts.disabled_foreign_keys.iter().any(is_it);
    comparison.flag(Field::Disabled, is_disabled, false);
}
