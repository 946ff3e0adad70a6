//! What MariaDB and MySQL share, because both keep tables in `InnoDB` and both come from one grammar.

use super::super::compiler::Compiler;
use super::super::writer::{At, Writer};
use super::is_current_timestamp;
use crate::ddl::{Limitation, TableLimitation};
use crate::schema::{
    Column, ColumnOptions, Dialect, EnumDefinition, ForeignKey, IndexElement, IndexKind, Name,
    ReferentialAction, SqlType, Table, same_identifier,
};
use crate::sql::tokens;

/// `COMMENT '...'` behind a column.
pub(in super::super) fn comment_option<D: Compiler>(
    w: &mut Writer<'_, D>,
    options: &ColumnOptions,
) {
    if let Some(comment) = &options.comment {
        // MariaDB 10.11, CREATE TABLE; MySQL 8.0, 13.1.20: a column's comment has at most 1024 characters.
        comment_text(w, " COMMENT ", comment, 1024);
    }
}

/// Reports what a temporary table cannot have: MariaDB 10.11, Foreign Keys; MySQL 8.0, 13.1.20.5.
pub(in super::super) fn temporary_keys<'a, D: Compiler>(w: &mut Writer<'a, D>, table: &'a Table) {
    for key in &table.foreign_keys {
        w.at(At::ForeignKey(table, key));
        w.problem(Limitation::Table(TableLimitation::NoTableOption {
            what: "foreign keys of temporary tables",
        }));
    }
}

/// ` COMMENT = '...'` behind a table.
pub(in super::super) fn table_comment<'a, D: Compiler>(w: &mut Writer<'a, D>, table: &'a Table) {
    if let Some(comment) = &table.comment {
        w.at(At::Table(table));
        // The same places: a table's comment has at most 2048 characters.
        comment_text(w, " COMMENT = ", comment, 2048);
    }
}

fn comment_text<D: Compiler>(w: &mut Writer<'_, D>, before: &str, comment: &str, limit: usize) {
    if comment.chars().count() > limit {
        w.problem(Limitation::CommentTooLong { limit });
    }
    // MariaDB 10.11 and MySQL 8.0 keep comments in three bytes a character: MariaDB writes a question mark for what has
    // four, and MySQL refuses it.
    if comment.chars().any(|character| character > '\u{ffff}') {
        w.problem(Limitation::CommentBeyondBasicPlane);
    }
    w.push(before);
    w.literal(comment);
}

/// `ENUM(...)`.
pub(in super::super) fn enum_labels<D: Compiler>(
    w: &mut Writer<'_, D>,
    definition: &EnumDefinition,
) {
    w.push("ENUM(");
    let mut separator = "";
    for (position, label) in definition.labels.iter().enumerate() {
        if let Some(refusal) = label_refusal(label, &definition.labels[..position]) {
            w.problem(Limitation::Label {
                label: label.to_string(),
                refusal,
            });
        }
        w.push(separator);
        w.literal(label);
        separator = ", ";
    }
    w.push(")");
    if definition.comment.is_some() {
        w.left_out(Limitation::NoEnumComments);
    }
}

/// MariaDB 10.11, ENUM; MySQL 8.0, 11.3.5 The ENUM Type.
fn label_refusal(label: &str, before: &[Name]) -> Option<&'static str> {
    if label.ends_with(' ') {
        Some("loses the space at its end")
    } else if label.chars().count() > 255 {
        Some("has more than 255 characters, which is too long")
    } else if before.iter().any(|other| same_identifier(other, label)) {
        Some("equals another one but for its case, which makes them one")
    } else {
        None
    }
}

/// `VARCHAR(n)`.
pub(in super::super) fn varchar<D: Compiler>(w: &mut Writer<'_, D>, length: u32) {
    // MariaDB 10.11, VARCHAR; MySQL 8.0, 11.3.2: a row has 65,535 bytes, and a character of utf8mb4 takes four.
    if length > 16_383 {
        w.problem(Limitation::OutOfRange {
            what: "text length",
            limit: 16_383,
        });
    }
    w.push("VARCHAR(");
    w.number(length);
    w.push(")");
}

