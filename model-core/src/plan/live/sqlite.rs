//! What SQLite cannot add to a table that exists.

use super::additions::missing;
use super::draft::Drafts;
use super::parts::TablePart;
use crate::diff::TableDifference;
use crate::plan::{Refusal, RefusalReason};
use crate::schema::{
    Column, Dialect, ForeignKey, GeneratedStorage, Name, ObjectKind, Part, ServerDefault, Table,
};
use crate::sql::{Token, TokenKind, tokens};

/// Refuses what cannot be added, and notes the constraints that come with their column.
pub(super) fn refusals(
    drafts: &mut Drafts<'_>,
    difference: &TableDifference<'_>,
    added: &mut Vec<Part>,
) {
    let table = difference.wanted;
    let checks_keys = drafts.changes.found.server.checks_foreign_keys;
    let same = |left: &str, right: &str| drafts.changes.found.server.part_names.same(left, right);
    let columns = missing(&difference.columns);
    let is_new = |name: &Name| columns.iter().any(|column| same(&column.name, name));
    let mut refused = Vec::new();
    let mut refuse = |part: &dyn TablePart, reason: RefusalReason| {
        let source = part.source().or(table.source);
        refused.push(
            Refusal::new(ObjectKind::Table, &table.name, source, reason).of_part(part.part()),
        );
    };
    for column in &columns {
        if let Some(reason) = column_refusal(table, column, checks_keys) {
            refuse(*column, reason);
        }
    }
    for key in missing(&difference.foreign_keys) {
        match &key.columns[..] {
            [only] if is_new(only) => added.push(key.part()),
            _ => refuse(key, RefusalReason::CannotAdd),
        }
    }
    for check in missing(&difference.checks) {
        match &check.column {
            Some(column) if is_new(column) => added.push(check.part()),
            _ => refuse(check, RefusalReason::CannotAdd),
        }
    }
    if let Some(crate::diff::Change::Missing { wanted }) = &difference.primary_key {
        refuse(*wanted, RefusalReason::CannotAdd);
    }
    drafts.refusals.extend(refused);
}

/// SQLite, ALTER TABLE ADD COLUMN.
fn column_refusal(
    table: &Table,
    column: &Column,
    checks_foreign_keys: bool,
) -> Option<RefusalReason> {
    let is_it = |name: &Name| name.eq_ignore_ascii_case(&column.name);
    let in_key = table
        .primary_key
        .iter()
        .any(|key| key.columns.iter().any(is_it));
    let refers = |key: &ForeignKey| matches!(&key.columns[..], [only] if is_it(only));
    let has_default = column
        .default
        .as_ref()
        .is_some_and(|default| !is_null(default));
    let generated = column.options().generated.as_ref();
    if in_key {
        Some(RefusalReason::KeyColumn)
    } else if let Some(generated) = generated {
        let is_stored = generated.storage == GeneratedStorage::Stored;
        is_stored.then_some(RefusalReason::StoredColumn)
    } else if column.is_required() || (!column.nullable && !has_default) {
        // Even a table without rows does not accept it.
        Some(RefusalReason::Required)
    } else if let Some(default) = column.default.as_ref().and_then(computed) {
        let default = default.to_owned();
        Some(RefusalReason::ComputedDefault { default })
    } else if has_default && checks_foreign_keys && table.foreign_keys.iter().any(refers) {
        Some(RefusalReason::ReferringDefault)
    } else {
        None
    }
}

/// A default that SQLite computes anew for each row.
fn computed(default: &ServerDefault) -> Option<&str> {
    match default {
        ServerDefault::Sql(text) if !is_constant(text) => Some(text),
        _ => None,
    }
}

fn is_null(default: &ServerDefault) -> bool {
    matches!(default, ServerDefault::Sql(text) if text.trim().eq_ignore_ascii_case("NULL"))
}

/// Whether SQLite takes a default for a constant: a literal, with a sign or in parentheses.
fn is_constant(expression: &str) -> bool {
    is_constant_token(&tokens(Dialect::Sqlite, expression))
}

fn is_constant_token(tokens: &[Token<'_>]) -> bool {
    match tokens {
        [open, inside @ .., close] if open.is_symbol("(") && close.is_symbol(")") => {
            is_constant_token(inside)
        }
        [sign, number] if sign.is_symbol("+") || sign.is_symbol("-") => {
            number.kind == TokenKind::Number
        }
        [only] => match only.kind {
            TokenKind::Text | TokenKind::Bytes | TokenKind::Number => true,
            TokenKind::Word => ["null", "true", "false"]
                .iter()
                .any(|word| only.is_word(word)),
            _ => false,
        },
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_constant;

    #[test]
    fn literal_is_a_constant_and_an_expression_is_not() {
        for constant in ["1", "-1.5", "('it''s')", "x'00'", "NULL", "true"] {
            assert!(is_constant(constant), "{constant}");
        }
        for expression in ["1 + 1", "CURRENT_TIMESTAMP", "(1) + (2)", "lower('a')"] {
            assert!(!is_constant(expression), "{expression}");
        }
    }
}
