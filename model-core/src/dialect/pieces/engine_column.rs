//! What MariaDB and MySQL alone are told of a column.

use super::super::compiler::Compiler;
use super::super::writer::Writer;
use super::{plain_word, time_default};
use crate::ddl::Limitation;
use crate::schema::{EngineColumn, SqlType};

/// What stands right behind the type.
pub(in super::super) fn behind_type<D: Compiler>(w: &mut Writer<'_, D>, column: &EngineColumn) {
    if column.compressed {
        w.push(" COMPRESSED");
    }
    if let Some(charset) = &column.charset {
        w.push(" CHARACTER SET ");
        plain_word(w, charset);
    }
}

/// What stands behind the default; `text` is what the user spelt for this dialect.
pub(in super::super) fn behind_default<D: Compiler>(
    w: &mut Writer<'_, D>,
    column: &EngineColumn,
    sql_type: &SqlType,
    text: fn(&SqlType) -> Option<&str>,
) {
    if column.updated_now {
        w.push(" ON UPDATE ");
        match time_default(sql_type, "CURRENT_TIMESTAMP", text) {
            Some(time) => w.push(&time),
            // MariaDB 10.11, TIMESTAMP; MySQL 8.0, 11.2.5.
            None => w.problem(Limitation::lacks(
                "columns but those of a day and a time that take the time of an update",
                "take `on_update_current_timestamp` away, or make the field a `DateTime<Utc>`",
            )),
        }
    }
    if column.invisible {
        w.push(" INVISIBLE");
    }
}
