//! Tables and their options.

use model_core::MetaData;
use model_core::schema::{Column, OnCommit, PostgresTable, SqlType, StorageParameter, Table};

use super::{Drift, models, t};

pub(crate) const ALL: &[Drift] = &[
    Drift {
        name: "missing",
        models: || models([t()]),
        equal: "ALTER TABLE t RENAME TO x; ALTER TABLE x RENAME TO t",
        change: "DROP TABLE t",
        reported: &["table t: missing"],
    },
    Drift {
        name: "renamed",
        models: || models([t()]),
        equal: "ALTER TABLE t RENAME TO x; ALTER TABLE x RENAME TO t",
        change: "ALTER TABLE t RENAME TO x",
        reported: &[
            "table t: missing",
            "table t: name Part { kind: PrimaryKey, name: \"pk_t\" } taken",
        ],
    },
    Drift {
        name: "view_in_its_place",
        models: || models([t()]),
        equal: "ALTER TABLE t RENAME TO x; ALTER TABLE x RENAME TO t",
        change: "DROP TABLE t; CREATE VIEW t AS SELECT 1 AS id",
        reported: &["table t: name taken by a view", "view t: extra"],
    },
    Drift {
        name: "sequence_in_its_place",
        models: || models([t()]),
        equal: "ALTER TABLE t RENAME TO x; ALTER TABLE x RENAME TO t",
        change: "DROP TABLE t; CREATE SEQUENCE t",
        reported: &["sequence t: extra", "table t: name taken by a sequence"],
    },
    Drift {
        name: "type_in_its_place",
        models: || models([t()]),
        equal: "ALTER TABLE t RENAME TO x; ALTER TABLE x RENAME TO t",
        change: "DROP TABLE t; CREATE TYPE t AS (a integer)",
        reported: &[
            "table t: name taken by a type",
            "unmanaged public.t: a type",
        ],
    },
    Drift {
        name: "index_in_its_place",
        models: || models([t()]),
        equal: "ALTER TABLE t RENAME TO x; ALTER TABLE x RENAME TO t",
        change: "DROP TABLE t; CREATE TABLE x (a integer); CREATE INDEX t ON x (a)",
        reported: &["table t: name taken by an index"],
    },
    Drift {
        name: "temporary_table_in_front",
        models: || models([t()]),
        equal: "CREATE TEMPORARY TABLE x (id bigint)",
        change: "CREATE TEMPORARY TABLE t (id bigint)",
        reported: &["table t: name taken by a temporary table"],
    },
    Drift {
        name: "name_of_a_key_in_use",
        models: || models([t()]),
        equal: "ALTER TABLE t RENAME TO x; ALTER TABLE x RENAME TO t",
        change: "DROP TABLE t; CREATE SEQUENCE pk_t",
        reported: &[
            "table t: missing",
            "table t: name Part { kind: PrimaryKey, name: \"pk_t\" } taken",
        ],
    },
    Drift {
        name: "schema",
        models: || models([Table::new("app.t").column(Column::new("id", SqlType::BigInt))]),
        equal: "ALTER TABLE app.t SET SCHEMA public; ALTER TABLE t SET SCHEMA app",
        change: "ALTER TABLE app.t SET SCHEMA public",
        reported: &["table app.t: missing"],
    },
    Drift {
        name: "comment",
        models: || models([t().comment("of tests")]),
        equal: "COMMENT ON TABLE public.t IS E'of\\x20tests'",
        change: "COMMENT ON TABLE t IS 'of other tests'",
        reported: &["table t: comment"],
    },
    Drift {
        name: "comment_extra",
        models: || models([t()]),
        equal: "COMMENT ON TABLE t IS ''",
        change: "COMMENT ON TABLE t IS 'x'",
        reported: &["table t: comment"],
    },
    Drift {
        name: "unlogged",
        models: || models([t().postgres(PostgresTable::new().unlogged())]),
        equal: "ALTER TABLE t SET UNLOGGED",
        change: "ALTER TABLE t SET LOGGED",
        reported: &["table t: unlogged"],
    },
    Drift {
        name: "unlogged_extra",
        models: || models([t()]),
        equal: "ALTER TABLE t SET LOGGED",
        change: "ALTER TABLE t SET UNLOGGED",
        reported: &["table t: unlogged"],
    },
    Drift {
        name: "parameters",
        models: || stored([("fillfactor", "70"), ("autovacuum_enabled", "false")]),
        equal: "ALTER TABLE t SET (autovacuum_enabled = off, FILLFACTOR = 70)",
        change: "ALTER TABLE t SET (fillfactor = 80)",
        reported: &["table t: parameters"],
    },
    Drift {
        name: "parameters_of_long_values",
        models: || stored([("toast.autovacuum_enabled", "false"), ("fillfactor", "70")]),
        equal: "ALTER TABLE t SET (toast.autovacuum_enabled = 'no')",
        change: "ALTER TABLE t RESET (toast.autovacuum_enabled)",
        reported: &["table t: parameters"],
    },
    Drift {
        name: "parameters_extra",
        models: || models([t()]),
        equal: "ALTER TABLE t SET (fillfactor = 50); ALTER TABLE t RESET (fillfactor)",
        change: "ALTER TABLE t SET (fillfactor = 50)",
        reported: &["table t: parameters"],
    },
    Drift {
        name: "access_method",
        models: || models([t().postgres(PostgresTable::new().using("heap"))]),
        equal: "ALTER TABLE t SET ACCESS METHOD heap",
        change: "CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER heap_tableam_handler; ALTER TABLE t SET ACCESS METHOD heap2",
        reported: &["table t: engine"],
    },
    Drift {
        name: "inherits",
        models: || inheriting(true),
        equal: "ALTER TABLE child NO INHERIT t; ALTER TABLE child INHERIT public.t",
        change: "ALTER TABLE child NO INHERIT t",
        reported: &["table child: inherits"],
    },
    Drift {
        name: "inherits_extra",
        models: || inheriting(false),
        equal: "ALTER TABLE child INHERIT t; ALTER TABLE child NO INHERIT t",
        change: "ALTER TABLE child INHERIT t",
        reported: &["table child: inherits"],
    },
    Drift {
        name: "temporary",
        models: || {
            let found = Table::new("found").column(Column::new("id", SqlType::BigInt));
            models([found.temporary(OnCommit::DeleteRows)])
        },
        equal: "DROP TABLE found; CREATE TEMPORARY TABLE found (id int8 NOT NULL) ON COMMIT DELETE ROWS",
        change: "DROP TABLE found; CREATE TABLE found (id bigint NOT NULL)",
        reported: &["table pg_temp.found: missing"],
    },
    Drift {
        name: "row_security",
        models: || models([t()]),
        equal: "ALTER TABLE t ENABLE ROW LEVEL SECURITY; ALTER TABLE t DISABLE ROW LEVEL SECURITY",
        change: "ALTER TABLE t ENABLE ROW LEVEL SECURITY",
        reported: &["unmanaged public.t: a policy"],
    },
    Drift {
        name: "replica_identity",
        models: || models([t()]),
        equal: "ALTER TABLE t REPLICA IDENTITY DEFAULT",
        change: "ALTER TABLE t REPLICA IDENTITY FULL",
        reported: &["unmanaged public.t: another object"],
    },
    Drift {
        name: "clustered",
        models: || models([t()]),
        equal: "ALTER TABLE t CLUSTER ON pk_t; ALTER TABLE t SET WITHOUT CLUSTER",
        change: "ALTER TABLE t CLUSTER ON pk_t",
        reported: &["unmanaged public.t: another object"],
    },
];

fn stored<const N: usize>(parameters: [(&'static str, &'static str); N]) -> MetaData {
    let options = parameters
        .into_iter()
        .fold(PostgresTable::new(), |options, (name, value)| {
            options.with(StorageParameter::new(name, value))
        });
    models([t()
        .column(Column::new("a", SqlType::Text))
        .postgres(options)])
}

fn inheriting(inherits: bool) -> MetaData {
    let child = Table::new("child").column(Column::new("id", SqlType::BigInt));
    models([t(), if inherits { child.inherits("t") } else { child }])
}
