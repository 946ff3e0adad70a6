//! Foreign keys.

use model_core::MetaData;
use model_core::schema::{
    Column, ForeignKey, PrimaryKey, ReferentialAction, SqlType, Table, UniqueConstraint,
};

use super::{Drift, Kind, drift, metadata, twin};
use crate::server::Product;

pub(super) const KIND: Kind = Kind {
    name: "foreign keys",
    models,
    drifts: DRIFTS,
};

fn models(_: Product) -> MetaData {
    let p = |name: &'static str| {
        Table::new(name)
            .column(Column::new("id", SqlType::BigInt))
            .column(Column::new("other", SqlType::BigInt))
            .primary_key(PrimaryKey::new(["id"]))
            .unique(UniqueConstraint::new(["other"]))
    };
    let key = ForeignKey::new(["p_id"], "p", ["id"])
        .on_delete(ReferentialAction::Cascade)
        .named("fk_t");
    let t = Table::new("t")
        .column(Column::new("p_id", SqlType::BigInt).nullable())
        .column(Column::new("q_id", SqlType::BigInt).nullable())
        .foreign_key(key);
    metadata([p("p"), p("q"), t])
}

const DRIFTS: &[Drift] = &[
    drift(
        "columns",
        "ALTER TABLE t DROP FOREIGN KEY fk_t, DROP INDEX fk_t; ALTER TABLE t ADD CONSTRAINT fk_t FOREIGN KEY (q_id) REFERENCES p (id) ON DELETE CASCADE",
        &["t foreign key fk_t columns"],
    ),
    drift(
        "referred table",
        "ALTER TABLE t DROP FOREIGN KEY fk_t; ALTER TABLE t ADD CONSTRAINT fk_t FOREIGN KEY (p_id) REFERENCES q (id) ON DELETE CASCADE",
        &["t foreign key fk_t references"],
    ),
    drift(
        "referred columns",
        "ALTER TABLE t DROP FOREIGN KEY fk_t; ALTER TABLE t ADD CONSTRAINT fk_t FOREIGN KEY (p_id) REFERENCES p (other) ON DELETE CASCADE",
        &["t foreign key fk_t references"],
    ),
    drift(
        "on delete",
        "ALTER TABLE t DROP FOREIGN KEY fk_t; ALTER TABLE t ADD CONSTRAINT fk_t FOREIGN KEY (p_id) REFERENCES p (id)",
        &["t foreign key fk_t on_delete"],
    ),
    drift(
        "on update",
        "ALTER TABLE t DROP FOREIGN KEY fk_t; ALTER TABLE t ADD CONSTRAINT fk_t FOREIGN KEY (p_id) REFERENCES p (id) ON DELETE CASCADE ON UPDATE SET NULL",
        &["t foreign key fk_t on_update"],
    ),
    drift(
        "missing",
        "ALTER TABLE t DROP FOREIGN KEY fk_t, DROP INDEX fk_t",
        &["t foreign key fk_t missing"],
    ),
    drift(
        "index that stays",
        "ALTER TABLE t DROP FOREIGN KEY fk_t",
        &["t foreign key fk_t missing", "t index fk_t extra"],
    ),
    drift(
        "extra",
        "ALTER TABLE t ADD CONSTRAINT more FOREIGN KEY (q_id) REFERENCES q (id)",
        &["t foreign key more extra"],
    ),
    drift(
        "another name",
        "ALTER TABLE t DROP FOREIGN KEY fk_t, DROP INDEX fk_t; ALTER TABLE t ADD CONSTRAINT other FOREIGN KEY (p_id) REFERENCES p (id) ON DELETE CASCADE",
        &["t foreign key other name"],
    ),
    twin(
        "no action",
        "ALTER TABLE t DROP FOREIGN KEY fk_t; ALTER TABLE t ADD CONSTRAINT fk_t FOREIGN KEY (P_ID) REFERENCES p (ID) ON DELETE CASCADE ON UPDATE NO ACTION",
    ),
    twin(
        "restrict",
        "ALTER TABLE t DROP FOREIGN KEY fk_t; ALTER TABLE t ADD CONSTRAINT fk_t FOREIGN KEY (p_id) REFERENCES p (id) ON DELETE CASCADE ON UPDATE RESTRICT",
    ),
];
