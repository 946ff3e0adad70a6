use model_core::MetaData;
use model_core::schema::{Column, OnCommit, PrimaryKey, SqlType, SqliteTable, Table};

use super::{Kind, drift, twin};
use crate::support::models;

pub(super) const KIND: Kind = Kind {
    sql: "CREATE TABLE plain (word TEXT NOT NULL PRIMARY KEY);
          CREATE TABLE exact (word TEXT NOT NULL PRIMARY KEY) STRICT;
          CREATE TABLE packed (word TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID;
          CREATE TEMPORARY TABLE scratch (word TEXT NOT NULL PRIMARY KEY)",
    models: tables,
    attached: &[],
    drifts: &[
        drift(
            "strict",
            &[(
                "KEY);\n          CREATE TABLE exact",
                "KEY) STRICT;\n          CREATE TABLE exact",
            )],
            &["table plain: strict"],
        ),
        drift("not strict", &[(" STRICT", "")], &["table exact: strict"]),
        drift(
            "without rowid",
            &[("KEY) STRICT", "KEY) STRICT, WITHOUT ROWID")],
            &["table exact: without rowid"],
        ),
        drift(
            "with rowid",
            &[(" WITHOUT ROWID", "")],
            &["table packed: without rowid"],
        ),
        drift(
            "not temporary",
            &[("TEMPORARY TABLE", "TABLE")],
            &["table temp.scratch: missing"],
        ),
        drift(
            "temporary in front",
            &[(
                "CREATE TEMPORARY",
                "CREATE TEMP TABLE plain (a); CREATE TEMPORARY",
            )],
            &["table plain: name taken by a temporary table"],
        ),
        drift(
            "temporary view in front",
            &[(
                "CREATE TEMPORARY",
                "CREATE TEMP VIEW plain AS SELECT 1; CREATE TEMPORARY",
            )],
            &["table plain: name taken by a temporary table"],
        ),
        drift(
            "temporary only",
            &[("CREATE TABLE plain", "CREATE TEMP TABLE plain")],
            &["table plain: name taken by a temporary table"],
        ),
        drift(
            "missing",
            &[(
                "CREATE TABLE exact (word TEXT NOT NULL PRIMARY KEY) STRICT;",
                "",
            )],
            &["table exact: missing"],
        ),
        drift(
            "view in its place",
            &[(
                "CREATE TABLE plain (word TEXT NOT NULL PRIMARY KEY);",
                "CREATE VIEW plain AS SELECT 1 AS word;",
            )],
            &["table plain: name taken by a view", "view plain: extra"],
        ),
        drift(
            "virtual table in its place",
            &[(
                "CREATE TABLE plain (word TEXT NOT NULL PRIMARY KEY);",
                "CREATE VIRTUAL TABLE plain USING fts5 (word);",
            )],
            &["table plain: name taken by a virtual table"],
        ),
        drift(
            "a virtual table's own table in its place",
            &[
                (
                    "CREATE TABLE plain (word TEXT NOT NULL PRIMARY KEY);",
                    "CREATE VIRTUAL TABLE pl USING fts5 (word);",
                ),
                (
                    "CREATE TABLE exact (word TEXT NOT NULL PRIMARY KEY) STRICT;",
                    "CREATE VIRTUAL TABLE exact USING rtree (id, a, b); CREATE TABLE plain (word TEXT NOT NULL PRIMARY KEY);",
                ),
            ],
            &["table exact: name taken by a virtual table"],
        ),
        drift(
            "index in its place",
            &[
                ("CREATE TABLE plain", "CREATE TABLE other"),
                (
                    "CREATE TEMPORARY",
                    "CREATE INDEX plain ON other (word); CREATE TEMPORARY",
                ),
            ],
            &["table plain: name taken by an index"],
        ),
    ],
    twins: &[
        twin(
            "case",
            &[
                ("plain", "PLAIN"),
                ("STRICT", "strict"),
                ("WITHOUT ROWID", "without rowid"),
                ("TEMPORARY TABLE", "temp table"),
            ],
        ),
        twin(
            "schema said",
            &[
                ("TABLE plain", "TABLE main.plain"),
                ("TEMPORARY TABLE scratch", "TABLE temp.scratch"),
            ],
        ),
        twin(
            "rowid in another order",
            &[(
                "word TEXT NOT NULL PRIMARY KEY) WITHOUT",
                "word TEXT PRIMARY KEY) WITHOUT",
            )],
        ),
        twin(
            "other tables",
            &[(
                "CREATE TEMPORARY",
                "CREATE TABLE other (a); CREATE VIEW another AS SELECT 1; CREATE TEMP TABLE third (a); CREATE TEMPORARY",
            )],
        ),
        twin(
            "statistics",
            &[(
                "CREATE TEMPORARY",
                "INSERT INTO plain VALUES ('a'); ANALYZE; CREATE TEMPORARY",
            )],
        ),
        twin(
            "trigger",
            &[(
                "CREATE TEMPORARY",
                "CREATE TRIGGER plain AFTER DELETE ON exact BEGIN DELETE FROM plain; END; CREATE TEMPORARY",
            )],
        ),
    ],
};

fn tables() -> MetaData {
    let table = |name: &'static str| {
        Table::new(name)
            .column(Column::new("word", SqlType::Text))
            .primary_key(PrimaryKey::new(["word"]))
    };
    models([
        table("plain"),
        table("exact").sqlite(SqliteTable::new().strict()),
        table("packed").sqlite(SqliteTable::new().without_rowid()),
        table("scratch").temporary(OnCommit::PreserveRows),
    ])
}
