//! Check constraints.

use model_core::MetaData;
use model_core::schema::{
    CheckConstraint, Column, EngineOptions, MariaDbTable, MySqlTable, SqlType, Table,
};

use super::{Drift, Kind, drift, metadata, twin};
use crate::server::Product;

pub(super) const KIND: Kind = Kind {
    name: "checks",
    models,
    drifts: DRIFTS,
};

fn models(_: Product) -> MetaData {
    let t = Table::new("t")
        .column(Column::new("a", SqlType::Integer))
        .column(Column::new("s", SqlType::Varchar(20)))
        .check(CheckConstraint::new("a > 0 AND s <> 'it''s'").named("ck_t"));
    let engine = || EngineOptions::new().engine("MyISAM");
    // An engine that counts its rows, and that may replace a table without rows while it explains.
    let counted = Table::new("counted")
        .column(Column::new("a", SqlType::Integer))
        .column(Column::new("b", SqlType::Integer))
        .check(CheckConstraint::new("a > 0").named("ck_counted"))
        .mariadb(MariaDbTable::new(engine()))
        .mysql(MySqlTable::new(engine()));
    metadata([t, counted])
}

const DRIFTS: &[Drift] = &[
    drift(
        "expression",
        "ALTER TABLE t DROP CONSTRAINT ck_t, ADD CONSTRAINT ck_t CHECK (a > 1 AND s <> 'it''s')",
        &["t check ck_t expression"],
    ),
    drift(
        "operator",
        "ALTER TABLE t DROP CONSTRAINT ck_t, ADD CONSTRAINT ck_t CHECK (a > 0 OR s <> 'it''s')",
        &["t check ck_t expression"],
    ),
    drift(
        "literal",
        "ALTER TABLE t DROP CONSTRAINT ck_t, ADD CONSTRAINT ck_t CHECK (a > 0 AND s <> 'It''s')",
        &["t check ck_t expression"],
    ),
    drift(
        "other column of an empty table",
        "ALTER TABLE counted DROP CONSTRAINT ck_counted, ADD CONSTRAINT ck_counted CHECK (b > 0)",
        &["counted check ck_counted expression"],
    ),
    drift(
        "missing",
        "ALTER TABLE t DROP CONSTRAINT ck_t",
        &["t check ck_t missing"],
    ),
    drift(
        "extra",
        "ALTER TABLE t ADD CONSTRAINT more CHECK (a < 9)",
        &["t check more extra"],
    ),
    drift(
        "not enforced",
        "ALTER TABLE t ALTER CHECK ck_t NOT ENFORCED",
        &["t check ck_t not enforced"],
    )
    .on(Product::MySql),
    drift(
        "behind a column",
        "ALTER TABLE t MODIFY a INT NOT NULL CHECK (a < 9)",
        &["t check a extra"],
    )
    .on(Product::MariaDb),
    drift(
        "another name",
        "ALTER TABLE t DROP CONSTRAINT ck_t, ADD CONSTRAINT other CHECK (a > 0 AND s <> 'it''s')",
        &["t check other name"],
    ),
    twin(
        "parentheses",
        "ALTER TABLE t DROP CONSTRAINT ck_t, ADD CONSTRAINT ck_t CHECK (((`a` > 0) AND (`s` != \"it's\")))",
    ),
    twin(
        "spelling",
        "ALTER TABLE t DROP CONSTRAINT ck_t, ADD CONSTRAINT ck_t CHECK (A>0 && t.s <> 'it\\'s')",
    ),
    twin(
        "spelling over an empty table",
        "ALTER TABLE counted DROP CONSTRAINT ck_counted, ADD CONSTRAINT ck_counted CHECK ((((a)) > 0))",
    ),
];
