//! How rows are stored and partitioned.

use super::*;

fn partition_pairs() -> Vec<Pair> {
    let below = |text| PartitionBound::LessThan(List::from_iter([PartitionValue::Text(text)]));
    let bound = below(name("m"));
    let by_range = || PartitionBy::range(["a"]);
    let of_bound = |it| table().partition_of("parent", it);
    vec![
        of_options(Field::Comment, Postgres, |it| it.comment("of it")),
        of_options(Field::Temporary, Postgres, |it| {
            it.temporary(OnCommit::Drop)
        }),
        of_options(Field::Inherits, Postgres, |it| it.inherits("parent")),
        of_options(Field::PartitionBy, Postgres, |it| {
            it.partition_by(by_range())
        }),
        of_table(
            Field::PartitionBy,
            Postgres,
            table().partition_by(by_range()),
            table().partition_by(PartitionBy::range(["b"])),
        ),
        of_table(
            Field::PartitionBy,
            Postgres,
            table().partition_by(by_range()),
            table().partition_by(PartitionBy::hash(["a"])),
        ),
        of_table(
            Field::Partitions,
            MySql,
            table().partition_by(by_range()),
            table().partition_by(by_range().partition("p", bound.clone())),
        ),
        of_table(
            Field::Partitions,
            MySql,
            table().partition_by(PartitionBy::hash(["a"]).count(2)),
            table().partition_by(PartitionBy::hash(["a"]).count(4)),
        ),
        of_options(Field::PartitionOf, Postgres, |it| {
            it.partition_of("parent", bound.clone())
        }),
        of_table(
            Field::PartitionOf,
            Postgres,
            of_bound(bound.clone()),
            of_bound(below(name("n"))),
        ),
    ]
}

pub(super) fn option_pairs() -> Vec<Pair> {
    let by_range = || PartitionBy::range(["a"]);
    let mut pairs = vec![
        of_options(Field::Unlogged, Postgres, |it| {
            it.postgres(PostgresTable::new().unlogged())
        }),
        of_options(Field::Engine, Postgres, |it| {
            it.postgres(PostgresTable::new().using("heap2"))
        }),
        of_options(Field::Parameters, Postgres, |it| {
            it.postgres(PostgresTable::new().with(StorageParameter::new("fillfactor", "70")))
        }),
        of_options(Field::Tablespace, Postgres, |it| {
            it.postgres(PostgresTable::new().tablespace("fast"))
        }),
        of_options(Field::PartitionBy, Postgres, |it| {
            it.postgres(PostgresTable::new().partition_by(by_range()))
        }),
        of_options(Field::Strict, Sqlite, |it| {
            it.sqlite(SqliteTable::new().strict())
        }),
        of_options(Field::WithoutRowid, Sqlite, |it| {
            it.sqlite(SqliteTable::new().without_rowid())
        }),
        of_options(Field::RowFormat, MariaDb, |it| {
            it.mariadb(MariaDbTable::default().page_compressed())
        }),
        of_options(Field::RowFormat, MariaDb, |it| {
            it.mariadb(MariaDbTable::default().encrypted(true))
        }),
        of_options(Field::SystemVersioning, MariaDb, |it| {
            it.mariadb(MariaDbTable::default().system_versioning())
        }),
        of_options(Field::PartitionBy, MariaDb, |it| {
            it.mariadb(MariaDbTable::default().partition_by(by_range()))
        }),
        of_options(Field::RowFormat, MySql, |it| {
            it.mysql(MySqlTable::default().compression("zlib"))
        }),
        of_options(Field::RowFormat, MySql, |it| {
            it.mysql(MySqlTable::default().encryption(true))
        }),
        of_options(Field::Tablespace, MySql, |it| {
            it.mysql(MySqlTable::default().tablespace("fast"))
        }),
        of_options(Field::PartitionBy, MySql, |it| {
            it.mysql(MySqlTable::default().partition_by(by_range()))
        }),
    ];
    pairs.extend(partition_pairs());
    pairs.extend(engine_pairs());
    pairs
}

fn engine_pairs() -> Vec<Pair> {
    let mut pairs = Vec::new();
    for (field, engine) in [
        (Field::Engine, EngineOptions::new().engine("Aria")),
        (Field::Charset, EngineOptions::new().charset("latin1")),
        (Field::Collation, EngineOptions::new().collate("latin1_bin")),
        (
            Field::RowFormat,
            EngineOptions::new().row_format("COMPRESSED"),
        ),
        (
            Field::AutoIncrement,
            EngineOptions::new().auto_increment(100),
        ),
        (Field::RowFormat, EngineOptions::new().key_block_size(8)),
    ] {
        let mutual = |pair| {
            if field == Field::AutoIncrement {
                one_way(pair)
            } else {
                pair
            }
        };
        let mariadb = MariaDbTable::new(engine.clone());
        pairs.push(mutual(of_options(field, MariaDb, |it| it.mariadb(mariadb))));
        pairs.push(mutual(of_options(field, MySql, |it| {
            it.mysql(MySqlTable::new(engine))
        })));
    }
    pairs
}
