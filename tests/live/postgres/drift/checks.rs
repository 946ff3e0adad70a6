//! Checks.

use model_core::MetaData;
use model_core::schema::{CheckConstraint, Column, SqlType};

use super::{Drift, models, t};

pub(crate) const ALL: &[Drift] = &[
    Drift {
        name: "missing",
        models: || check("a > 0"),
        equal: "ALTER TABLE t DROP CONSTRAINT ck; ALTER TABLE t ADD CONSTRAINT ck CHECK (((\"a\") > (0)))",
        change: "ALTER TABLE t DROP CONSTRAINT ck",
        reported: &["table t, check ck: missing"],
    },
    Drift {
        name: "extra",
        models: || check("a > 0"),
        equal: "ALTER TABLE t ADD CONSTRAINT x CHECK (a < 9); ALTER TABLE t DROP CONSTRAINT x",
        change: "ALTER TABLE t ADD CONSTRAINT x CHECK (a < 9)",
        reported: &["table t, check x: extra"],
    },
    Drift {
        name: "expression",
        models: || check("a BETWEEN 1 AND 5"),
        equal: "ALTER TABLE t DROP CONSTRAINT ck; ALTER TABLE t ADD CONSTRAINT ck CHECK (a >= 1 AND a <= 5)",
        change: "ALTER TABLE t DROP CONSTRAINT ck; ALTER TABLE t ADD CONSTRAINT ck CHECK (a BETWEEN 1 AND 6)",
        reported: &["table t, check ck: expression"],
    },
    Drift {
        name: "list",
        models: || check("b IN ('x', 'y')"),
        equal: "ALTER TABLE t DROP CONSTRAINT ck; ALTER TABLE t ADD CONSTRAINT ck CHECK (b = ANY (ARRAY['x', 'y']))",
        change: "ALTER TABLE t DROP CONSTRAINT ck; ALTER TABLE t ADD CONSTRAINT ck CHECK (b IN ('x', 'y', 'z'))",
        reported: &["table t, check ck: expression"],
    },
    Drift {
        name: "function",
        models: || check("lower(b) = b"),
        equal: "ALTER TABLE t DROP CONSTRAINT ck; ALTER TABLE t ADD CONSTRAINT ck CHECK (pg_catalog.lower(t.b)=b)",
        change: "ALTER TABLE t DROP CONSTRAINT ck; ALTER TABLE t ADD CONSTRAINT ck CHECK (upper(b) = b)",
        reported: &["table t, check ck: expression"],
    },
    Drift {
        name: "not_valid",
        models: || check("a > 0"),
        equal: "ALTER TABLE t DROP CONSTRAINT ck; ALTER TABLE t ADD CONSTRAINT ck CHECK (a > 0) NOT VALID; ALTER TABLE t VALIDATE CONSTRAINT ck",
        change: "ALTER TABLE t DROP CONSTRAINT ck; ALTER TABLE t ADD CONSTRAINT ck CHECK (a > 0) NOT VALID",
        reported: &["table t, check ck: not valid"],
    },
    Drift {
        name: "no_inherit",
        models: || check("a > 0"),
        equal: "ALTER TABLE t DROP CONSTRAINT ck; ALTER TABLE t ADD CONSTRAINT ck CHECK (a > 0)",
        change: "ALTER TABLE t DROP CONSTRAINT ck; ALTER TABLE t ADD CONSTRAINT ck CHECK (a > 0) NO INHERIT",
        reported: &["table t, check ck: no inherit"],
    },
    Drift {
        name: "comment",
        models: || check("a > 0"),
        equal: "COMMENT ON CONSTRAINT ck ON t IS 'x'; COMMENT ON CONSTRAINT ck ON t IS NULL",
        change: "COMMENT ON CONSTRAINT ck ON t IS 'x'",
        reported: &["unmanaged public.ck: another object"],
    },
];

fn check(expression: &'static str) -> MetaData {
    let table = t()
        .column(Column::new("a", SqlType::Integer))
        .column(Column::new("b", SqlType::Text));
    models([table.check(CheckConstraint::new(expression).named("ck"))])
}
