//! What becomes of a table that is there, where every constraint and index has a name of its own.

use super::compare::Comparison;
use super::plan::Plan;
use super::{Obstacle, ObstacleReason};
use crate::metadata::OnExisting;
use crate::reflect::ObjectKind;
use crate::schema::{Column, Part, PartKind, Table};

/// A column that the rows of a table would need values for.
pub(super) struct Required<'a> {
    pub(super) table: &'a Table,
    part: Part,
}

/// Keeps the table or extends it. `taken` says what else bears a part's name.
pub(super) fn decide<'a>(
    plan: &mut Plan,
    model: &'a Table,
    comparison: Comparison,
    taken: impl Fn(&Part) -> Option<ObjectKind>,
) -> Vec<Required<'a>> {
    if plan.on_existing != OnExisting::Extend {
        plan.keep(model, comparison.all());
        return Vec::new();
    }
    let conflicts = comparison.conflicts.into_iter();
    plan.obstacles(conflicts.map(|difference| Obstacle::conflict(model, difference)));
    let added: Vec<Part> = comparison.missing.into_iter().map(|it| it.part).collect();
    for part in &added {
        if let Some(by) = taken(part) {
            plan.obstacle(model, Some(part.clone()), ObstacleReason::NameTaken { by });
        }
    }
    let is_required = |part: &&Part| {
        part.kind == PartKind::Column
            && model
                .find_column(&part.name)
                .is_some_and(Column::is_required)
    };
    let required = added.iter().filter(is_required).map(|part| Required {
        table: model,
        part: part.clone(),
    });
    let required = required.collect();
    plan.extend(model, added, comparison.differences);
    required
}

/// A column that may not be NULL and has no default can be added to a table without rows only.
pub(super) fn refuse_required(plan: &mut Plan, required: Vec<Required<'_>>, have_rows: &[bool]) {
    for (Required { table, part }, has_rows) in required.into_iter().zip(have_rows) {
        if *has_rows {
            plan.obstacle(table, Some(part), ObstacleReason::Required);
        }
    }
}
