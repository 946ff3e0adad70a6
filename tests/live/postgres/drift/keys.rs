//! Primary keys and unique constraints.

use model_core::MetaData;
use model_core::schema::{Column, Deferrable, PrimaryKey, SqlType, Table, UniqueConstraint};

use super::{Drift, models, t};

pub(crate) const ALL: &[Drift] = &[
    Drift {
        name: "primary_key_missing",
        models: || key(PrimaryKey::new(["a"])),
        equal: "ALTER TABLE k DROP CONSTRAINT pk_k, ADD CONSTRAINT pk_k PRIMARY KEY (\"a\") NOT DEFERRABLE",
        change: "ALTER TABLE k DROP CONSTRAINT pk_k",
        reported: &["table k, primary key: missing"],
    },
    Drift {
        name: "primary_key_extra",
        models: || models([Table::new("k").column(Column::new("a", SqlType::BigInt))]),
        equal: "ALTER TABLE k ADD PRIMARY KEY (a); ALTER TABLE k DROP CONSTRAINT k_pkey",
        change: "ALTER TABLE k ADD PRIMARY KEY (a)",
        reported: &["table k, primary key: extra"],
    },
    Drift {
        name: "primary_key_name",
        models: || key(PrimaryKey::new(["a"])),
        equal: "ALTER TABLE k RENAME CONSTRAINT pk_k TO x; ALTER TABLE k RENAME CONSTRAINT x TO pk_k",
        change: "ALTER TABLE k RENAME CONSTRAINT pk_k TO k_pkey",
        reported: &["table k, primary key: name"],
    },
    Drift {
        name: "primary_key_columns",
        models: || key(PrimaryKey::new(["a"])),
        equal: "ALTER TABLE k DROP CONSTRAINT pk_k; CREATE UNIQUE INDEX pk_k ON k (a); ALTER TABLE k ADD CONSTRAINT pk_k PRIMARY KEY USING INDEX pk_k",
        change: "ALTER TABLE k DROP CONSTRAINT pk_k, ADD CONSTRAINT pk_k PRIMARY KEY (a, b)",
        reported: &["table k, primary key: columns"],
    },
    Drift {
        name: "primary_key_order",
        models: || key(PrimaryKey::new(["a", "b"])),
        equal: "ALTER TABLE k DROP CONSTRAINT pk_k, ADD CONSTRAINT pk_k PRIMARY KEY (a,b)",
        change: "ALTER TABLE k DROP CONSTRAINT pk_k, ADD CONSTRAINT pk_k PRIMARY KEY (b, a)",
        reported: &["table k, primary key: columns"],
    },
    Drift {
        name: "primary_key_deferrable",
        models: || key(PrimaryKey::new(["a"]).deferrable(Deferrable::InitiallyImmediate)),
        equal: "ALTER TABLE k DROP CONSTRAINT pk_k, ADD CONSTRAINT pk_k PRIMARY KEY (a) DEFERRABLE INITIALLY IMMEDIATE",
        change: "ALTER TABLE k DROP CONSTRAINT pk_k, ADD CONSTRAINT pk_k PRIMARY KEY (a) DEFERRABLE INITIALLY DEFERRED",
        reported: &["table k, primary key: deferrable"],
    },
    Drift {
        name: "primary_key_include",
        models: || key(PrimaryKey::new(["a"]).include(["b"])),
        equal: "ALTER TABLE k DROP CONSTRAINT pk_k, ADD CONSTRAINT pk_k PRIMARY KEY (a) INCLUDE (\"b\")",
        change: "ALTER TABLE k DROP CONSTRAINT pk_k, ADD CONSTRAINT pk_k PRIMARY KEY (a)",
        reported: &["table k, primary key: include"],
    },
    Drift {
        name: "unique_missing",
        models: || unique(UniqueConstraint::new(["a"])),
        equal: "ALTER TABLE t DROP CONSTRAINT uq_t_a, ADD CONSTRAINT uq_t_a UNIQUE NULLS DISTINCT (a)",
        change: "ALTER TABLE t DROP CONSTRAINT uq_t_a",
        reported: &["table t, unique uq_t_a: missing"],
    },
    Drift {
        name: "unique_extra",
        models: || unique(UniqueConstraint::new(["a"])),
        equal: "ALTER TABLE t ADD UNIQUE (b); ALTER TABLE t DROP CONSTRAINT t_b_key",
        change: "ALTER TABLE t ADD UNIQUE (b)",
        reported: &["table t, unique t_b_key: extra"],
    },
    Drift {
        name: "unique_columns",
        models: || unique(UniqueConstraint::new(["a"])),
        equal: "ALTER TABLE t DROP CONSTRAINT uq_t_a, ADD CONSTRAINT uq_t_a UNIQUE (a) WITH (fillfactor = 50); ALTER INDEX uq_t_a RESET (fillfactor)",
        change: "ALTER TABLE t DROP CONSTRAINT uq_t_a, ADD CONSTRAINT uq_t_a UNIQUE (b)",
        reported: &["table t, unique uq_t_a: columns"],
    },
    Drift {
        name: "unique_order",
        models: || unique(UniqueConstraint::new(["a", "b"]).named("uq")),
        equal: "ALTER TABLE t DROP CONSTRAINT uq, ADD CONSTRAINT uq UNIQUE (a,b)",
        change: "ALTER TABLE t DROP CONSTRAINT uq, ADD CONSTRAINT uq UNIQUE (b, a)",
        reported: &["table t, unique uq: columns"],
    },
    Drift {
        name: "unique_nulls",
        models: || unique(UniqueConstraint::new(["a"]).nulls_not_distinct()),
        equal: "ALTER TABLE t DROP CONSTRAINT uq_t_a, ADD CONSTRAINT uq_t_a UNIQUE NULLS NOT DISTINCT (\"a\")",
        change: "ALTER TABLE t DROP CONSTRAINT uq_t_a, ADD CONSTRAINT uq_t_a UNIQUE (a)",
        reported: &["table t, unique uq_t_a: nulls not distinct"],
    },
    Drift {
        name: "unique_include",
        models: || unique(UniqueConstraint::new(["a"]).include(["b"])),
        equal: "ALTER TABLE t DROP CONSTRAINT uq_t_a, ADD CONSTRAINT uq_t_a UNIQUE (a) INCLUDE (b)",
        change: "ALTER TABLE t DROP CONSTRAINT uq_t_a, ADD CONSTRAINT uq_t_a UNIQUE (a) INCLUDE (id)",
        reported: &["table t, unique uq_t_a: include"],
    },
    Drift {
        name: "unique_deferrable",
        models: || unique(UniqueConstraint::new(["a"]).deferrable(Deferrable::InitiallyDeferred)),
        equal: "ALTER TABLE t DROP CONSTRAINT uq_t_a, ADD CONSTRAINT uq_t_a UNIQUE (a) INITIALLY DEFERRED",
        change: "ALTER TABLE t DROP CONSTRAINT uq_t_a, ADD CONSTRAINT uq_t_a UNIQUE (a)",
        reported: &["table t, unique uq_t_a: deferrable"],
    },
    Drift {
        name: "unique_as_an_index",
        models: || unique(UniqueConstraint::new(["a"])),
        equal: "ALTER TABLE t DROP CONSTRAINT uq_t_a; CREATE UNIQUE INDEX x ON t (a); ALTER TABLE t ADD CONSTRAINT uq_t_a UNIQUE USING INDEX x",
        change: "ALTER TABLE t DROP CONSTRAINT uq_t_a; CREATE UNIQUE INDEX uq_t_a ON t (a)",
        reported: &[
            "table t, index uq_t_a: extra",
            "table t, unique uq_t_a: name taken by an index",
        ],
    },
    Drift {
        name: "storage_of_a_key",
        models: || unique(UniqueConstraint::new(["a"])),
        equal: "ALTER INDEX uq_t_a SET (fillfactor = 50); ALTER INDEX uq_t_a RESET (fillfactor)",
        change: "ALTER INDEX uq_t_a SET (fillfactor = 50)",
        reported: &["unmanaged public.uq_t_a: another object"],
    },
];

fn columns(table: Table) -> Table {
    table
        .column(Column::new("a", SqlType::BigInt))
        .column(Column::new("b", SqlType::BigInt))
}

fn key(key: PrimaryKey) -> MetaData {
    models([columns(Table::new("k")).primary_key(key)])
}

fn unique(constraint: UniqueConstraint) -> MetaData {
    models([columns(t()).unique(constraint)])
}
