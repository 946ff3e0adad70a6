//! Enumerations and domains.

use model_core::MetaData;
use model_core::schema::{CheckConstraint, Column, Domain, EnumDefinition, SqlType};

use super::{Drift, with};

pub(crate) const ALL: &[Drift] = &[
    Drift {
        name: "labels_missing",
        models: || mood(None),
        equal: "ALTER TYPE mood RENAME VALUE 'sad' TO 'x'; ALTER TYPE mood RENAME VALUE 'x' TO 'sad'",
        change: "ALTER TABLE t DROP a; DROP TYPE mood; CREATE TYPE mood AS ENUM ('sad'); ALTER TABLE t ADD a mood NOT NULL",
        reported: &["enum mood: labels"],
    },
    Drift {
        name: "labels_extra",
        models: || mood(None),
        equal: "ALTER TYPE mood RENAME TO x; ALTER TYPE x RENAME TO mood",
        change: "ALTER TYPE mood ADD VALUE 'new'",
        reported: &["enum mood: labels"],
    },
    Drift {
        name: "order_of_labels",
        models: || mood(None),
        equal: "ALTER TABLE t DROP a; DROP TYPE mood; CREATE TYPE public.mood AS ENUM ('happy'); ALTER TYPE mood ADD VALUE 'sad' BEFORE 'happy'; ALTER TABLE t ADD a mood NOT NULL",
        change: "ALTER TABLE t DROP a; DROP TYPE mood; CREATE TYPE mood AS ENUM ('happy', 'sad'); ALTER TABLE t ADD a mood NOT NULL",
        reported: &["enum mood: labels"],
    },
    Drift {
        name: "comment_of_an_enumeration",
        models: || mood(Some("how one feels")),
        equal: "COMMENT ON TYPE public.mood IS 'how one feels'",
        change: "COMMENT ON TYPE mood IS NULL",
        reported: &["enum mood: comment"],
    },
    Drift {
        name: "enumeration_for_text",
        models: || mood(None),
        equal: "ALTER TABLE t ALTER a TYPE public.mood",
        change: "ALTER TABLE t ALTER a TYPE text",
        reported: &["table t, column a: type"],
    },
    Drift {
        name: "other_enumeration",
        models: || mood(None),
        equal: "ALTER TABLE t ALTER a TYPE \"mood\"",
        change: "CREATE TYPE other AS ENUM ('sad', 'happy'); ALTER TABLE t DROP a; ALTER TABLE t ADD a other NOT NULL",
        reported: &["table t, column a: type"],
    },
    Drift {
        name: "array_of_an_enumeration",
        models: || {
            let mood = EnumDefinition::new("mood", ["sad", "happy"]);
            with(Column::new(
                "a",
                SqlType::Array(SqlType::Enum(mood.into()).into()),
            ))
        },
        equal: "ALTER TABLE t ALTER a TYPE public.mood[]",
        change: "ALTER TABLE t ALTER a TYPE text[]",
        reported: &["table t, column a: type"],
    },
    Drift {
        name: "base",
        models: || percent(),
        equal: "ALTER TABLE t DROP a; DROP DOMAIN percent; CREATE DOMAIN percent int4 CONSTRAINT small CHECK (VALUE < 100); ALTER TABLE t ADD a percent NOT NULL",
        change: "ALTER TABLE t DROP a; DROP DOMAIN percent; CREATE DOMAIN percent bigint CONSTRAINT small CHECK (VALUE < 100); ALTER TABLE t ADD a percent NOT NULL",
        reported: &["domain percent: type"],
    },
    Drift {
        name: "check",
        models: || percent(),
        equal: "ALTER DOMAIN percent DROP CONSTRAINT small; ALTER DOMAIN percent ADD CONSTRAINT small CHECK (((value) < (100::int)))",
        change: "ALTER DOMAIN percent DROP CONSTRAINT small; ALTER DOMAIN percent ADD CONSTRAINT small CHECK (VALUE <= 100)",
        reported: &["domain percent: expression"],
    },
    Drift {
        name: "check_missing",
        models: || percent(),
        equal: "ALTER DOMAIN percent DROP CONSTRAINT small; ALTER DOMAIN percent ADD CONSTRAINT small CHECK (VALUE < 100)",
        change: "ALTER DOMAIN percent DROP CONSTRAINT small",
        reported: &["domain percent: expression"],
    },
    Drift {
        name: "check_extra",
        models: || percent(),
        equal: "ALTER DOMAIN percent ADD CONSTRAINT x CHECK (VALUE > 0); ALTER DOMAIN percent DROP CONSTRAINT x",
        change: "ALTER DOMAIN percent ADD CONSTRAINT x CHECK (VALUE > 0)",
        reported: &["domain percent: expression"],
    },
    Drift {
        name: "check_not_valid",
        models: || percent(),
        equal: "ALTER DOMAIN percent DROP CONSTRAINT small; ALTER DOMAIN percent ADD CONSTRAINT small CHECK (VALUE < 100) NOT VALID; ALTER DOMAIN percent VALIDATE CONSTRAINT small",
        change: "ALTER DOMAIN percent DROP CONSTRAINT small; ALTER DOMAIN percent ADD CONSTRAINT small CHECK (VALUE < 100) NOT VALID",
        reported: &["domain percent: not valid"],
    },
    Drift {
        name: "default_of_a_domain",
        models: || percent(),
        equal: "ALTER DOMAIN percent SET DEFAULT 1; ALTER DOMAIN percent DROP DEFAULT",
        change: "ALTER DOMAIN percent SET DEFAULT 1",
        reported: &["unmanaged public.percent: another object"],
    },
    Drift {
        name: "domain_not_null",
        models: || percent(),
        equal: "ALTER DOMAIN percent SET NOT NULL; ALTER DOMAIN percent DROP NOT NULL",
        change: "ALTER DOMAIN percent SET NOT NULL",
        reported: &["unmanaged public.percent: another object"],
    },
    Drift {
        name: "base_type_for_a_domain",
        models: || percent(),
        equal: "ALTER TABLE t ALTER a TYPE public.percent",
        change: "ALTER TABLE t ALTER a TYPE integer",
        reported: &["table t, column a: type"],
    },
];

fn mood(comment: Option<&'static str>) -> MetaData {
    let mut mood = EnumDefinition::new("mood", ["sad", "happy"]);
    mood.comment = comment.map(Into::into);
    with(Column::new("a", SqlType::Enum(mood.into())))
}

fn percent() -> MetaData {
    let check = CheckConstraint::new("VALUE < 100").named("small");
    let percent = Domain::new("percent", SqlType::Integer).check(check);
    with(Column::new("a", SqlType::Domain(percent.into())))
}
