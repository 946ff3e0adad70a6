//! Partitions.

use model_core::MetaData;
use model_core::schema::{
    Column, PartitionBound, PartitionBy, PartitionMethod, PartitionValue, PrimaryKey, SqlType,
    Table,
};

use super::{Drift, Kind, drift, metadata, twin};
use crate::server::Product;

pub(super) const KIND: Kind = Kind {
    name: "partitions",
    models,
    drifts: DRIFTS,
};

fn models(_: Product) -> MetaData {
    let table = |name: &'static str| {
        Table::new(name)
            .column(Column::new("id", SqlType::Integer))
            .column(Column::new("day", SqlType::Date))
            .primary_key(PrimaryKey::new(["id", "day"]))
    };
    let below = |value| PartitionBound::LessThan(vec![value].into());
    let text = |text: &'static str| PartitionValue::Text(text.into());
    let ranges = PartitionBy::range(["day"])
        .partition("old", below(text("2020-01-01")))
        .partition("new", below(PartitionValue::Maximum));
    let years = PartitionBy::new(PartitionMethod::Range, [] as [&'static str; 0])
        .expression("year(day)")
        .partition("old", below(PartitionValue::Integer(2020)))
        .partition("new", PartitionBound::Default);
    let lists = PartitionBy::list("id")
        .partition(
            "few",
            PartitionBound::In(vec![PartitionValue::Integer(1), PartitionValue::Integer(2)].into()),
        )
        .partition(
            "more",
            PartitionBound::In(vec![PartitionValue::Integer(3)].into()),
        );
    metadata([
        table("ranges").partition_by(ranges),
        table("years").partition_by(years),
        table("lists").partition_by(lists),
        table("hashes").partition_by(PartitionBy::hash(["id"]).count(3)),
        table("plain"),
    ])
}

const DRIFTS: &[Drift] = &[
    drift("method", "ALTER TABLE hashes PARTITION BY KEY (id) PARTITIONS 3", &["hashes partition by"]),
    drift("key", "ALTER TABLE hashes PARTITION BY HASH (id + 1) PARTITIONS 3", &["hashes partition by"]),
    drift("expression", "ALTER TABLE years PARTITION BY RANGE (month(day)) (PARTITION old VALUES LESS THAN (2020), PARTITION new VALUES LESS THAN MAXVALUE)", &["years partition by"]),
    drift("count", "ALTER TABLE hashes PARTITION BY HASH (id) PARTITIONS 4", &["hashes partitions"]),
    drift("bound", "ALTER TABLE ranges PARTITION BY RANGE COLUMNS (day) (PARTITION old VALUES LESS THAN ('2021-01-01'), PARTITION new VALUES LESS THAN (MAXVALUE))", &["ranges partitions"]),
    drift("name", "ALTER TABLE ranges REORGANIZE PARTITION old INTO (PARTITION older VALUES LESS THAN ('2020-01-01'))", &["ranges partitions"]),
    drift("values of a list", "ALTER TABLE lists REORGANIZE PARTITION few INTO (PARTITION few VALUES IN (1, 2, 9))", &["lists partitions"]),
    drift("missing partition", "ALTER TABLE lists DROP PARTITION more", &["lists partitions"]),
    drift("extra partition", "ALTER TABLE lists ADD PARTITION (PARTITION most VALUES IN (7))", &["lists partitions"]),
    drift("default for zero", "ALTER TABLE lists PARTITION BY LIST (id) (PARTITION few VALUES IN (1, 2), PARTITION more DEFAULT)", &["lists partitions"]).on(Product::MariaDb),
    drift("no partitions", "ALTER TABLE hashes REMOVE PARTITIONING", &["hashes partition by"]),
    drift("additional partitions", "ALTER TABLE plain PARTITION BY HASH (id) PARTITIONS 2", &["plain partition by"]),
    twin("spelling", "ALTER TABLE years PARTITION BY RANGE (YEAR(`day`)) (PARTITION `old` VALUES LESS THAN (2000 + 20), PARTITION new VALUES LESS THAN (MAXVALUE))"),
    twin("order of values", "ALTER TABLE lists REORGANIZE PARTITION few INTO (PARTITION few VALUES IN (2, 1))"),
    twin("name of a hash", "ALTER TABLE hashes PARTITION BY HASH (`id`) (PARTITION a, PARTITION b, PARTITION c)"),
];
