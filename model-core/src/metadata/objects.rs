//! What stands beside the tables: views.

use std::collections::BTreeMap;

use super::difference::{Fields, differences, field_differences};
use super::{
    Conflict, ConflictErrors, Defined, Difference, NamingConvention, OnExisting, Part, PartKind,
};
use crate::dialect::Dialect;
use crate::registry::Definition;
use crate::schema::{CheckOption, Shared, TableName, View, ViewKind, ViewQuery};

/// The objects beside the tables, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Objects {
    pub(super) views: BTreeMap<TableName, Shared<View>>,
}

impl Objects {
    /// None.
    pub(super) const NONE: Self = Self {
        views: BTreeMap::new(),
    };

    /// Adds a view; the same one again is no event.
    pub(super) fn define_view(
        &mut self,
        naming: &NamingConvention,
        view: Shared<View>,
        on_existing: OnExisting,
    ) -> Result<Defined, ConflictErrors> {
        let Some(present) = self.views.get(view.name()) else {
            self.views.insert(view.name().clone(), view);
            return Ok(Defined::Created);
        };
        let differences = view_differences(naming, present, &view);
        if differences.is_empty() {
            return Ok(Defined::Unchanged);
        }
        if on_existing == OnExisting::Keep {
            return Ok(Defined::Kept {
                ignored: differences,
            });
        }
        Err(Conflict::ViewDefinedTwice {
            view: view.name().clone(),
            left: present.source(),
            right: view.source(),
            differences,
        }
        .into())
    }
}

/// The one view of definitions of one name, which come in their rank's order.
pub(super) fn resolve_view(group: &[&'static Definition], objects: &mut Objects) -> Vec<Conflict> {
    let mut conflicts = Vec::new();
    let first = group
        .iter()
        .find_map(|definition| definition.view())
        .expect("the caller has seen a view");
    for definition in group {
        let found = match definition.view() {
            Some(view) => objects
                .define_view(NamingConvention::DEFAULT, view.into(), OnExisting::Error)
                .err()
                .map_or(Vec::new(), |errors| errors.conflicts),
            None => vec![Conflict::TableAndView {
                name: first.name().clone(),
                table: Some(definition.source),
                view: first.source(),
            }],
        };
        conflicts.extend(found);
    }
    conflicts
}

/// Everything in which `right` differs from `left`.
fn view_differences(naming: &NamingConvention, left: &View, right: &View) -> Vec<Difference> {
    let mut found = differences(naming, &left.relation, &right.relation);
    let part = Part::new(PartKind::Query, "");
    found.extend(field_differences(&part, fields(left), fields(right)));
    found
}

fn fields(view: &View) -> Fields {
    let ViewQuery {
        text,
        kind,
        check_option,
        security_barrier,
        security_invoker,
        recursive,
    } = &*view.query;
    let flag = |flag: &bool| Some(flag.to_string());
    let mut fields: Fields = Dialect::ALL
        .into_iter()
        .map(|dialect| (dialect.product(), text.of(dialect).map(str::to_owned)))
        .collect();
    fields.extend([
        (
            "materialized",
            Some(matches!(kind, ViewKind::Materialized { .. }).to_string()),
        ),
        (
            "with data",
            Some((*kind != ViewKind::Materialized { with_data: false }).to_string()),
        ),
        ("check option", check_option.map(option_text)),
        ("security barrier", flag(security_barrier)),
        ("security invoker", flag(security_invoker)),
        ("recursive", flag(recursive)),
        ("requires", Some(requirements(view))),
    ]);
    fields
}

fn option_text(option: CheckOption) -> String {
    match option {
        CheckOption::Cascaded => "cascaded",
        CheckOption::Local => "local",
    }
    .to_owned()
}

fn requirements(view: &View) -> String {
    let names: Vec<String> = view.requires.iter().map(ToString::to_string).collect();
    names.join(", ")
}