/// `DECIMAL(p,s)`, with its arguments: without them it would keep no digits behind the point.
pub(in super::super) fn decimal<D: Compiler>(
    w: &mut Writer<'_, D>,
    precision: Option<u16>,
    scale: Option<i16>,
    scale_limit: u16,
) {
    let Some(precision) = precision else {
        return w.problem(Limitation::DecimalWithoutPrecision);
    };
    if precision > 65 {
        w.problem(Limitation::OutOfRange {
            what: "precision",
            limit: 65,
        });
    }
    let scale = u16::try_from(scale.unwrap_or(0)).unwrap_or(u16::MAX);
    let scale_limit = scale_limit.min(precision);
    if scale > scale_limit {
        w.problem(Limitation::OutOfRange {
            what: "scale from 0",
            limit: scale_limit.into(),
        });
    }
    w.push("DECIMAL(");
    w.number(precision.into());
    w.push(",");
    w.number(scale.into());
    w.push(")");
}

/// The time of the statement, with the column's own precision: the server refuses any other (MariaDB 10.11, DATETIME;
/// MySQL 8.0, 11.2.5). `None`: not a column of that kind, or not that default.
pub(in super::super) fn time_default(
    sql_type: &SqlType,
    expression: &str,
    text: fn(&SqlType) -> Option<&str>,
) -> Option<String> {
    if !is_current_timestamp(expression) {
        return None;
    }
    if matches!(sql_type, SqlType::Timestamp | SqlType::TimestampTz) {
        return Some("CURRENT_TIMESTAMP(6)".to_owned());
    }
    let written = text(sql_type)?;
    let tokens = tokens(Dialect::MySql, written);
    let (name, rest) = tokens.split_first()?;
    if !name.is_word("DATETIME") && !name.is_word("TIMESTAMP") {
        return None;
    }
    Some(match rest {
        [open, digits, ..] if open.is_symbol("(") => format!("CURRENT_TIMESTAMP({})", digits.text),
        _ => "CURRENT_TIMESTAMP".to_owned(),
    })
}

/// `COMMENT '...'` behind an index.
pub(super) fn index_comment<D: Compiler>(w: &mut Writer<'_, D>, comment: &str) {
    // MariaDB 10.11, CREATE INDEX; MySQL 8.0, 13.1.15: an index's comment has at most 1024 characters.
    comment_text(w, " COMMENT ", comment, 1024);
}

/// Reports actions that `InnoDB` does not keep: MySQL 8.0, 13.1.20.5 ("rejects table definitions containing SET DEFAULT
/// clauses"); MariaDB 10.11, Foreign Keys.
pub(in super::super) fn actions_are_kept<D: Compiler>(w: &mut Writer<'_, D>, key: &ForeignKey) {
    if [key.on_delete, key.on_update].contains(&ReferentialAction::SetDefault) {
        w.problem(Limitation::Action {
            action: ReferentialAction::SetDefault,
        });
    }
}

/// Reports numbered columns that `InnoDB` refuses: "there can be only one auto column and it must be defined as a key"
/// (error 1075), first in that key.
pub(in super::super) fn identity_is_numbered<'a, D: Compiler>(
    w: &mut Writer<'a, D>,
    table: &'a Table,
) {
    let mut numbered = table
        .columns
        .iter()
        .filter(|column| column.identity.is_some());
    let Some(column) = numbered.next() else {
        return;
    };
    let leads = |columns: &[Name]| {
        columns
            .first()
            .is_some_and(|first| same_identifier(first, &column.name))
    };
    let is_first_in_a_key = table
        .primary_key
        .as_ref()
        .is_some_and(|key| leads(&key.columns))
        || table
            .uniques
            .iter()
            .any(|constraint| leads(&constraint.columns))
        || table.indexes.iter().any(|index| {
            let first = index.elements.first().and_then(IndexElement::column_name);
            first.is_some_and(|first| same_identifier(first, &column.name))
        });
    if !is_first_in_a_key {
        w.at(At::Column(table, column));
        w.problem(Limitation::IdentityIsNotInAKey);
    }
    for column in numbered {
        w.at(At::Column(table, column));
        w.problem(Limitation::SecondIdentity);
    }
}

/// Reports checks of columns that the server itself writes, as far as a check says whose it is. MariaDB 10.11, CONSTRAINT
/// (error 1901); MySQL 8.0, 13.1.20.6 CHECK Constraints (errors 3818 and 3823).
pub(in super::super) fn checked_columns_are_the_rows_own<'a, D: Compiler>(
    w: &mut Writer<'a, D>,
    table: &'a Table,
) {
    for check in &table.checks {
        let Some(column) = &check.column else {
            continue;
        };
        // A field may say a condition of others.
        let expression = check.expression.to_lowercase();
        if !expression.contains(&column.to_lowercase()) {
            continue;
        }
        let of_key = |key: &&ForeignKey| {
            writes(key) && key.columns.iter().any(|name| same_identifier(name, column))
        };
        let what = if table.foreign_keys.iter().any(|key| of_key(&key)) {
            "checks of a column that a foreign key writes"
        } else if table
            .find_column(column)
            .is_some_and(|column| column.identity.is_some())
        {
            "checks of a column that it numbers"
        } else {
            continue;
        };
        w.at(At::Check(table, check));
        w.problem(Limitation::lacks(
            what,
            "take the check away, a domain's with its type; or choose actions of the key that write nothing, such as `restrict`",
        ));
    }
}

