//! Views and materialized views.

use model_core::schema::{CheckOption, Column, Index, Requirement, SqlType, View};
use model_core::{MetaData, OnExisting};

use super::{Drift, models, t};

pub(crate) const ALL: &[Drift] = &[
    Drift {
        name: "missing",
        models: || view(plain()),
        equal: "DROP VIEW v; CREATE VIEW v AS SELECT id, a FROM t WHERE a > 0",
        change: "DROP VIEW v",
        reported: &["view v: missing"],
    },
    Drift {
        name: "query",
        models: || view(plain()),
        equal: "CREATE OR REPLACE VIEW public.v AS SELECT \"id\", t.a FROM ONLY public.t WHERE ((a) > 0); CREATE OR REPLACE VIEW v AS select t.id, t.a from public.t where (t.a > 0)",
        change: "CREATE OR REPLACE VIEW v AS SELECT id, a FROM t WHERE a > 1",
        reported: &["view v: query"],
    },
    Drift {
        name: "alias_of_a_table",
        models: || view(plain()),
        equal: "CREATE OR REPLACE VIEW v (id, a) AS SELECT t.id, t.a FROM t WHERE (t.a > 0)",
        change: "CREATE OR REPLACE VIEW v AS SELECT id, a FROM t",
        reported: &["view v: query"],
    },
    Drift {
        name: "column_names",
        models: || view(plain()),
        equal: "DROP VIEW v; CREATE VIEW v (id, a) AS SELECT id, a FROM t WHERE a > 0",
        change: "ALTER VIEW v RENAME COLUMN a TO b",
        reported: &["view v: columns"],
    },
    Drift {
        name: "check_option",
        models: || view(plain().check_option(CheckOption::Local)),
        equal: "ALTER VIEW v SET (check_option = 'local')",
        change: "ALTER VIEW v SET (check_option = 'cascaded')",
        reported: &["view v: check option"],
    },
    Drift {
        name: "security_barrier",
        models: || view(plain().security_barrier()),
        equal: "ALTER VIEW v SET (security_barrier = yes)",
        change: "ALTER VIEW v SET (security_barrier = off)",
        reported: &["view v: security"],
    },
    Drift {
        name: "security_invoker",
        models: || view(plain()),
        equal: "ALTER VIEW v SET (security_invoker = false)",
        change: "ALTER VIEW v SET (security_invoker)",
        reported: &["view v: security"],
    },
    Drift {
        name: "comment",
        models: || view(plain().comment("of t")),
        equal: "COMMENT ON VIEW public.v IS 'of t'",
        change: "COMMENT ON VIEW v IS 'other'",
        reported: &["view v: comment"],
    },
    Drift {
        name: "comment_of_a_column",
        models: || {
            let v = View::new("v", "SELECT id FROM t").requires(Requirement::relation("t"));
            view(v.column(Column::new("id", SqlType::BigInt).comment("the key")))
        },
        equal: "COMMENT ON COLUMN v.id IS 'the key'",
        change: "COMMENT ON COLUMN v.id IS NULL",
        reported: &["view v: comment"],
    },
    Drift {
        name: "kind",
        models: || view(materialized()),
        equal: "REFRESH MATERIALIZED VIEW m WITH NO DATA",
        change: "DROP MATERIALIZED VIEW m; CREATE VIEW m AS SELECT id, a FROM t",
        reported: &["view m, index ix: missing", "view m: kind of view"],
    },
    Drift {
        name: "query_of_a_materialized_view",
        models: || view(materialized()),
        equal: "DROP MATERIALIZED VIEW m; CREATE MATERIALIZED VIEW m AS SELECT t.id, t.a FROM public.t; CREATE INDEX ix ON m (a)",
        change: "DROP MATERIALIZED VIEW m; CREATE MATERIALIZED VIEW m AS SELECT id, a FROM t WHERE a > 0; CREATE INDEX ix ON m (a)",
        reported: &["view m: query"],
    },
    Drift {
        name: "index_of_a_materialized_view",
        models: || view(materialized()),
        equal: "DROP INDEX ix; CREATE INDEX ix ON public.m USING btree (a)",
        change: "DROP INDEX ix; CREATE INDEX ix ON m (id)",
        reported: &["view m, index ix: columns"],
    },
    Drift {
        name: "storage_of_a_materialized_view",
        models: || view(materialized()),
        equal: "ALTER MATERIALIZED VIEW m SET (fillfactor = 50); ALTER MATERIALIZED VIEW m RESET (fillfactor)",
        change: "ALTER MATERIALIZED VIEW m SET (fillfactor = 50)",
        reported: &["unmanaged public.m: another object"],
    },
    Drift {
        name: "table_in_its_place",
        models: || view(plain()),
        equal: "ALTER VIEW v RENAME TO x; ALTER VIEW x RENAME TO v",
        change: "DROP VIEW v; CREATE TABLE v (id bigint)",
        reported: &["table v: extra", "view v: name taken by a table"],
    },
];

fn columns(view: View) -> View {
    view.column(Column::new("id", SqlType::BigInt))
        .column(Column::new("a", SqlType::Integer))
        .requires(Requirement::relation("t"))
}

fn plain() -> View {
    columns(View::new("v", "SELECT id, a FROM t WHERE a > 0"))
}

fn materialized() -> View {
    columns(View::materialized("m", "SELECT id, a FROM t")).index(Index::new(["a"]).named("ix"))
}

fn view(view: View) -> MetaData {
    let mut metadata = models([t().column(Column::new("a", SqlType::Integer))]);
    metadata
        .define(view, OnExisting::Error)
        .expect("no other has its name");
    metadata
}
