//! Types spelled by hand that say more than a type: `BIGSERIAL`, `text COLLATE "C"`.

use crate::schema::{
    Column, Dialect, Name, Sequence, SequenceOptions, ServerDefault, SqlType, TableName,
};
use crate::sql::tokens;

use super::expression::name;

/// The column with everything that its type says.
pub(super) fn expanded(table: &TableName, column: &Column) -> Column {
    let SqlType::Custom(custom) = &column.sql_type else {
        return column.clone();
    };
    let text = custom.postgres.as_deref().unwrap_or_default();
    if let Some((sql_type, max)) = serial(text) {
        return numbered(table, column, sql_type, max);
    }
    match collation(text) {
        Some(collation) if column.options().collations.postgres.is_none() => {
            column.clone().collation(Dialect::Postgres, collation)
        }
        _ => column.clone(),
    }
}

/// PostgreSQL 15, 8.1.4 Serial Types: the type, and the greatest number of its sequence.
fn serial(text: &str) -> Option<(SqlType, Option<i64>)> {
    match text.trim().to_ascii_lowercase().as_str() {
        "smallserial" | "serial2" => Some((SqlType::SmallInt, Some(i16::MAX.into()))),
        "serial" | "serial4" => Some((SqlType::Integer, Some(i32::MAX.into()))),
        "bigserial" | "serial8" => Some((SqlType::BigInt, None)),
        _ => None,
    }
}

fn numbered(table: &TableName, column: &Column, sql_type: SqlType, max: Option<i64>) -> Column {
    let mut sequence = Sequence::new(TableName {
        schema: table.schema.clone(),
        name: sequence_name(&table.name, &column.name).into(),
    });
    sequence.options = SequenceOptions {
        max,
        ..SequenceOptions::NONE
    };
    Column {
        sql_type,
        nullable: false,
        default: Some(ServerDefault::Sequence(sequence.into())),
        ..column.clone()
    }
}

/// `table_column_seq`; of a name that would be too long, the longer part is cut (PostgreSQL's `makeObjectName`).
fn sequence_name(table: &str, column: &str) -> String {
    const LIMIT: usize = 63 - "__seq".len();
    let (mut table, mut column) = (table, column);
    while table.len() + column.len() > LIMIT {
        if table.len() > column.len() {
            table = without_last(table);
        } else {
            column = without_last(column);
        }
    }
    format!("{table}_{column}_seq")
}

fn without_last(text: &str) -> &str {
    let mut characters = text.chars();
    characters.next_back();
    characters.as_str()
}

fn collation(text: &str) -> Option<Name> {
    let tokens = tokens(Dialect::Postgres, text);
    let at = tokens.iter().position(|token| token.is_word("collate"))?;
    let last = tokens[at + 1..].last()?;
    last.is_name().then(|| name(last).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(text: &'static str) -> Column {
        expanded(
            &TableName::new("t"),
            &Column::new("a", SqlType::custom(text)),
        )
    }

    #[test]
    fn serial_is_an_integer_with_a_sequence() {
        let column = column("SERIAL");
        assert_eq!(column.sql_type, SqlType::Integer);
        let Some(ServerDefault::Sequence(sequence)) = column.default else {
            panic!("it has a sequence");
        };
        assert_eq!(sequence.name, TableName::new("t_a_seq"));
        assert_eq!(sequence.options.max, Some(i32::MAX.into()));
    }

    #[test]
    fn longer_part_of_a_name_is_cut() {
        let name = sequence_name(&"t".repeat(60), "column");
        assert_eq!(name, format!("{}_column_seq", "t".repeat(52)));
        assert_eq!(name.len(), 63);
    }

    #[test]
    fn collation_of_a_type_is_that_of_the_column() {
        let collation = |text| column(text).options().collations.postgres.clone();
        assert_eq!(collation("text COLLATE \"C\"").as_deref(), Some("C"));
        assert_eq!(
            collation("text collate pg_catalog.\"POSIX\"").as_deref(),
            Some("POSIX")
        );
        assert_eq!(collation("text"), None);
    }
}
