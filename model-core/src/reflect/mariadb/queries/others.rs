//! Schemas, partitions, views, sequences, and what models cannot express.

use sqlx::mysql::MySqlConnection;
use sqlx::{AssertSqlSafe, Row, raw_sql};

use super::{Wanted, literals, read};
use crate::lower::mariadb::quoted_name;
use crate::schema::{Dialect, Sequence, SequenceOptions, TableName};

/// A row of `PARTITIONS`: a partition, or a part of one.
pub(in super::super) struct PartitionRow {
    pub(in super::super) schema: String,
    pub(in super::super) table: String,
    pub(in super::super) name: String,
    pub(in super::super) position: u64,
    pub(in super::super) method: String,
    pub(in super::super) key: String,
    pub(in super::super) bound: Option<String>,
    /// How a partition is divided again.
    pub(in super::super) sub_method: Option<String>,
    pub(in super::super) comment: String,
}

/// A row of `VIEWS`.
pub(in super::super) struct ViewRow {
    pub(in super::super) schema: String,
    pub(in super::super) name: String,
    /// Empty where the account may not read it.
    pub(in super::super) query: String,
    pub(in super::super) check_option: String,
    pub(in super::super) invoker: bool,
    /// MariaDB alone lists it.
    pub(in super::super) algorithm: String,
}

/// A row of `ROUTINES` or `EVENTS`.
pub(in super::super) struct RoutineRow {
    pub(in super::super) schema: String,
    pub(in super::super) name: String,
    pub(in super::super) kind: String,
    pub(in super::super) definition: Option<String>,
}

/// A row of `TRIGGERS`.
pub(in super::super) struct TriggerRow {
    pub(in super::super) schema: String,
    pub(in super::super) name: String,
    pub(in super::super) table: String,
    pub(in super::super) definition: String,
}

/// The schemas that the account sees; of these names, if some are given.
pub(in super::super) async fn schemas(
    conn: &mut MySqlConnection,
    names: Option<&[String]>,
) -> sqlx::Result<Vec<String>> {
    let condition = match names {
        Some([]) => return Ok(Vec::new()),
        Some(names) => format!(" WHERE SCHEMA_NAME IN ({})", literals(names)),
        None => String::new(),
    };
    let sql = format!(
        "SELECT CAST(SCHEMA_NAME AS CHAR) FROM information_schema.SCHEMATA{condition} ORDER BY 1"
    );
    read(conn, sql, |row| row.try_get(0)).await
}

/// Partitions, in order.
pub(in super::super) async fn partitions(
    conn: &mut MySqlConnection,
    wanted: &Wanted,
) -> sqlx::Result<Vec<PartitionRow>> {
    let sql = format!(
        "SELECT CAST(TABLE_SCHEMA AS CHAR), CAST(TABLE_NAME AS CHAR), CAST(PARTITION_NAME AS CHAR),
            CAST(PARTITION_ORDINAL_POSITION AS UNSIGNED), CAST(PARTITION_METHOD AS CHAR),
            CAST(PARTITION_EXPRESSION AS CHAR), CAST(PARTITION_DESCRIPTION AS CHAR), CAST(SUBPARTITION_METHOD AS CHAR),
            CAST(PARTITION_COMMENT AS CHAR)
        FROM information_schema.PARTITIONS WHERE PARTITION_NAME IS NOT NULL AND {}
        ORDER BY 1, 2, 4, SUBPARTITION_ORDINAL_POSITION",
        wanted.condition("TABLE_SCHEMA", "TABLE_NAME")
    );
    read(conn, sql, |row| {
        Ok(PartitionRow {
            schema: row.try_get(0)?,
            table: row.try_get(1)?,
            name: row.try_get(2)?,
            position: row.try_get(3)?,
            method: row.try_get(4)?,
            key: row.try_get::<Option<_>, _>(5)?.unwrap_or_default(),
            bound: row.try_get(6)?,
            sub_method: row.try_get(7)?,
            comment: row.try_get::<Option<_>, _>(8)?.unwrap_or_default(),
        })
    })
    .await
}

/// The queries of views.
pub(in super::super) async fn views(
    conn: &mut MySqlConnection,
    dialect: Dialect,
    wanted: &Wanted,
) -> sqlx::Result<Vec<ViewRow>> {
    let algorithm = match dialect {
        Dialect::MySql => "'UNDEFINED'",
        _ => "CAST(ALGORITHM AS CHAR)",
    };
    let sql = format!(
        "SELECT CAST(TABLE_SCHEMA AS CHAR), CAST(TABLE_NAME AS CHAR), CAST(VIEW_DEFINITION AS CHAR),
            CAST(CHECK_OPTION AS CHAR), CAST(SECURITY_TYPE AS CHAR), {algorithm}
        FROM information_schema.VIEWS WHERE {} ORDER BY 1, 2",
        wanted.condition("TABLE_SCHEMA", "TABLE_NAME")
    );
    read(conn, sql, |row| {
        Ok(ViewRow {
            schema: row.try_get(0)?,
            name: row.try_get(1)?,
            query: row.try_get::<Option<_>, _>(2)?.unwrap_or_default(),
            check_option: row.try_get(3)?,
            invoker: row.try_get::<String, _>(4)? == "INVOKER",
            algorithm: row.try_get(5)?,
        })
    })
    .await
}