/// Whether a foreign key changes the rows that refer.
fn writes(key: &ForeignKey) -> bool {
    use ReferentialAction::{Cascade, SetNull};
    key.on_delete == SetNull || matches!(key.on_update, Cascade | SetNull)
}

/// Reports keys that `InnoDB` cuts or refuses: "max key length is 3072 bytes" (error 1071; MariaDB 10.11, `InnoDB`
/// Limitations; MySQL 8.0, 15.22 `InnoDB` Limits), four bytes a character.
pub(in super::super) fn keys_are_short<'a, D: Compiler>(w: &mut Writer<'a, D>, table: &'a Table) {
    const LIMIT: u32 = 3072;
    let length = |column: &Column| match column.sql_type {
        SqlType::Varchar(length) => length.saturating_mul(4),
        _ => 0,
    };
    if table
        .columns
        .iter()
        .fold(0_u32, |sum, column| sum.saturating_add(length(column)))
        <= LIMIT
    {
        return; // No key can be longer than all columns together.
    }
    let key_length = |at: &At<'a>| {
        let lengths = key_columns::<D>(at).filter_map(|(name, prefix)| match prefix {
            Some(prefix) => Some(prefix.saturating_mul(4)),
            None => table.find_column(name).map(length),
        });
        lengths.fold(0_u32, u32::saturating_add)
    };
    for at in keys(table).filter(|at| key_length(at) > LIMIT) {
        w.at(at);
        w.problem(Limitation::KeyTooLong { limit: LIMIT });
    }
}

/// Reports keys over columns without a length: "BLOB/TEXT column used in key specification without a key length"
/// (error 1170). Types spelt by hand are the server's to judge.
pub(in super::super) fn keys_are_bounded<'a, D: Compiler>(w: &mut Writer<'a, D>, table: &'a Table) {
    for column in &table.columns {
        if is_unbounded(&column.sql_type) {
            keys_over(w, table, column);
        }
    }
}

fn keys_over<'a, D: Compiler>(w: &mut Writer<'a, D>, table: &'a Table, column: &Column) {
    let covers = |at: &At<'a>| {
        key_columns::<D>(at)
            .any(|(name, prefix)| prefix.is_none() && same_identifier(name, &column.name))
    };
    for at in keys(table).filter(covers) {
        w.at(at);
        w.problem(Limitation::UnboundedKey {
            column: column.name.to_string(),
            sql_type: column.sql_type.clone(),
        });
    }
}

/// The columns of a key or index, each with its length where only its beginning counts. An index for words or shapes
/// has no such limits.
fn key_columns<'a, D: Compiler>(
    at: &At<'a>,
) -> impl Iterator<Item = (&'a Name, Option<u32>)> + use<'a, D> {
    let (is_index, elements): (bool, &'a [IndexElement]) = match at {
        At::Index(_, index) if index.options().kind == IndexKind::Ordinary => {
            (true, &index.elements)
        }
        At::Index(..) => (true, &[]),
        _ => (false, &[]),
    };
    let columns = at
        .columns()
        .filter(move |_| !is_index)
        .map(|name| (name, None));
    let elements = elements.iter().filter_map(|element| {
        let options = element.options();
        let prefix = match D::DIALECT {
            Dialect::MySql => options.mysql_length,
            _ => options.mariadb_length,
        };
        Some((element.column_name()?, prefix))
    });
    columns.chain(elements)
}

/// Everything that `InnoDB` keeps an index for.
fn keys(table: &Table) -> impl Iterator<Item = At<'_>> {
    let primary = table
        .primary_key
        .iter()
        .map(|key| At::PrimaryKey(table, key));
    let uniques = table
        .uniques
        .iter()
        .map(|constraint| At::Unique(table, constraint));
    let foreign = table
        .foreign_keys
        .iter()
        .map(|key| At::ForeignKey(table, key));
    let indexes = table.indexes.iter().map(|index| At::Index(table, index));
    primary.chain(uniques).chain(foreign).chain(indexes)
}

fn is_unbounded(sql_type: &SqlType) -> bool {
    matches!(sql_type, SqlType::Text | SqlType::Binary | SqlType::Json)
}
