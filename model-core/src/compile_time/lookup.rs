//! Columns by field name, and lists joined: what `flatten` and `extend` need to know of another struct.

use super::compare::{options, same_identifier, same_text};
use super::report::Report;
use crate::model::{Columns, Model};
use crate::schema::Column;

/// The name of the column of this field (or, failing that, of this column).
#[must_use]
#[track_caller]
pub const fn column_name<T: Columns>(field: &'static str) -> &'static str {
    match find(T::COLUMNS, field) {
        Some(column) => column.name.fixed(),
        None if T::INVALID => field,
        None => missing(Report::new().text("the struct"), T::COLUMNS, field),
    }
}

/// As [`column_name`], in an extension's own columns or, failing that, in its base's.
#[must_use]
#[track_caller]
pub const fn column_name_of_either<Own: Columns, B: Columns>(field: &'static str) -> &'static str {
    match find(Own::COLUMNS, field) {
        Some(column) => column.name.fixed(),
        None => column_name::<B>(field),
    }
}

/// Says that a foreign key refers to a column that is not there.
#[track_caller]
pub(super) const fn no_such_column<T: Model>(field: &str) -> ! {
    missing(
        Report::new().text("table ").table(const { &T::NAME }),
        T::COLUMNS,
        field,
    )
}

/// The column of this field, or of this name; the field goes first.
pub(super) const fn find(columns: &'static [Column], field: &str) -> Option<&'static Column> {
    let mut at = 0;
    while at < columns.len() {
        let column = &columns[at];
        let name = field_name(column);
        if name.len() == field.len() && same_text(name, field) {
            return Some(column);
        }
        at += 1;
    }
    find_by_name(columns, field)
}

const fn field_name(column: &'static Column) -> &'static str {
    match options(column).field {
        Some(name) => name,
        None => column.name.fixed(),
    }
}

/// The column of this name, without case.
pub(super) const fn find_by_name(
    columns: &'static [Column],
    name: &str,
) -> Option<&'static Column> {
    let mut at = 0;
    while at < columns.len() {
        let column = &columns[at];
        if same_identifier(column.name.fixed(), name) {
            return Some(column);
        }
        at += 1;
    }
    None
}

#[track_caller]
const fn missing(subject: Report, columns: &'static [Column], field: &str) -> ! {
    let mut report = subject
        .text(" has no field or column `")
        .text(field)
        .text("`; it has ");
    let mut at = 0;
    while at < columns.len() {
        let column = &columns[at];
        report = report.text(if at == 0 { "`" } else { ", `" });
        report = report.text(field_name(column));
        report = report.text("`");
        at += 1;
    }
    report.panic()
}

/// Refuses two columns of one name; needed only where a struct is flattened, for the derive sees the rest.
#[track_caller]
pub const fn unique_columns<T: Columns>() {
    let columns = T::COLUMNS;
    let mut at = 0;
    while at < columns.len() {
        let mut other = at + 1;
        while other < columns.len() {
            let name = columns[at].name.fixed();
            if same_identifier(name, columns[other].name.fixed()) {
                Report::new()
                    .text("column `")
                    .text(name)
                    .text("` occurs twice: a flattened struct brings it too; rename one, or mark one field `#[model(skip)]`")
                    .panic();
            }
            other += 1;
        }
        at += 1;
    }
}
