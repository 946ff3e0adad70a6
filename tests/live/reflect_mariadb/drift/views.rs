//! Views.

use model_core::schema::{CheckOption, Column, Requirement, SqlType, Table, View};
use model_core::{MetaData, OnExisting};

use super::{Drift, Kind, drift, metadata, twin};
use crate::server::Product;

pub(super) const KIND: Kind = Kind {
    name: "views",
    models,
    drifts: DRIFTS,
};

fn models(_: Product) -> MetaData {
    let t = Table::new("t")
        .column(Column::new("id", SqlType::BigInt))
        .column(Column::new("s", SqlType::Varchar(20)));
    let view = View::new(
        "v",
        "SELECT id, concat(s, '!') FROM t WHERE id > 5 AND s <> 'x'",
    )
    .column(Column::new("id", SqlType::BigInt))
    .column(Column::new("loud", SqlType::Varchar(21)))
    .requires(Requirement::relation("t"));
    let checked = View::new("checked", "SELECT id FROM t WHERE id > 5")
        .column(Column::new("id", SqlType::BigInt))
        .check_option(CheckOption::Cascaded)
        .security_invoker()
        .requires(Requirement::relation("t"));
    let mut metadata = metadata([t]);
    for view in [view, checked] {
        metadata
            .define(view, OnExisting::Error)
            .expect("the views agree");
    }
    metadata
}

const DRIFTS: &[Drift] = &[
    drift(
        "query",
        "CREATE OR REPLACE VIEW v (id, loud) AS SELECT id, concat(s, '!') FROM t WHERE id > 6 AND s <> 'x'",
        &["view v query"],
    ),
    drift(
        "expression of a column",
        "CREATE OR REPLACE VIEW v (id, loud) AS SELECT id, concat(s, '?') FROM t WHERE id > 5 AND s <> 'x'",
        &["view v query"],
    ),
    drift(
        "name of a column",
        "CREATE OR REPLACE VIEW v (id, quiet) AS SELECT id, concat(s, '!') FROM t WHERE id > 5 AND s <> 'x'",
        &["view v columns"],
    ),
    drift(
        "check option",
        "CREATE OR REPLACE SQL SECURITY INVOKER VIEW checked (id) AS SELECT id FROM t WHERE id > 5 WITH LOCAL CHECK OPTION",
        &["view checked check option"],
    ),
    drift(
        "missing check option",
        "CREATE OR REPLACE SQL SECURITY INVOKER VIEW checked (id) AS SELECT id FROM t WHERE id > 5",
        &["view checked check option"],
    ),
    drift(
        "security",
        "CREATE OR REPLACE SQL SECURITY DEFINER VIEW checked (id) AS SELECT id FROM t WHERE id > 5 WITH CASCADED CHECK OPTION",
        &["view checked security"],
    ),
    drift("missing", "DROP VIEW v", &["view v missing"]),
    drift(
        "table in its place",
        "DROP VIEW v; CREATE TABLE v (id INT)",
        &["v extra", "view v taken by a table"],
    ),
    twin(
        "spelling",
        "CREATE OR REPLACE VIEW v AS SELECT `t`.`id` AS id, CONCAT(t.s, \"!\") AS loud FROM t WHERE (t.id > 5) && (t.s != 'x')",
    ),
];
