//! Indexes.

use model_core::MetaData;
use model_core::schema::{Column, Dialect, Index, IndexElement, IndexOptions, NullsOrder, SqlType};

use super::{Drift, models, t};

pub(crate) const ALL: &[Drift] = &[
    Drift {
        name: "missing",
        models: || index(Index::new(["a"])),
        equal: "DROP INDEX ix; CREATE INDEX ix ON ONLY public.t USING btree (\"a\" ASC NULLS LAST)",
        change: "DROP INDEX ix",
        reported: &["table t, index ix: missing"],
    },
    Drift {
        name: "extra",
        models: || index(Index::new(["a"])),
        equal: "CREATE INDEX x ON t (b); DROP INDEX x",
        change: "CREATE INDEX x ON t (b)",
        reported: &["table t, index x: extra"],
    },
    Drift {
        name: "columns",
        models: || index(Index::new(["a"])),
        equal: "DROP INDEX ix; CREATE INDEX ix ON t (a)",
        change: "DROP INDEX ix; CREATE INDEX ix ON t (a, b)",
        reported: &["table t, index ix: columns"],
    },
    Drift {
        name: "order_of_columns",
        models: || index(Index::new(["a", "b"])),
        equal: "DROP INDEX ix; CREATE INDEX ix ON t (a,b)",
        change: "DROP INDEX ix; CREATE INDEX ix ON t (b, a)",
        reported: &["table t, index ix: columns"],
    },
    Drift {
        name: "descending",
        models: || index(Index::new([IndexElement::column("a").descending()])),
        equal: "DROP INDEX ix; CREATE INDEX ix ON t (a DESC NULLS FIRST)",
        change: "DROP INDEX ix; CREATE INDEX ix ON t (a)",
        reported: &["table t, index ix: columns"],
    },
    Drift {
        name: "nulls",
        models: || {
            index(Index::new([
                IndexElement::column("a").nulls(NullsOrder::First)
            ]))
        },
        equal: "DROP INDEX ix; CREATE INDEX ix ON t (a ASC NULLS FIRST)",
        change: "DROP INDEX ix; CREATE INDEX ix ON t (a)",
        reported: &["table t, index ix: columns"],
    },
    Drift {
        name: "nulls_of_a_descending_index",
        models: || {
            index(Index::new([IndexElement::column("a")
                .descending()
                .nulls(NullsOrder::Last)]))
        },
        equal: "DROP INDEX ix; CREATE INDEX ix ON t (a DESC NULLS LAST)",
        change: "DROP INDEX ix; CREATE INDEX ix ON t (a DESC)",
        reported: &["table t, index ix: columns"],
    },
    Drift {
        name: "operator_class",
        models: || {
            index(Index::new([
                IndexElement::column("c").opclass("text_pattern_ops")
            ]))
        },
        equal: "DROP INDEX ix; CREATE INDEX ix ON t (c pg_catalog.text_pattern_ops)",
        change: "DROP INDEX ix; CREATE INDEX ix ON t (c)",
        reported: &["table t, index ix: columns"],
    },
    Drift {
        name: "operator_class_of_the_type",
        models: || index(Index::new(["c"])),
        equal: "DROP INDEX ix; CREATE INDEX ix ON t (c text_ops)",
        change: "DROP INDEX ix; CREATE INDEX ix ON t (c varchar_pattern_ops)",
        reported: &["table t, index ix: columns"],
    },
    Drift {
        name: "operator_class_of_an_expression",
        models: || {
            index(Index::new([
                IndexElement::expression("lower(c)").opclass("text_pattern_ops")
            ]))
        },
        equal: "DROP INDEX ix; CREATE INDEX ix ON t (lower(c) text_pattern_ops)",
        change: "DROP INDEX ix; CREATE INDEX ix ON t (lower(c))",
        reported: &["table t, index ix: columns"],
    },
    Drift {
        name: "collation",
        models: || {
            index(Index::new([
                IndexElement::column("c").postgres_collation("C")
            ]))
        },
        equal: "DROP INDEX ix; CREATE INDEX ix ON t (c COLLATE pg_catalog.\"C\")",
        change: "DROP INDEX ix; CREATE INDEX ix ON t (c)",
        reported: &["table t, index ix: columns"],
    },
    Drift {
        name: "collation_of_the_column",
        models: || index(Index::new(["d"])),
        equal: "DROP INDEX ix; CREATE INDEX ix ON t (d COLLATE \"C\")",
        change: "DROP INDEX ix; CREATE INDEX ix ON t (d COLLATE \"default\")",
        reported: &["table t, index ix: columns"],
    },
    Drift {
        name: "collation_of_an_expression",
        models: || {
            index(Index::new([
                IndexElement::expression("lower(c)").postgres_collation("C")
            ]))
        },
        equal: "DROP INDEX ix; CREATE INDEX ix ON t (lower(c) COLLATE \"C\" text_ops)",
        change: "DROP INDEX ix; CREATE INDEX ix ON t (lower(c) COLLATE \"POSIX\")",
        reported: &["table t, index ix: columns"],
    },
    Drift {
        name: "expression",
        models: || index(Index::new([IndexElement::expression("a + b")])),
        equal: "DROP INDEX ix; CREATE INDEX ix ON t (((\"a\")+(t.b)))",
        change: "DROP INDEX ix; CREATE INDEX ix ON t ((a - b))",
        reported: &["table t, index ix: columns"],
    },
    Drift {
        name: "expression_behind_a_column",
        models: || {
            index(Index::new([
                IndexElement::column("a"),
                IndexElement::expression("upper(c)"),
                IndexElement::column("b").descending(),
            ]))
        },
        equal: "DROP INDEX ix; CREATE INDEX ix ON t (a, pg_catalog.upper(c), b DESC)",
        change: "DROP INDEX ix; CREATE INDEX ix ON t (a, upper(c), b)",
        reported: &["table t, index ix: columns"],
    },
    Drift {
        name: "predicate",
        models: || index(Index::new(["a"]).filtered("b IN (1, 2) AND c <> ''")),
        equal: "DROP INDEX ix; CREATE INDEX ix ON t (a) WHERE b = ANY ('{1,2}'::int[]) AND c != ''",
        change: "DROP INDEX ix; CREATE INDEX ix ON t (a) WHERE b IN (1, 3) AND c <> ''",
        reported: &["table t, index ix: where"],
    },
    Drift {
        name: "predicate_missing",
        models: || index(Index::new(["a"]).filtered("b > 0")),
        equal: "DROP INDEX ix; CREATE INDEX ix ON t (a) WHERE ((b) > 0)",
        change: "DROP INDEX ix; CREATE INDEX ix ON t (a)",
        reported: &["table t, index ix: where"],
    },
    Drift {
        name: "predicate_extra",
        models: || index(Index::new(["a"])),
        equal: "REINDEX INDEX ix",
        change: "DROP INDEX ix; CREATE INDEX ix ON t (a) WHERE b > 0",
        reported: &["table t, index ix: where"],
    },
    Drift {
        name: "method",
        models: || index(Index::new(["a"]).using("hash")),
        equal: "DROP INDEX ix; CREATE INDEX ix ON t USING HASH (a)",
        change: "DROP INDEX ix; CREATE INDEX ix ON t USING btree (a)",
        reported: &["table t, index ix: using"],
    },
    Drift {
        name: "method_of_documents",
        models: || index(Index::new([IndexElement::column("e").opclass("jsonb_ops")]).using("gin")),
        equal: "DROP INDEX ix; CREATE INDEX ix ON t USING gin (e)",
        change: "DROP INDEX ix; CREATE INDEX ix ON t USING gin (e jsonb_path_ops)",
        reported: &["table t, index ix: columns"],
    },
    Drift {
        name: "include",
        models: || index(Index::new(["a"]).include(["b"])),
        equal: "DROP INDEX ix; CREATE INDEX ix ON t (a) INCLUDE (\"b\")",
        change: "DROP INDEX ix; CREATE INDEX ix ON t (a) INCLUDE (b, c)",
        reported: &["table t, index ix: include"],
    },
    Drift {
        name: "unique",
        models: || index(Index::new(["a"]).unique()),
        equal: "DROP INDEX ix; CREATE UNIQUE INDEX ix ON t (a) NULLS DISTINCT",
        change: "DROP INDEX ix; CREATE INDEX ix ON t (a)",
        reported: &["table t, index ix: unique"],
    },
    Drift {
        name: "unique_extra",
        models: || index(Index::new(["a"])),
        equal: "ALTER INDEX ix RENAME TO x; ALTER INDEX x RENAME TO ix",
        change: "DROP INDEX ix; CREATE UNIQUE INDEX ix ON t (a)",
        reported: &["table t, index ix: unique"],
    },
    Drift {
        name: "nulls_not_distinct",
        models: || index(Index::new(["a"]).unique()),
        equal: "DROP INDEX ix; CREATE UNIQUE INDEX ix ON t (a)",
        change: "DROP INDEX ix; CREATE UNIQUE INDEX ix ON t (a) NULLS NOT DISTINCT",
        reported: &["table t, index ix: nulls not distinct"],
    },
    Drift {
        name: "parameters",
        models: || index(with(|it| it.with_parameters(&PARAMETERS))),
        equal: "DROP INDEX ix; CREATE INDEX ix ON t (a) WITH (DEDUPLICATE_ITEMS = off, fillfactor = '70')",
        change: "ALTER INDEX ix SET (fillfactor = 71)",
        reported: &["table t, index ix: parameters"],
    },
    Drift {
        name: "parameters_extra",
        models: || index(Index::new(["a"])),
        equal: "ALTER INDEX ix SET (fillfactor = 71); ALTER INDEX ix RESET (fillfactor)",
        change: "ALTER INDEX ix SET (fillfactor = 71)",
        reported: &["table t, index ix: parameters"],
    },
    Drift {
        name: "tablespace",
        models: || index(with(|it| it.with_tablespace("pg_default"))),
        equal: "ALTER INDEX ix SET TABLESPACE pg_default",
        change: "ALTER INDEX ix SET TABLESPACE pg_default; DROP INDEX ix",
        reported: &["table t, index ix: missing"],
    },
    Drift {
        name: "comment",
        models: || index(Index::new(["a"]).comment("finds a")),
        equal: "COMMENT ON INDEX public.ix IS $$finds a$$",
        change: "COMMENT ON INDEX ix IS NULL",
        reported: &["table t, index ix: comment"],
    },
    Drift {
        name: "invalid",
        models: || index(Index::new(["a"])),
        equal: "REINDEX TABLE t",
        change: "UPDATE pg_catalog.pg_index SET indisvalid = false WHERE indexrelid = 'ix'::regclass",
        reported: &["table t, index ix: invalid"],
    },
    Drift {
        name: "name",
        models: || index(Index::new(["a"])),
        equal: "ALTER INDEX ix RENAME TO x; ALTER INDEX x RENAME TO ix",
        change: "ALTER INDEX ix RENAME TO x",
        reported: &["table t, index ix: name"],
    },
    Drift {
        name: "settings_of_an_operator_class",
        models: || index(Index::new([IndexElement::column("f")]).using("gist")),
        equal: "DROP INDEX ix; CREATE INDEX ix ON t USING gist (f)",
        change: "DROP INDEX ix; CREATE INDEX ix ON t USING gist (f tsvector_ops (siglen = 100))",
        reported: &["unmanaged public.ix.f: another object"],
    },
];

static PARAMETERS: [(model_core::schema::Name, model_core::schema::Name); 2] = [
    (
        model_core::schema::Shared::Static("fillfactor"),
        model_core::schema::Shared::Static("70"),
    ),
    (
        model_core::schema::Shared::Static("deduplicate_items"),
        model_core::schema::Shared::Static("false"),
    ),
];

fn with(change: impl FnOnce(IndexOptions) -> IndexOptions) -> Index {
    let mut index = Index::new(["a"]);
    index.options = Some(change(IndexOptions::NONE).into());
    index
}

fn index(index: Index) -> MetaData {
    let table = t()
        .column(Column::new("a", SqlType::Integer))
        .column(Column::new("b", SqlType::Integer))
        .column(Column::new("c", SqlType::Text))
        .column(Column::new("d", SqlType::Text).collation(Dialect::Postgres, "C"))
        .column(Column::new("e", SqlType::Json))
        .column(Column::new("f", SqlType::custom("tsvector")));
    models([table.index(index.named("ix"))])
}
