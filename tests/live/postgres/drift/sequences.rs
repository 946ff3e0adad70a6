//! Sequences.

use model_core::schema::Sequence;
use model_core::{MetaData, OnExisting};

use super::Drift;

pub(crate) const ALL: &[Drift] = &[
    Drift {
        name: "missing",
        models: || sequence(Sequence::new("s")),
        equal: "DROP SEQUENCE s; CREATE SEQUENCE s AS bigint INCREMENT 1 MINVALUE 1 START 1 CACHE 1 NO CYCLE",
        change: "DROP SEQUENCE s",
        reported: &["sequence s: missing"],
    },
    Drift {
        name: "start",
        models: || sequence(Sequence::new("s").start(1000)),
        equal: "ALTER SEQUENCE s START 1000 NO MINVALUE",
        change: "ALTER SEQUENCE s START 1",
        reported: &["sequence s: sequence options"],
    },
    Drift {
        name: "increment",
        models: || sequence(Sequence::new("s").increment(5)),
        equal: "ALTER SEQUENCE s INCREMENT BY 5",
        change: "ALTER SEQUENCE s INCREMENT BY 6",
        reported: &["sequence s: sequence options"],
    },
    Drift {
        name: "descending",
        models: || sequence(Sequence::new("s").increment(-1)),
        equal: "ALTER SEQUENCE s MAXVALUE -1 START -1",
        change: "ALTER SEQUENCE s START -2",
        reported: &["sequence s: sequence options"],
    },
    Drift {
        name: "minimum",
        models: || sequence(Sequence::new("s")),
        equal: "ALTER SEQUENCE s MINVALUE 1",
        change: "ALTER SEQUENCE s MINVALUE 0",
        reported: &["sequence s: sequence options"],
    },
    Drift {
        name: "maximum",
        models: || sequence(Sequence::new("s")),
        equal: "ALTER SEQUENCE s MAXVALUE 9223372036854775807",
        change: "ALTER SEQUENCE s MAXVALUE 9",
        reported: &["sequence s: sequence options"],
    },
    Drift {
        name: "cache",
        models: || sequence(Sequence::new("s").cache(20)),
        equal: "ALTER SEQUENCE s CACHE 20",
        change: "ALTER SEQUENCE s CACHE 1",
        reported: &["sequence s: sequence options"],
    },
    Drift {
        name: "cycle",
        models: || sequence(Sequence::new("s").cycle()),
        equal: "ALTER SEQUENCE s CYCLE",
        change: "ALTER SEQUENCE s NO CYCLE",
        reported: &["sequence s: sequence options"],
    },
    Drift {
        name: "number_is_no_difference",
        models: || sequence(Sequence::new("s")),
        equal: "SELECT nextval('s'); ALTER SEQUENCE s RESTART WITH 500",
        change: "ALTER SEQUENCE s AS integer",
        reported: &[
            "sequence s: sequence options",
            "unmanaged public.s: another object",
        ],
    },
    Drift {
        name: "owner",
        models: || sequence(Sequence::new("s")),
        equal: "CREATE TABLE o (a bigint); ALTER SEQUENCE s OWNED BY NONE",
        change: "ALTER SEQUENCE s OWNED BY o.a",
        reported: &["unmanaged public.s: another object"],
    },
    Drift {
        name: "table_in_its_place",
        models: || sequence(Sequence::new("s")),
        equal: "ALTER SEQUENCE s RENAME TO x; ALTER SEQUENCE x RENAME TO s",
        change: "DROP SEQUENCE s; CREATE TABLE s (a integer)",
        reported: &["sequence s: name taken by a table", "table s: extra"],
    },
];

fn sequence(sequence: Sequence) -> MetaData {
    let mut metadata = MetaData::new();
    metadata
        .define(sequence, OnExisting::Error)
        .expect("it is alone");
    metadata
}
