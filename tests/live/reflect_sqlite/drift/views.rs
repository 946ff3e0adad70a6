use model_core::schema::{Column, SqlType, Table, View};
use model_core::{MetaData, OnExisting};

use super::{Kind, drift, twin};
use crate::support::models;

pub(super) const KIND: Kind = Kind {
    sql: "CREATE TABLE words (word TEXT NOT NULL, count INTEGER NOT NULL);
          CREATE VIEW loud (word, length) AS SELECT upper(word), length(word) FROM words WHERE count > 1",
    models: views,
    attached: &[],
    drifts: &[
        drift("condition", &[("count > 1", "count > 2")], &["view loud: query"]),
        drift("expression", &[("upper(word)", "lower(word)")], &["view loud: query"]),
        drift("table", &[("FROM words", "FROM (SELECT * FROM words LIMIT 1)")], &["view loud: query"]),
        drift("column", &[("(word, length)", "(word, size)")], &["view loud: columns"]),
        drift("another column", &[("(word, length)", "(word, length, count)"), ("length(word) FROM", "length(word), count FROM")], &["view loud: columns", "view loud: query"]),
        drift("missing", &[("CREATE VIEW loud", "CREATE VIEW other")], &["view loud: missing"]),
        drift("table in its place", &[("CREATE VIEW loud (word, length) AS SELECT upper(word), length(word) FROM words WHERE count > 1", "CREATE TABLE loud (word TEXT)")], &["table loud: extra", "view loud: name taken by a table"]),
        drift("virtual table in its place", &[("CREATE VIEW loud (word, length) AS SELECT upper(word), length(word) FROM words WHERE count > 1", "CREATE VIRTUAL TABLE loud USING fts5 (word)")], &["view loud: name taken by a virtual table"]),
        drift("a query that does not compile", &[("FROM words", "FROM wordz")], &["view loud: query possibly, Some(\"SELECT upper(word), length(word) FROM wordz WHERE count > 1\") and Some(\"SELECT upper(word), length(word) FROM words WHERE count > 1\"): SQLite cannot compile `SELECT upper(word), length(word) FROM wordz WHERE count > 1`: no such table: wordz"]),
    ],
    twins: &[
        twin("spaces, case and comments", &[("SELECT upper(word), length(word)", "/* all */ select  UPPER( word ),length(word)")]),
        twin("quotes", &[("FROM words", "FROM \"Words\""), ("(word, length)", "(\"word\", [length])")]),
        twin("names of columns in the query", &[("(word, length) AS SELECT upper(word), length(word)", "AS SELECT upper(word) AS word, length(word) AS length")]),
        twin("compiled alike", &[("FROM words WHERE count > 1", "FROM words AS w WHERE w.count > 1")]),
        twin("semicolon", &[("count > 1", "count > 1;")]),
    ],
};

fn views() -> MetaData {
    let words = Table::new("words")
        .column(Column::new("word", SqlType::Text))
        .column(Column::new("count", SqlType::Integer));
    let loud = View::new(
        "loud",
        "SELECT upper(word), length(word) FROM words WHERE count > 1",
    )
    .column(Column::new("word", SqlType::Text))
    .column(Column::new("length", SqlType::BigInt));
    let mut metadata = models([words]);
    metadata.define(loud, OnExisting::Error).expect("one view");
    metadata
}
