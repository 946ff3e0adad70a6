//! What identifies the state of the catalogue: how many rows describe the schemas, and which transactions wrote them.

use super::queries::Filter;

/// A query of one text, which can stand as an expression in parentheses.
///
/// Every change of a catalogue row writes a new version of it, with the number of its transaction in `xmin` (PostgreSQL 15,
/// 5.5 System Columns). What `VACUUM` and `ANALYZE` note is changed in place and does not count.
pub(super) fn query(filter: &Filter) -> String {
    let of_namespace = |table: &str, column: &str| {
        format!(
            "(SELECT {STATE} FROM pg_catalog.{table} t WHERE t.{column} IN (SELECT oid FROM n))"
        )
    };
    let of_relation = |table: &str, column: &str| {
        format!(
            "(SELECT {STATE} FROM pg_catalog.{table} t WHERE t.{column} IN (SELECT oid FROM c))"
        )
    };
    let parts = [
        of_namespace("pg_class", "relnamespace"),
        of_namespace("pg_type", "typnamespace"),
        of_namespace("pg_constraint", "connamespace"),
        of_relation("pg_attribute", "attrelid"),
        of_relation("pg_attrdef", "adrelid"),
        of_relation("pg_index", "indrelid"),
        of_relation("pg_inherits", "inhrelid"),
        of_relation("pg_sequence", "seqrelid"),
        of_relation("pg_trigger", "tgrelid"),
        of_relation("pg_rewrite", "ev_class"),
        format!("(SELECT {STATE} FROM pg_catalog.pg_enum t)"),
        format!("(SELECT {STATE} FROM pg_catalog.pg_extension t)"),
    ];
    format!(
        "WITH n AS (SELECT n.oid FROM pg_catalog.pg_namespace n WHERE {}), \
         c AS (SELECT oid FROM pg_catalog.pg_class WHERE relnamespace IN (SELECT oid FROM n)) \
         SELECT pg_catalog.concat_ws(' ', (SELECT pg_catalog.count(*) FROM n), {}) AS fingerprint",
        filter.permanent_schema("n"),
        parts.join(", ")
    )
}

const STATE: &str = "pg_catalog.concat_ws('/', pg_catalog.count(*), pg_catalog.sum(t.xmin::pg_catalog.text::pg_catalog.int8))";
