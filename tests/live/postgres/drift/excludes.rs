//! Exclusion constraints.

use model_core::MetaData;
use model_core::schema::{Column, Deferrable, ExcludeConstraint, IndexElement, SqlType};

use super::{Drift, models, t};

pub(crate) const ALL: &[Drift] = &[
    Drift {
        name: "missing",
        models: || exclude(overlap()),
        equal: "ALTER TABLE t DROP CONSTRAINT ex, ADD CONSTRAINT ex EXCLUDE USING gist (\"during\" WITH OPERATOR(pg_catalog.&&))",
        change: "ALTER TABLE t DROP CONSTRAINT ex",
        reported: &["table t, exclude ex: missing"],
    },
    Drift {
        name: "extra",
        models: || exclude(overlap()),
        equal: "ALTER TABLE t ADD CONSTRAINT x EXCLUDE (b WITH =); ALTER TABLE t DROP CONSTRAINT x",
        change: "ALTER TABLE t ADD CONSTRAINT x EXCLUDE (b WITH =)",
        reported: &["table t, exclude x: extra"],
    },
    Drift {
        name: "operator",
        models: || exclude(overlap()),
        equal: "ALTER TABLE t DROP CONSTRAINT ex, ADD CONSTRAINT ex EXCLUDE USING gist (during range_ops WITH &&)",
        change: "ALTER TABLE t DROP CONSTRAINT ex, ADD CONSTRAINT ex EXCLUDE USING gist (during WITH -|-)",
        reported: &["table t, exclude ex: columns"],
    },
    Drift {
        name: "elements",
        models: || exclude(ExcludeConstraint::new([("b", "=")]).named("ex")),
        equal: "ALTER TABLE t DROP CONSTRAINT ex, ADD CONSTRAINT ex EXCLUDE USING btree (b int4_ops WITH =)",
        change: "ALTER TABLE t DROP CONSTRAINT ex, ADD CONSTRAINT ex EXCLUDE (b WITH =, id WITH =)",
        reported: &["table t, exclude ex: columns"],
    },
    Drift {
        name: "expression",
        models: || {
            exclude(ExcludeConstraint::new([(IndexElement::expression("b % 10"), "=")]).named("ex"))
        },
        equal: "ALTER TABLE t DROP CONSTRAINT ex, ADD CONSTRAINT ex EXCLUDE (((\"b\"%10)) WITH =)",
        change: "ALTER TABLE t DROP CONSTRAINT ex, ADD CONSTRAINT ex EXCLUDE ((b % 11) WITH =)",
        reported: &["table t, exclude ex: columns"],
    },
    Drift {
        name: "method",
        models: || exclude(ExcludeConstraint::new([("b", "=")]).named("ex")),
        equal: "ALTER TABLE t DROP CONSTRAINT ex, ADD CONSTRAINT ex EXCLUDE USING btree (b WITH =)",
        change: "ALTER TABLE t DROP CONSTRAINT ex, ADD CONSTRAINT ex EXCLUDE USING hash (b WITH =)",
        reported: &["table t, exclude ex: using"],
    },
    Drift {
        name: "predicate",
        models: || exclude(overlap().filtered("b > 0")),
        equal: "ALTER TABLE t DROP CONSTRAINT ex, ADD CONSTRAINT ex EXCLUDE USING gist (during WITH &&) WHERE ((0 < b) IS NOT DISTINCT FROM true AND b > 0 OR b > 0); ALTER TABLE t DROP CONSTRAINT ex, ADD CONSTRAINT ex EXCLUDE USING gist (during WITH &&) WHERE (((b) > (0)))",
        change: "ALTER TABLE t DROP CONSTRAINT ex, ADD CONSTRAINT ex EXCLUDE USING gist (during WITH &&) WHERE (b > 1)",
        reported: &["table t, exclude ex: where"],
    },
    Drift {
        name: "deferrable",
        models: || exclude(overlap().deferrable(Deferrable::InitiallyDeferred)),
        equal: "ALTER TABLE t DROP CONSTRAINT ex, ADD CONSTRAINT ex EXCLUDE USING gist (during WITH &&) INITIALLY DEFERRED",
        change: "ALTER TABLE t DROP CONSTRAINT ex, ADD CONSTRAINT ex EXCLUDE USING gist (during WITH &&) DEFERRABLE",
        reported: &["table t, exclude ex: deferrable"],
    },
];

fn overlap() -> ExcludeConstraint {
    ExcludeConstraint::new([("during", "&&")])
        .named("ex")
        .using("gist")
}

fn exclude(constraint: ExcludeConstraint) -> MetaData {
    let table = t()
        .column(Column::new("b", SqlType::Integer))
        .column(Column::new("during", SqlType::custom("tsrange")));
    models([table.exclude(constraint)])
}
