//! Primary keys and unique constraints.

use model_core::MetaData;
use model_core::schema::{Column, PrimaryKey, SqlType, Table, UniqueConstraint};

use super::{Drift, Kind, drift, metadata, twin};
use crate::server::Product;

pub(super) const KIND: Kind = Kind {
    name: "keys",
    models,
    drifts: DRIFTS,
};

fn models(_: Product) -> MetaData {
    let t = Table::new("t")
        .column(Column::new("a", SqlType::BigInt))
        .column(Column::new("b", SqlType::BigInt))
        .column(Column::new("c", SqlType::Varchar(20)))
        .column(Column::new("d", SqlType::Integer).nullable())
        .primary_key(PrimaryKey::new(["a", "b"]))
        .unique(UniqueConstraint::new(["c", "d"]));
    metadata([t])
}

const DRIFTS: &[Drift] = &[
    drift(
        "columns of the primary key",
        "ALTER TABLE t DROP PRIMARY KEY, ADD PRIMARY KEY (a)",
        &["t primary key columns"],
    ),
    drift(
        "order of the primary key",
        "ALTER TABLE t DROP PRIMARY KEY, ADD PRIMARY KEY (b, a)",
        &["t primary key columns"],
    ),
    drift(
        "missing primary key",
        "ALTER TABLE t DROP PRIMARY KEY",
        &["t primary key missing"],
    ),
    drift(
        "columns of a unique constraint",
        "ALTER TABLE t DROP INDEX uq_t_c_d, ADD UNIQUE uq_t_c_d (c)",
        &["t unique uq_t_c_d columns"],
    ),
    drift(
        "order of a unique constraint",
        "ALTER TABLE t DROP INDEX uq_t_c_d, ADD UNIQUE uq_t_c_d (d, c)",
        &["t unique uq_t_c_d columns"],
    ),
    drift(
        "not unique",
        "ALTER TABLE t DROP INDEX uq_t_c_d, ADD INDEX uq_t_c_d (c, d)",
        &[
            "t unique uq_t_c_d taken by an index",
            "t index uq_t_c_d extra",
        ],
    ),
    drift(
        "beginning of a column",
        "ALTER TABLE t DROP INDEX uq_t_c_d, ADD UNIQUE uq_t_c_d (c(5), d)",
        &[
            "t unique uq_t_c_d taken by an index",
            "t index uq_t_c_d extra",
        ],
    ),
    drift(
        "missing unique constraint",
        "ALTER TABLE t DROP INDEX uq_t_c_d",
        &["t unique uq_t_c_d missing"],
    ),
    drift(
        "extra unique constraint",
        "ALTER TABLE t ADD UNIQUE more (d)",
        &["t unique more extra"],
    ),
    drift(
        "another name",
        "ALTER TABLE t RENAME INDEX uq_t_c_d TO other",
        &["t unique other name"],
    ),
    twin(
        "unique index",
        "ALTER TABLE t DROP INDEX uq_t_c_d, ADD UNIQUE INDEX uq_t_c_d USING BTREE (c(20), d ASC)",
    ),
    twin(
        "named primary key",
        "ALTER TABLE t DROP PRIMARY KEY, ADD CONSTRAINT pk_t PRIMARY KEY USING BTREE (A, B)",
    ),
];
