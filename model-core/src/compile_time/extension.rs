//! A struct against the model whose table it extends or reads.

use super::compare::{comparable_types, options, same_column, same_type};
use super::lookup::find_by_name;
use super::report::Report;
use crate::model::{Base, Columns};
use crate::schema::Column;

/// Refuses an extension that redefines a column of its base without saying `override`, or overrides none.
#[track_caller]
pub(super) const fn extension<Own: Columns, B: Base>() {
    if Own::INVALID || B::INVALID {
        return;
    }
    let columns = Own::COLUMNS;
    let mut at = 0;
    while at < columns.len() {
        let own = &columns[at];
        match find_by_name(B::COLUMNS, own.name.fixed()) {
            Some(base) if !(options(own).overrides || same_column(own, base)) => {
                subject::<B>(Report::new().text("the extension"), own, "redefines")
                    .text(" as ")
                    .definition(own)
                    .text(", which there is ")
                    .definition(base)
                    .text("; write the same, rename the column, or mark the field `#[model(override)]`")
                    .panic();
            }
            None if options(own).overrides => {
                subject::<B>(Report::new().text("the extension"), own, "overrides")
                    .text(", but that table has no such column; take `override` away")
                    .panic();
            }
            _ => {}
        }
        at += 1;
    }
}

/// Refuses a projection with a column that its base lacks or has with another type.
#[track_caller]
pub(super) const fn projection<Own: Columns, B: Base>() {
    if Own::INVALID || B::INVALID {
        return;
    }
    let columns = Own::COLUMNS;
    let mut at = 0;
    while at < columns.len() {
        let own = &columns[at];
        match find_by_name(B::COLUMNS, own.name.fixed()) {
            None => subject::<B>(Report::new().text("the projection"), own, "reads")
                .text(", but that table has no such column")
                .panic(),
            Some(base) if !readable(own, base) || own.nullable != base.nullable => {
                subject::<B>(Report::new().text("the projection"), own, "reads")
                    .text(" as ")
                    .definition(own)
                    .text(", which there is ")
                    .definition(base)
                    .text("; give the field the same type")
                    .panic();
            }
            Some(_) => {}
        }
        at += 1;
    }
}

/// A projection says nothing of lengths: any text reads any text, any decimal any decimal.
const fn readable(own: &Column, base: &Column) -> bool {
    comparable_types(&own.sql_type, &base.sql_type) || same_type(&own.sql_type, &base.sql_type)
}

/// "the extension redefines column `email` of table `profiles`".
const fn subject<B: Base>(report: Report, column: &Column, verb: &str) -> Report {
    report
        .text(" ")
        .text(verb)
        .text(" column `")
        .text(column.name.fixed())
        .text("` of table ")
        .table(const { &B::NAME })
        .text(" (")
        .source(B::DEFINITION.source)
        .text(")")
}

impl Report {
    /// `VARCHAR(320) NOT NULL`.
    const fn definition(self, column: &Column) -> Self {
        let report = self.sql_type(&column.sql_type);
        if column.nullable {
            report.text(" NULL")
        } else {
            report.text(" NOT NULL")
        }
    }
}
