//! A foreign key against the model that it names.

use std::mem::{forget, replace};

use super::compare::comparable_types;
use super::definition::fixed_optional;
use super::lookup::{find, find_by_name, no_such_column};
use super::registry::go_together;
use super::report::Report;
use crate::definition::{Head, Kind, Written};
use crate::model::{Columns, Model};
use crate::schema::{Column, ForeignKey, Name, Shared, TableName};

/// What a foreign key refers to.
pub struct Referred<const N: usize> {
    table: TableName,
    columns: [Name; N],
}

/// Finds the columns of these fields of `Target` and checks that each has the type of its column of `Own`.
#[must_use]
#[track_caller]
pub const fn refer<Own: Columns, Target: Model, const N: usize>(
    columns: &'static [Name],
    fields: [&'static str; N],
) -> Referred<N> {
    let mut referred = Referred {
        table: Target::NAME,
        columns: [const { Shared::Static("") }; N],
    };
    let mut at = 0;
    while at < N {
        let own = find_by_name(Own::COLUMNS, columns[at].fixed());
        let name = match referred_column::<Own, Target>(own, fields[at]) {
            Some(column) => column.name.fixed(),
            None => fields[at],
        };
        forget(replace(&mut referred.columns[at], Shared::Static(name)));
        at += 1;
    }
    referred
}

/// A key of one column, as [`refer`] finds it; most are, and this asks less of the compiler. The derive says which of its
/// columns it is where it knows: where nothing is flattened, and the model belongs to the program's own registry.
#[must_use]
#[track_caller]
pub const fn foreign_key_to<Own: Columns, Target: Model>(
    name: Option<&'static str>,
    columns: &'static [Name],
    position: Option<usize>,
    field: &'static str,
) -> ForeignKey {
    let Written {
        columns: others,
        head: Some(head),
    } = Target::WRITTEN
    else {
        return searched_foreign_key::<Own, Target>(name, columns, field);
    };
    match (position, find(others, field)) {
        (Some(position), Some(to)) if fits(&Own::WRITTEN.columns[position], to, head) => {
            let referred = std::slice::from_ref(&to.name);
            ForeignKey::fixed(name, columns, head.table_name(), referred)
        }
        _ => searched_foreign_key::<Own, Target>(name, columns, field),
    }
}

/// Whether a column of the program's own registry may refer to this one.
const fn fits(own: &Column, to: &Column, head: &Head) -> bool {
    head.registry.is_none()
        && !matches!(head.kind, Kind::View(_))
        && comparable_types(&own.sql_type, &to.sql_type)
}

/// A key of one column whose place in `Own` is not known, or which fits in nowhere. Apart, for it names more constants of
/// both, and what a function names is evaluated for each key.
#[track_caller]
const fn searched_foreign_key<Own: Columns, Target: Model>(
    name: Option<&'static str>,
    columns: &'static [Name],
    field: &'static str,
) -> ForeignKey {
    let own = find_by_name(Own::COLUMNS, columns[0].fixed());
    let referred = match referred_column::<Own, Target>(own, field) {
        Some(column) => std::slice::from_ref(&column.name),
        None => columns,
    };
    ForeignKey::fixed(name, columns, Target::NAME, referred)
}

/// The key from `columns` to what was found.
#[must_use]
pub const fn foreign_key<const N: usize>(
    name: Option<&'static str>,
    columns: &'static [Name],
    referred: &'static Referred<N>,
) -> ForeignKey {
    let TableName {
        schema,
        name: table,
    } = &referred.table;
    ForeignKey::fixed(
        name,
        columns,
        TableName::fixed(fixed_optional(schema.as_ref()), table.fixed()),
        &referred.columns,
    )
}

/// The column of `field` of `Target`, whose type the own column has too; `None` where a derive has failed.
#[track_caller]
const fn referred_column<Own: Columns, Target: Model>(
    own: Option<&'static Column>,
    field: &'static str,
) -> Option<&'static Column> {
    if Own::INVALID || Target::INVALID {
        return None;
    }
    if !go_together(Own::REGISTRY, Target::REGISTRY) {
        refers_to_another_registry::<Own, Target>();
    }
    if let Kind::View(_) = Target::HEAD.kind {
        refers_to_a_view::<Target>();
    }
    let Some(to) = find(Target::COLUMNS, field) else {
        no_such_column::<Target>(field)
    };
    // A column that is not here is that of the table which `Own` extends.
    if let Some(from) = own
        && !comparable_types(&from.sql_type, &to.sql_type)
    {
        type_mismatch(Report::new(), from, const { &Target::NAME }, to).panic();
    }
    Some(to)
}

#[track_caller]
const fn refers_to_another_registry<Own: Columns, Target: Model>() -> ! {
    Report::new()
        .text("a foreign key stays inside one registry: this model belongs to ")
        .registry(Own::REGISTRY.registry())
        .text(", and table ")
        .table(const { &Target::NAME })
        .text(" to ")
        .registry(Target::REGISTRY.registry())
        .text("; give both the same `#[model(metadata = ...)]`")
        .panic()
}

#[track_caller]
const fn refers_to_a_view<Target: Model>() -> ! {
    Report::new()
        .text("a foreign key refers to a table, and ")
        .table(const { &Target::NAME })
        .text(" is a view; refer to the table whose rows it shows")
        .panic()
}

/// "column `user_id` is INTEGER and refers to column `id` of table `users`, which is BIGINT ...".
pub(super) const fn type_mismatch(
    report: Report,
    from: &Column,
    table: &TableName,
    to: &Column,
) -> Report {
    report
        .text("column `")
        .text(from.name.fixed())
        .text("` is ")
        .sql_type(&from.sql_type)
        .text(" and refers to column `")
        .text(to.name.fixed())
        .text("` of table ")
        .table(table)
        .text(", which is ")
        .sql_type(&to.sql_type)
        .text("; give both fields the same type")
}
