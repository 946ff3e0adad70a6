//! Indexes.

use model_core::MetaData;
use model_core::schema::{
    Column, EngineOptions, Index, IndexElement, IndexKind, MariaDbTable, MySqlTable, PrimaryKey,
    SqlType, Table,
};

use super::{Drift, Kind, drift, metadata, twin};
use crate::server::Product;

pub(super) const KIND: Kind = Kind {
    name: "indexes",
    models,
    drifts: DRIFTS,
};

fn models(product: Product) -> MetaData {
    let shape = SqlType::custom("POINT");
    let mut t = Table::new("t")
        .column(Column::new("a", SqlType::Integer))
        .column(Column::new("b", SqlType::Varchar(40)))
        .column(Column::new("body", SqlType::Text))
        .column(Column::new("g", shape))
        .index(
            Index::new([
                IndexElement::column("a"),
                IndexElement::column("b").descending(),
            ])
            .named("ix"),
        )
        .index(Index::new([IndexElement::column("b").prefix(5)]).named("ix_prefix"))
        .index(Index::new(["a"]).comment("for reports").named("ix_comment"))
        .index(
            Index::new(["body"])
                .kind(IndexKind::Fulltext)
                .named("ix_words"),
        )
        .index(
            Index::new(["g"])
                .kind(IndexKind::Spatial)
                .named("ix_shapes"),
        )
        .index(
            Index::new([IndexElement::column("b").prefix(7)])
                .unique()
                .named("ix_unique"),
        );
    if product == Product::MySql {
        t = t.index(Index::new([IndexElement::expression("lower(b)")]).named("ix_expression"));
    }
    let engine = || EngineOptions::new().engine("MEMORY");
    let hashed = Table::new("hashed")
        .column(Column::new("a", SqlType::Integer))
        .primary_key(PrimaryKey::new(["a"]))
        .index(Index::new(["a"]).using("btree").named("ix_hashed"))
        .mariadb(MariaDbTable::new(engine()))
        .mysql(MySqlTable::new(engine()));
    metadata([t, hashed])
}

const DRIFTS: &[Drift] = &[
    drift(
        "columns",
        "ALTER TABLE t DROP INDEX ix, ADD INDEX ix (a)",
        &["t index ix columns"],
    ),
    drift(
        "order of columns",
        "ALTER TABLE t DROP INDEX ix, ADD INDEX ix (b DESC, a)",
        &["t index ix columns"],
    ),
    drift(
        "direction",
        "ALTER TABLE t DROP INDEX ix, ADD INDEX ix (a, b)",
        &["t index ix columns"],
    ),
    drift(
        "prefix",
        "ALTER TABLE t DROP INDEX ix_prefix, ADD INDEX ix_prefix (b(6))",
        &["t index ix_prefix columns"],
    ),
    drift(
        "whole column",
        "ALTER TABLE t DROP INDEX ix_prefix, ADD INDEX ix_prefix (b)",
        &["t index ix_prefix columns"],
    ),
    drift(
        "unique",
        "ALTER TABLE t DROP INDEX ix_prefix, ADD UNIQUE INDEX ix_prefix (b(5))",
        &["t index ix_prefix unique"],
    ),
    drift(
        "not unique",
        "ALTER TABLE t DROP INDEX ix_unique, ADD INDEX ix_unique (b(7))",
        &["t index ix_unique unique"],
    ),
    drift(
        "comment",
        "ALTER TABLE t DROP INDEX ix_comment, ADD INDEX ix_comment (a) COMMENT 'for nobody'",
        &["t index ix_comment comment"],
    ),
    drift(
        "missing comment",
        "ALTER TABLE t DROP INDEX ix_comment, ADD INDEX ix_comment (a)",
        &["t index ix_comment comment"],
    ),
    drift(
        "kind",
        "ALTER TABLE t DROP INDEX ix_words, ADD INDEX ix_words (body(9))",
        &["t index ix_words columns", "t index ix_words kind"],
    ),
    drift(
        "parser",
        "ALTER TABLE t DROP INDEX ix_words; ALTER TABLE t ADD FULLTEXT INDEX ix_words (body) WITH PARSER ngram",
        &["t index ix_words parser"],
    )
    .on(Product::MySql),
    drift(
        "method",
        "ALTER TABLE hashed DROP INDEX ix_hashed, ADD INDEX ix_hashed USING HASH (a)",
        &["hashed index ix_hashed using"],
    ),
    drift(
        "hash of a unique index",
        "ALTER TABLE t DROP INDEX ix_unique, ADD UNIQUE INDEX ix_unique USING HASH (b(7))",
        &["t index ix_unique using"],
    )
    .on(Product::MariaDb),
    drift(
        "ignored",
        "ALTER TABLE t ALTER INDEX ix IGNORED",
        &["t index ix ignored"],
    )
    .on(Product::MariaDb),
    drift(
        "invisible",
        "ALTER TABLE t ALTER INDEX ix INVISIBLE",
        &["t index ix ignored"],
    )
    .on(Product::MySql),
    drift(
        "expression",
        "ALTER TABLE t DROP INDEX ix_expression, ADD INDEX ix_expression ((upper(b)))",
        &["t index ix_expression columns"],
    )
    .on(Product::MySql),
    drift(
        "missing",
        "ALTER TABLE t DROP INDEX ix",
        &["t index ix missing"],
    ),
    drift(
        "missing shapes",
        "ALTER TABLE t DROP INDEX ix_shapes",
        &["t index ix_shapes missing"],
    ),
    drift(
        "extra",
        "ALTER TABLE t ADD INDEX more (b, a)",
        &["t index more extra"],
    ),
    drift(
        "another name",
        "ALTER TABLE t RENAME INDEX ix TO other",
        &["t index other name"],
    ),
    twin(
        "explicit order",
        "ALTER TABLE t DROP INDEX ix, ADD KEY ix USING BTREE (A ASC, B DESC)",
    ),
    twin(
        "hash of InnoDB",
        "ALTER TABLE t DROP INDEX ix_comment, ADD INDEX ix_comment USING HASH (a) COMMENT 'for reports'",
    ),
    twin(
        "expression",
        "ALTER TABLE t DROP INDEX ix_expression, ADD INDEX ix_expression ((LCASE(`b`)))",
    )
    .on(Product::MySql),
];
