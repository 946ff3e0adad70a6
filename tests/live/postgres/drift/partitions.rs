//! Partitioned tables and their partitions.

use model_core::MetaData;
use model_core::schema::{Column, PartitionBound, PartitionBy, PartitionValue, SqlType, Table};

use super::{Drift, models};

pub(crate) const ALL: &[Drift] = &[
    Drift {
        name: "method",
        models: || parent(PartitionBy::range(["n"])),
        equal: "DROP TABLE p; CREATE TABLE p (day date NOT NULL, at timestamptz NOT NULL, n int NOT NULL) PARTITION BY RANGE (\"n\")",
        change: "DROP TABLE p; CREATE TABLE p (day date NOT NULL, at timestamptz NOT NULL, n int NOT NULL) PARTITION BY LIST (n)",
        reported: &["table p: partition by"],
    },
    Drift {
        name: "key",
        models: || parent(PartitionBy::hash(["n"])),
        equal: "DROP TABLE p; CREATE TABLE p (day date NOT NULL, at timestamptz NOT NULL, n int NOT NULL) PARTITION BY HASH (n int4_ops)",
        change: "DROP TABLE p; CREATE TABLE p (day date NOT NULL, at timestamptz NOT NULL, n int NOT NULL) PARTITION BY HASH (n, day)",
        reported: &["table p: partition by"],
    },
    Drift {
        name: "expression",
        models: || parent(PartitionBy::range([""; 0]).expression("n % 10")),
        equal: "DROP TABLE p; CREATE TABLE p (day date NOT NULL, at timestamptz NOT NULL, n int NOT NULL) PARTITION BY RANGE (((\"n\"%10)))",
        change: "DROP TABLE p; CREATE TABLE p (day date NOT NULL, at timestamptz NOT NULL, n int NOT NULL) PARTITION BY RANGE ((n % 11))",
        reported: &["table p: partition by"],
    },
    Drift {
        name: "not_partitioned",
        models: || parent(PartitionBy::range(["n"])),
        equal: "CREATE TABLE x PARTITION OF p DEFAULT; DROP TABLE x",
        change: "DROP TABLE p; CREATE TABLE p (day date NOT NULL, at timestamptz NOT NULL, n int NOT NULL)",
        reported: &["table p: partition by"],
    },
    Drift {
        name: "bounds_of_numbers",
        models: || {
            parent(PartitionBy::range(["n"]).partition("p1", less(PartitionValue::Integer(-5))))
        },
        equal: "DROP TABLE p1; CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (MINVALUE) TO ('-5')",
        change: "DROP TABLE p1; CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (MINVALUE) TO (5)",
        reported: &["table p1: partition of"],
    },
    Drift {
        name: "bounds_of_days",
        models: || {
            parent(PartitionBy::range(["day"]).partition("p1", days("2026-1-1", "2027-01-01")))
        },
        equal: "DROP TABLE p1; CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (date '2026-01-01') TO ('Jan 1, 2027')",
        change: "DROP TABLE p1; CREATE TABLE p1 PARTITION OF p FOR VALUES FROM ('2026-01-01') TO ('2027-01-02')",
        reported: &["table p1: partition of"],
    },
    Drift {
        name: "bounds_of_instants",
        models: || {
            parent(PartitionBy::range(["at"]).partition("p1", days("2026-01-01", "2027-01-01")))
        },
        equal: "DROP TABLE p1; CREATE TABLE p1 PARTITION OF p FOR VALUES FROM ('2026-01-01 00:00') TO ('2027-01-01'); SET timezone = 'Asia/Tokyo'; DROP TABLE p1; CREATE TABLE p1 PARTITION OF p FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')",
        change: "DROP TABLE p1; CREATE TABLE p1 PARTITION OF p FOR VALUES FROM ('2026-01-01') TO ('2027-01-01 01:00')",
        reported: &[
            "table p1: partition of possibly, Some(\"p: from('2026-01-01 00:00:00+09') to('2027-01-01 01:00:00+09')\") and Some(\"p: from('2026-01-01') to('2027-01-01')\"): the bounds are written differently",
        ],
    },
    Drift {
        name: "values_of_a_list",
        models: || parent(PartitionBy::list("n").partition("p1", list([3, 1, 2]))),
        equal: "DROP TABLE p1; CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1, '2', 1 + 2)",
        change: "DROP TABLE p1; CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1, 2)",
        reported: &["table p1: partition of"],
    },
    Drift {
        name: "remainder",
        models: || parent(PartitionBy::hash(["n"]).count(2)),
        equal: "ALTER TABLE p DETACH PARTITION p_p1; ALTER TABLE p ATTACH PARTITION p_p1 FOR VALUES WITH (remainder 1, modulus 2)",
        change: "DROP TABLE p_p1; CREATE TABLE p_p1 PARTITION OF p FOR VALUES WITH (MODULUS 4, REMAINDER 1)",
        reported: &["table p_p1: partition of"],
    },
    Drift {
        name: "default_partition",
        models: || parent(PartitionBy::list("n").partition("p1", PartitionBound::Default)),
        equal: "DROP TABLE p1; CREATE TABLE public.p1 PARTITION OF public.p DEFAULT",
        change: "DROP TABLE p1; CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1)",
        reported: &["table p1: partition of"],
    },
    Drift {
        name: "missing",
        models: || parent(PartitionBy::hash(["n"]).count(2)),
        equal: "DROP TABLE p_p0; CREATE TABLE p_p0 PARTITION OF p FOR VALUES WITH (modulus 2, remainder 0)",
        change: "DROP TABLE p_p0",
        reported: &["table p_p0: missing"],
    },
    Drift {
        name: "detached",
        models: || parent(PartitionBy::list("n").partition("p1", list([1]))),
        equal: "ALTER TABLE p DETACH PARTITION p1; ALTER TABLE p ATTACH PARTITION p1 FOR VALUES IN (1)",
        change: "ALTER TABLE p DETACH PARTITION p1",
        reported: &[
            "table p1, column at: extra",
            "table p1, column day: extra",
            "table p1, column n: extra",
            "table p1: partition of",
        ],
    },
    Drift {
        name: "attached",
        models: || {
            let other = columns(Table::new("other"));
            models([
                columns(Table::new("p")).partition_by(PartitionBy::list("n")),
                other,
            ])
        },
        equal: "ALTER TABLE p ATTACH PARTITION other DEFAULT; ALTER TABLE p DETACH PARTITION other",
        change: "ALTER TABLE p ATTACH PARTITION other DEFAULT",
        reported: &[
            "table other, column at: missing",
            "table other, column day: missing",
            "table other, column n: missing",
            "table other: partition of",
        ],
    },
    Drift {
        name: "partition_of_a_model",
        models: || {
            let p1 = Table::new("p1").partition_of("p", list([1]));
            models([
                columns(Table::new("p")).partition_by(PartitionBy::list("n")),
                p1,
            ])
        },
        equal: "DROP TABLE p1; CREATE TABLE p1 (day date NOT NULL, at timestamptz NOT NULL, n int4 NOT NULL); ALTER TABLE p ATTACH PARTITION p1 FOR VALUES IN ('1')",
        change: "CREATE UNIQUE INDEX x ON p1 (n)",
        reported: &["table p1, index x: extra"],
    },
    Drift {
        name: "default_of_a_partition",
        models: || parent(PartitionBy::list("n").partition("p1", list([1]))),
        equal: "ALTER TABLE p1 ALTER n SET DEFAULT 1; ALTER TABLE p1 ALTER n DROP DEFAULT",
        change: "ALTER TABLE p1 ALTER n SET DEFAULT 1",
        reported: &["unmanaged public.p1: another object"],
    },
];

fn columns(table: Table) -> Table {
    table
        .column(Column::new("day", SqlType::Date))
        .column(Column::new("at", SqlType::TimestampTz))
        .column(Column::new("n", SqlType::Integer))
}

fn parent(by: PartitionBy) -> MetaData {
    models([columns(Table::new("p")).partition_by(by)])
}

fn less(value: PartitionValue) -> PartitionBound {
    PartitionBound::LessThan([value].into_iter().collect())
}

fn days(from: &'static str, to: &'static str) -> PartitionBound {
    let day = |text: &'static str| [PartitionValue::Text(text.into())].into_iter().collect();
    PartitionBound::Between(day(from), day(to))
}

fn list<const N: usize>(values: [i64; N]) -> PartitionBound {
    PartitionBound::In(values.into_iter().map(PartitionValue::Integer).collect())
}
