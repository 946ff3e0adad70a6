//! MariaDB's sequences.

use model_core::MetaData;
use model_core::schema::{Column, PrimaryKey, Sequence, ServerDefault, SqlType, Table};

use super::{Drift, Kind, drift, metadata, twin};
use crate::server::Product;

pub(super) const KIND: Kind = Kind {
    name: "sequences",
    models,
    drifts: DRIFTS,
};

fn models(product: Product) -> MetaData {
    let plain = Table::new("plain")
        .column(Column::new("id", SqlType::BigInt))
        .primary_key(PrimaryKey::new(["id"]));
    if product == Product::MySql {
        return metadata([plain]);
    }
    let numbers = Sequence::new("numbers")
        .start(1000)
        .increment(5)
        .min(10)
        .max(1_000_000)
        .cache(7);
    let other = Sequence::new("other");
    let t = Table::new("t")
        .column(Column::new("n", SqlType::BigInt).default(ServerDefault::Sequence(numbers.into())))
        .column(Column::new("m", SqlType::BigInt).default(ServerDefault::Sequence(other.into())));
    metadata([plain, t])
}

const DRIFTS: &[Drift] = &[
    drift("increment", "ALTER SEQUENCE numbers INCREMENT BY 6", &["sequence numbers sequence options"]).on(Product::MariaDb),
    drift("minimum", "ALTER SEQUENCE numbers MINVALUE 11", &["sequence numbers sequence options"]).on(Product::MariaDb),
    drift("maximum", "ALTER SEQUENCE numbers MAXVALUE 2000000", &["sequence numbers sequence options"]).on(Product::MariaDb),
    drift("start", "ALTER SEQUENCE numbers START 2000", &["sequence numbers sequence options"]).on(Product::MariaDb),
    drift("cache", "ALTER SEQUENCE numbers CACHE 8", &["sequence numbers sequence options"]).on(Product::MariaDb),
    drift("cycle", "ALTER SEQUENCE numbers CYCLE", &["sequence numbers sequence options"]).on(Product::MariaDb),
    drift("options of a plain one", "ALTER SEQUENCE other CACHE 5", &["sequence other sequence options"]).on(Product::MariaDb),
    drift("column of another one", "ALTER TABLE t MODIFY n BIGINT NOT NULL DEFAULT nextval(other)", &["t.n default"]).on(Product::MariaDb),
    drift("column without", "ALTER TABLE t MODIFY n BIGINT NOT NULL", &["t.n default"]).on(Product::MariaDb),
    drift("missing", "ALTER TABLE t MODIFY m BIGINT NOT NULL DEFAULT nextval(numbers); DROP SEQUENCE other", &["sequence other missing", "t.m default"]).on(Product::MariaDb),
    twin("next number", "INSERT INTO t () VALUES (), ()").on(Product::MariaDb),
    twin("explicit defaults", "DROP TABLE t; DROP SEQUENCE other; CREATE SEQUENCE other START 1 MINVALUE 1 MAXVALUE 9223372036854775806 CACHE 1000 NOCYCLE; CREATE TABLE t (n BIGINT NOT NULL DEFAULT NEXT VALUE FOR numbers, m BIGINT NOT NULL DEFAULT nextval(other)) CHARACTER SET utf8mb4").on(Product::MariaDb),
];