/// How MariaDB's sequences count, in their order: each is a table of one row. One that the account may not read counts as
/// one without options.
pub(in super::super) async fn sequences(
    conn: &mut MySqlConnection,
    names: &[(String, String)],
) -> sqlx::Result<Vec<Sequence>> {
    if names.is_empty() {
        return Ok(Vec::new());
    }
    let selects: Vec<String> = names
        .iter()
        .enumerate()
        .map(|(position, (schema, name))| {
            format!(
                "SELECT CAST({position} AS SIGNED), start_value, increment, minimum_value, maximum_value,
                    CAST(cache_size AS SIGNED), CAST(cycle_option AS SIGNED) FROM {}.{}",
                quoted_name(schema),
                quoted_name(name)
            )
        })
        .collect();
    // Names are quoted; everything else is written above.
    let rows = raw_sql(AssertSqlSafe(selects.join("\nUNION ALL ")))
        .fetch_all(conn)
        .await;
    let mut sequences: Vec<Sequence> = names
        .iter()
        .map(|(schema, name)| Sequence::new(TableName::new(name.clone()).in_schema(schema.clone())))
        .collect();
    let rows = match rows {
        Ok(rows) => rows,
        Err(sqlx::Error::Database(_)) => return Ok(sequences),
        Err(error) => return Err(error),
    };
    for row in rows {
        let number = |column: usize| row.try_get_unchecked::<i64, _>(column);
        let position = usize::try_from(number(0)?).unwrap_or(usize::MAX);
        if let Some(sequence) = sequences.get_mut(position) {
            let mut options = SequenceOptions::NONE;
            options.start = Some(number(1)?);
            options.increment = Some(number(2)?);
            options.min = Some(number(3)?);
            options.max = Some(number(4)?);
            options.cache = Some(number(5)?);
            options.cycle = number(6)? != 0;
            sequence.options = options;
        }
    }
    Ok(sequences)
}

/// Functions, procedures, packages and scheduled events.
pub(in super::super) async fn routines(
    conn: &mut MySqlConnection,
    wanted: &Wanted,
) -> sqlx::Result<Vec<RoutineRow>> {
    let sql = format!(
        "SELECT CAST(ROUTINE_SCHEMA AS CHAR), CAST(ROUTINE_NAME AS CHAR), CAST(ROUTINE_TYPE AS CHAR),
            CAST(ROUTINE_DEFINITION AS CHAR) FROM information_schema.ROUTINES WHERE {}
        UNION ALL SELECT CAST(EVENT_SCHEMA AS CHAR), CAST(EVENT_NAME AS CHAR), 'EVENT', CAST(EVENT_DEFINITION AS CHAR)
            FROM information_schema.EVENTS WHERE {} ORDER BY 1, 3, 2",
        wanted.in_schemas("ROUTINE_SCHEMA"),
        wanted.in_schemas("EVENT_SCHEMA")
    );
    read(conn, sql, |row| {
        Ok(RoutineRow {
            schema: row.try_get(0)?,
            name: row.try_get(1)?,
            kind: row.try_get(2)?,
            definition: row.try_get(3)?,
        })
    })
    .await
}

/// Triggers of tables.
pub(in super::super) async fn triggers(
    conn: &mut MySqlConnection,
    wanted: &Wanted,
) -> sqlx::Result<Vec<TriggerRow>> {
    let sql = format!(
        "SELECT CAST(TRIGGER_SCHEMA AS CHAR), CAST(TRIGGER_NAME AS CHAR), CAST(EVENT_OBJECT_TABLE AS CHAR),
            CAST(CONCAT(ACTION_TIMING, ' ', EVENT_MANIPULATION, ' ', ACTION_STATEMENT) AS CHAR)
        FROM information_schema.TRIGGERS WHERE {} ORDER BY 1, 2",
        wanted.condition("EVENT_OBJECT_SCHEMA", "EVENT_OBJECT_TABLE")
    );
    read(conn, sql, |row| {
        Ok(TriggerRow {
            schema: row.try_get(0)?,
            name: row.try_get(1)?,
            table: row.try_get(2)?,
            definition: row.try_get(3)?,
        })
    })
    .await
}
