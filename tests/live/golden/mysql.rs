//! MySQL, which has no server here: its text is read by another parser, and run on MariaDB.

use golden_tests::Case;
use model_core::{Dialect, MetaData, OnExisting};
use sqlparser::dialect::MySqlDialect;
use sqlparser::parser::Parser;

/// Cases whose text only MySQL itself knows, each with what that is.
const ONLY_THERE: &[(&str, &str)] = &[
    ("check_options", "NOT ENFORCED"),
    (
        "device_names",
        "a foreign key to a table named like a device of DOS",
    ),
    ("expression_index", "an expression in an index"),
    ("fulltext_parser", "the ngram parser"),
    ("generated_virtual", "a generated column that is NOT NULL"),
    ("ignored_index", "INVISIBLE"),
    (
        "mysql_engine_options",
        "a collation that MariaDB 10.11 does not have",
    ),
    ("spatial_index", "SRID"),
];

/// Cases whose text the parser does not read, each with what it lacks.
const UNREAD: &[(&str, &str)] = &[
    ("fulltext_parser", "WITH PARSER"),
    ("ignored_index", "INVISIBLE"),
    ("view_check_option", "the WITH ... CHECK OPTION of a view"),
    (
        "view_options_portable",
        "the WITH ... CHECK OPTION of a view",
    ),
    ("view_over_an_item", "a function"),
    ("item_procedure", "the body of a procedure"),
    ("column_storage", PARTITION_BY),
    ("concurrent_index", PARTITION_BY),
    ("partition_by_hash", PARTITION_BY),
    ("partition_by_range", PARTITION_BY),
    ("partition_by_expression", PARTITION_BY),
    ("partition_by_dialect", PARTITION_BY),
    ("partition_indexes", PARTITION_BY),
    ("partition_in_a_schema", PARTITION_BY),
    ("partition_portable", PARTITION_BY),
    ("partition_names_taken", PARTITION_BY),
    ("storage_of_partitioned", PARTITION_BY),
];

const PARTITION_BY: &str = "`PARTITION BY` behind the table's options";

/// Why MariaDB cannot run the case's text, if it cannot.
pub(crate) fn only_there(case: &Case) -> Option<&'static str> {
    reason(ONLY_THERE, case)
}

pub(crate) fn parse(case: &Case) -> Result<(), String> {
    let metadata: MetaData = (case.metadata)();
    let scripts = [
        metadata.create_ddl(Dialect::MySql, OnExisting::Error),
        metadata.create_ddl(Dialect::MySql, OnExisting::Keep),
        metadata.drop_ddl(Dialect::MySql),
    ];
    let unread = scripts.iter().flatten().flatten().find_map(|statement| {
        let sql = statement.sql();
        let error = Parser::parse_sql(&MySqlDialect {}, sql).err()?;
        Some(format!("{error}\nin the statement\n{sql}"))
    });
    match (unread, reason(UNREAD, case)) {
        (Some(_), Some(_)) | (None, None) => Ok(()),
        (Some(error), None) => Err(error),
        (None, Some(_)) => Err(format!(
            "`{}` is read after all: take it off the list",
            case.name
        )),
    }
}

fn reason(list: &[(&str, &'static str)], case: &Case) -> Option<&'static str> {
    list.iter()
        .find(|(name, _)| *name == case.name)
        .map(|(_, reason)| *reason)
}
