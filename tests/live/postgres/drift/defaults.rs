//! Server defaults.

use model_core::MetaData;
use model_core::schema::{Column, EnumDefinition, Sequence, ServerDefault, SqlType};

use super::{Drift, with};

pub(crate) const ALL: &[Drift] = &[
    Drift {
        name: "missing",
        models: || of(SqlType::Integer, ServerDefault::Integer(0)),
        equal: "ALTER TABLE t ALTER a SET DEFAULT '0'",
        change: "ALTER TABLE t ALTER a DROP DEFAULT",
        reported: &["table t, column a: default"],
    },
    Drift {
        name: "extra",
        models: || with(Column::new("a", SqlType::Integer).nullable()),
        equal: "ALTER TABLE t ALTER a SET DEFAULT NULL",
        change: "ALTER TABLE t ALTER a SET DEFAULT 1",
        reported: &["table t, column a: default"],
    },
    Drift {
        name: "integer",
        models: || of(SqlType::BigInt, ServerDefault::Integer(-7)),
        equal: "ALTER TABLE t ALTER a SET DEFAULT (-7::bigint)",
        change: "ALTER TABLE t ALTER a SET DEFAULT 7",
        reported: &["table t, column a: default"],
    },
    Drift {
        name: "boolean",
        models: || of(SqlType::Boolean, ServerDefault::Boolean(true)),
        equal: "ALTER TABLE t ALTER a SET DEFAULT 'yes'",
        change: "ALTER TABLE t ALTER a SET DEFAULT false",
        reported: &["table t, column a: default"],
    },
    Drift {
        name: "float",
        models: || of(SqlType::Double, ServerDefault::Float("1.5".into())),
        equal: "ALTER TABLE t ALTER a SET DEFAULT 15e-1",
        change: "ALTER TABLE t ALTER a SET DEFAULT 1.25",
        reported: &["table t, column a: default"],
    },
    Drift {
        name: "numeric",
        models: || {
            of(
                SqlType::Numeric {
                    precision: Some(6),
                    scale: Some(2),
                },
                ServerDefault::Float("2.50".into()),
            )
        },
        equal: "ALTER TABLE t ALTER a SET DEFAULT '2.5'::numeric",
        change: "ALTER TABLE t ALTER a SET DEFAULT 2",
        reported: &["table t, column a: default"],
    },
    Drift {
        name: "text",
        models: || {
            of(
                SqlType::Varchar(20),
                ServerDefault::Text("it's \\ a".into()),
            )
        },
        equal: "ALTER TABLE t ALTER a SET DEFAULT E'it''s \\\\ a'::character varying",
        change: "ALTER TABLE t ALTER a SET DEFAULT 'other'",
        reported: &["table t, column a: default"],
    },
    Drift {
        name: "date",
        models: || of(SqlType::Date, ServerDefault::Text("2020-1-2".into())),
        equal: "ALTER TABLE t ALTER a SET DEFAULT DATE '2020-01-02'",
        change: "ALTER TABLE t ALTER a SET DEFAULT '2020-01-03'",
        reported: &["table t, column a: default"],
    },
    Drift {
        name: "document",
        models: || of(SqlType::Json, ServerDefault::Text("{\"a\":1}".into())),
        equal: "ALTER TABLE t ALTER a SET DEFAULT '{ \"a\" : 1 }'::jsonb",
        change: "ALTER TABLE t ALTER a SET DEFAULT '{}'",
        reported: &["table t, column a: default"],
    },
    Drift {
        name: "label",
        models: || {
            let mood = EnumDefinition::new("mood", ["sad", "happy"]);
            of(
                SqlType::Enum(mood.into()),
                ServerDefault::Text("sad".into()),
            )
        },
        equal: "ALTER TABLE t ALTER a SET DEFAULT 'sad'::public.mood",
        change: "ALTER TABLE t ALTER a SET DEFAULT 'happy'",
        reported: &["table t, column a: default"],
    },
    Drift {
        name: "expression",
        models: || of(SqlType::TimestampTz, ServerDefault::Sql("NOW()".into())),
        equal: "ALTER TABLE t ALTER a SET DEFAULT (pg_catalog.now())",
        change: "ALTER TABLE t ALTER a SET DEFAULT clock_timestamp()",
        reported: &["table t, column a: default"],
    },
    Drift {
        name: "expression_with_a_zone",
        models: || {
            of(
                SqlType::Timestamp,
                ServerDefault::Sql("(now() AT TIME ZONE 'utc')".into()),
            )
        },
        equal: "ALTER TABLE t ALTER a SET DEFAULT ((pg_catalog.now()) AT TIME ZONE 'utc'::text)",
        change: "ALTER TABLE t ALTER a SET DEFAULT (now() AT TIME ZONE 'cet')",
        reported: &["table t, column a: default"],
    },
    Drift {
        name: "literal_in_sql",
        models: || of(SqlType::Text, ServerDefault::Sql("'x'".into())),
        equal: "ALTER TABLE t ALTER a SET DEFAULT ('x')",
        change: "ALTER TABLE t ALTER a SET DEFAULT 'X'",
        reported: &["table t, column a: default"],
    },
    Drift {
        name: "empty_array",
        models: || {
            of(
                SqlType::Array(SqlType::Text.into()),
                ServerDefault::Sql("'{}'".into()),
            )
        },
        equal: "ALTER TABLE t ALTER a SET DEFAULT ARRAY[]::text[]",
        change: "ALTER TABLE t ALTER a SET DEFAULT '{a}'",
        reported: &["table t, column a: default"],
    },
    Drift {
        name: "sequence",
        models: || {
            of(
                SqlType::BigInt,
                ServerDefault::Sequence(Sequence::new("numbers").into()),
            )
        },
        equal: "ALTER TABLE t ALTER a SET DEFAULT pg_catalog.nextval('public.numbers'::regclass)",
        change: "CREATE SEQUENCE others; ALTER TABLE t ALTER a SET DEFAULT nextval('others')",
        reported: &["table t, column a: default"],
    },
    Drift {
        name: "serial",
        models: || with(Column::new("a", SqlType::custom("SERIAL"))),
        equal: "ALTER TABLE t ALTER a SET DEFAULT nextval('t_a_seq')",
        change: "ALTER TABLE t ALTER a DROP DEFAULT",
        reported: &["table t, column a: default"],
    },
    Drift {
        name: "null_of_a_type",
        models: || {
            with(
                Column::new("a", SqlType::Text)
                    .nullable()
                    .default(ServerDefault::Sql("NULL".into())),
            )
        },
        equal: "ALTER TABLE t ALTER a SET DEFAULT NULL::text",
        change: "ALTER TABLE t ALTER a SET DEFAULT ''",
        reported: &["table t, column a: default"],
    },
];

fn of(sql_type: SqlType, default: ServerDefault) -> MetaData {
    with(Column::new("a", sql_type).default(default))
}
