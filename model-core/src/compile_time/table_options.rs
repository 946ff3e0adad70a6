//! The tables that a model's options name.

use super::compare::{comparable_types, same_type};
use super::definition::fixed_optional;
use super::lookup::find_by_name;
use super::report::Report;
use crate::definition::Definition;
use crate::model::{Base, Columns};
use crate::schema::{Column, TableName};

/// The definition that a partition is a part of.
#[must_use]
pub const fn parent<B: Base>() -> &'static Definition {
    B::DEFINITION
}

/// The columns of a definition, which a partition has too.
#[must_use]
pub const fn columns_of(definition: &'static Definition) -> &'static [Column] {
    definition.table.columns.fixed()
}

/// The name of a definition's table.
#[must_use]
pub const fn name_of(definition: &'static Definition) -> TableName {
    let TableName { schema, name } = &definition.table.name;
    TableName::fixed(fixed_optional(schema.as_ref()), name.fixed())
}

/// The name of the table that `B` defines.
#[must_use]
pub const fn table_name<B: Base>() -> TableName {
    B::NAME
}

/// Refuses a table that inherits from `B` and lacks one of its columns, or has it with another type: the database gives
/// the table every one of them, and a model is to know its columns.
///
/// # Panics
/// While compiling, if there is such a column.
#[track_caller]
pub const fn inherited<Own: Columns, B: Base>() {
    if Own::INVALID || B::INVALID {
        return;
    }
    let columns = B::COLUMNS;
    let mut at = 0;
    while at < columns.len() {
        let base = &columns[at];
        match find_by_name(Own::COLUMNS, base.name.fixed()) {
            None => subject::<B>(base)
                .text(", which this struct lacks: add the field")
                .panic(),
            Some(own) if !is_same(own, base) => subject::<B>(base)
                .text(", which has another type or nullability here: give the field the same")
                .panic(),
            Some(_) => {}
        }
        at += 1;
    }
}

const fn is_same(own: &Column, base: &Column) -> bool {
    (comparable_types(&own.sql_type, &base.sql_type) || same_type(&own.sql_type, &base.sql_type))
        && own.nullable == base.nullable
}

/// "the table inherits column `id` of table `places`".
const fn subject<B: Base>(column: &Column) -> Report {
    Report::new()
        .text("the table inherits column `")
        .text(column.name.fixed())
        .text("` of table ")
        .table(const { &B::NAME })
        .text(" (")
        .source(B::DEFINITION.source)
        .text(")")
}
