//! Names that PostgreSQL has itself, and that a name in the default schema does not get around.

use super::W;
use crate::ddl::Limitation;
use crate::schema::{Column, Name};

/// Reports an enumeration or a domain whose columns would be of another type. PostgreSQL 15, 5.9.5 The System Catalog Schema:
/// `pg_catalog` is searched first unless the path names it, so that `"interval"` is the built-in type, however it is quoted.
pub(super) fn type_is_own(w: &mut W<'_>, schema: Option<&Name>, name: &Name) {
    if schema.is_none() && TYPES.binary_search(&&**name).is_ok() {
        w.problem(Limitation::BuiltInName { what: "a type" });
    }
}

/// Reports a column that every table has already. PostgreSQL 15, 5.5 System Columns.
pub(super) fn column_is_own(w: &mut W<'_>, column: &Column) {
    if SYSTEM_COLUMNS.contains(&&*column.name) {
        w.problem(Limitation::BuiltInName {
            what: "a system column",
        });
    }
}

const SYSTEM_COLUMNS: [&str; 6] = ["cmax", "cmin", "ctid", "tableoid", "xmax", "xmin"];

/// `SELECT typname FROM pg_type WHERE typnamespace = 'pg_catalog'::regnamespace AND typrelid = 0`, PostgreSQL 15, without
/// arrays and what begins with `pg_`. In order.
#[rustfmt::skip]
const TYPES: [&str; 98] = [
    "aclitem", "any", "anyarray", "anycompatible", "anycompatiblearray", "anycompatiblemultirange",
    "anycompatiblenonarray", "anycompatiblerange", "anyelement", "anyenum", "anymultirange", "anynonarray",
    "anyrange", "bit", "bool", "box", "bpchar", "bytea", "char", "cid", "cidr", "circle", "cstring", "date",
    "datemultirange", "daterange", "event_trigger", "fdw_handler", "float4", "float8", "gtsvector",
    "index_am_handler", "inet", "int2", "int2vector", "int4", "int4multirange", "int4range", "int8",
    "int8multirange", "int8range", "internal", "interval", "json", "jsonb", "jsonpath", "language_handler", "line",
    "lseg", "macaddr", "macaddr8", "money", "name", "numeric", "nummultirange", "numrange", "oid", "oidvector",
    "path", "point", "polygon", "record", "refcursor", "regclass", "regcollation", "regconfig", "regdictionary",
    "regnamespace", "regoper", "regoperator", "regproc", "regprocedure", "regrole", "regtype", "table_am_handler",
    "text", "tid", "time", "timestamp", "timestamptz", "timetz", "trigger", "tsm_handler", "tsmultirange",
    "tsquery", "tsrange", "tstzmultirange", "tstzrange", "tsvector", "txid_snapshot", "unknown", "uuid", "varbit",
    "varchar", "void", "xid", "xid8", "xml",
];

#[cfg(test)]
mod tests {
    use super::TYPES;

    #[test]
    fn types_are_in_order() {
        assert!(TYPES.is_sorted());
    }
}
