//! Foreign keys.

use model_core::MetaData;
use model_core::schema::{
    Column, Deferrable, ForeignKey, PrimaryKey, ReferentialAction, SqlType, Table, UniqueConstraint,
};

use super::{Drift, models, t};

pub(crate) const ALL: &[Drift] = &[
    Drift {
        name: "missing",
        models: || key(one()),
        equal: "ALTER TABLE t DROP CONSTRAINT fk, ADD CONSTRAINT fk FOREIGN KEY (a) REFERENCES public.p MATCH SIMPLE ON DELETE NO ACTION",
        change: "ALTER TABLE t DROP CONSTRAINT fk",
        reported: &["table t, foreign key fk: missing"],
    },
    Drift {
        name: "extra",
        models: || key(one()),
        equal: "ALTER TABLE t ADD CONSTRAINT x FOREIGN KEY (b) REFERENCES p; ALTER TABLE t DROP CONSTRAINT x",
        change: "ALTER TABLE t ADD CONSTRAINT x FOREIGN KEY (b) REFERENCES p",
        reported: &["table t, foreign key x: extra"],
    },
    Drift {
        name: "columns",
        models: || key(one()),
        equal: "ALTER TABLE t DROP CONSTRAINT fk, ADD CONSTRAINT fk FOREIGN KEY (\"a\") REFERENCES p (id)",
        change: "ALTER TABLE t DROP CONSTRAINT fk, ADD CONSTRAINT fk FOREIGN KEY (b) REFERENCES p",
        reported: &["table t, foreign key fk: columns"],
    },
    Drift {
        name: "referred_table",
        models: || key(one()),
        equal: "ALTER TABLE t DROP CONSTRAINT fk, ADD CONSTRAINT fk FOREIGN KEY (a) REFERENCES public.p (id)",
        change: "ALTER TABLE t DROP CONSTRAINT fk, ADD CONSTRAINT fk FOREIGN KEY (a) REFERENCES q",
        reported: &["table t, foreign key fk: references"],
    },
    Drift {
        name: "referred_columns",
        models: || key(one()),
        equal: "ALTER TABLE t DROP CONSTRAINT fk, ADD CONSTRAINT fk FOREIGN KEY (a) REFERENCES p (\"id\")",
        change: "ALTER TABLE t DROP CONSTRAINT fk, ADD CONSTRAINT fk FOREIGN KEY (a) REFERENCES p (other)",
        reported: &["table t, foreign key fk: references"],
    },
    Drift {
        name: "on_delete",
        models: || key(one().on_delete(ReferentialAction::Cascade)),
        equal: "ALTER TABLE t DROP CONSTRAINT fk, ADD CONSTRAINT fk FOREIGN KEY (a) REFERENCES p ON UPDATE NO ACTION ON DELETE CASCADE",
        change: "ALTER TABLE t DROP CONSTRAINT fk, ADD CONSTRAINT fk FOREIGN KEY (a) REFERENCES p ON DELETE RESTRICT",
        reported: &["table t, foreign key fk: on_delete"],
    },
    Drift {
        name: "on_update",
        models: || key(one().on_update(ReferentialAction::SetDefault)),
        equal: "ALTER TABLE t DROP CONSTRAINT fk, ADD CONSTRAINT fk FOREIGN KEY (a) REFERENCES p ON UPDATE SET DEFAULT",
        change: "ALTER TABLE t DROP CONSTRAINT fk, ADD CONSTRAINT fk FOREIGN KEY (a) REFERENCES p",
        reported: &["table t, foreign key fk: on_update"],
    },
    Drift {
        name: "set_null_columns",
        models: || {
            key(two()
                .on_delete(ReferentialAction::SetNull)
                .on_delete_columns(["b"]))
        },
        equal: "ALTER TABLE t DROP CONSTRAINT fk, ADD CONSTRAINT fk FOREIGN KEY (a, b) REFERENCES p (id, other) ON DELETE SET NULL (\"b\")",
        change: "ALTER TABLE t DROP CONSTRAINT fk, ADD CONSTRAINT fk FOREIGN KEY (a, b) REFERENCES p (id, other) ON DELETE SET NULL",
        reported: &["table t, foreign key fk: on_delete columns"],
    },
    Drift {
        name: "match",
        models: || key(two().match_full()),
        equal: "ALTER TABLE t DROP CONSTRAINT fk, ADD CONSTRAINT fk FOREIGN KEY (a, b) REFERENCES p (id, other) MATCH FULL",
        change: "ALTER TABLE t DROP CONSTRAINT fk, ADD CONSTRAINT fk FOREIGN KEY (a, b) REFERENCES p (id, other)",
        reported: &["table t, foreign key fk: match full"],
    },
    Drift {
        name: "deferrable",
        models: || key(one().deferrable(Deferrable::InitiallyDeferred)),
        equal: "ALTER TABLE t ALTER CONSTRAINT fk DEFERRABLE INITIALLY DEFERRED",
        change: "ALTER TABLE t ALTER CONSTRAINT fk NOT DEFERRABLE",
        reported: &["table t, foreign key fk: deferrable"],
    },
    Drift {
        name: "not_valid",
        models: || key(one()),
        equal: "ALTER TABLE t DROP CONSTRAINT fk, ADD CONSTRAINT fk FOREIGN KEY (a) REFERENCES p NOT VALID; ALTER TABLE t VALIDATE CONSTRAINT fk",
        change: "ALTER TABLE t DROP CONSTRAINT fk, ADD CONSTRAINT fk FOREIGN KEY (a) REFERENCES p NOT VALID",
        reported: &["table t, foreign key fk: not valid"],
    },
    Drift {
        name: "disabled",
        models: || key(one()),
        equal: "ALTER TABLE t DISABLE TRIGGER ALL; ALTER TABLE t ENABLE TRIGGER ALL",
        change: "ALTER TABLE t DISABLE TRIGGER ALL",
        reported: &["table t, foreign key fk: disabled"],
    },
    Drift {
        name: "disabled_on_the_referred_table",
        models: || key(one()),
        equal: "ALTER TABLE p DISABLE TRIGGER ALL; ALTER TABLE p ENABLE TRIGGER ALL",
        change: "ALTER TABLE p DISABLE TRIGGER ALL",
        reported: &["table t, foreign key fk: disabled"],
    },
];

fn one() -> ForeignKey {
    ForeignKey::new(["a"], "p", ["id"]).named("fk")
}

fn two() -> ForeignKey {
    ForeignKey::new(["a", "b"], "p", ["id", "other"]).named("fk")
}

fn key(key: ForeignKey) -> MetaData {
    let referred = |name: &'static str| {
        Table::new(name)
            .column(Column::new("id", SqlType::BigInt))
            .column(Column::new("other", SqlType::BigInt))
            .primary_key(PrimaryKey::new(["id"]))
    };
    let p = referred("p")
        .unique(UniqueConstraint::new(["other"]))
        .unique(UniqueConstraint::new(["id", "other"]));
    let table = t()
        .column(Column::new("a", SqlType::BigInt).nullable())
        .column(Column::new("b", SqlType::BigInt).nullable());
    models([p, referred("q"), table.foreign_key(key)])
}
