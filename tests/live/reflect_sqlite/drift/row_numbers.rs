use model_core::MetaData;
use model_core::schema::{Column, PrimaryKey, SqlType, Table};

use super::{Kind, drift, twin};
use crate::support::models;

/// A key that is the row's number, and one that only looks like it.
pub(super) const KIND: Kind = Kind {
    sql: "CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT);
          CREATE TABLE codes (id BIGINT NOT NULL, body TEXT, CONSTRAINT pk_codes PRIMARY KEY (id))",
    models: notes,
    attached: &[],
    drifts: &[
        drift(
            "another word for integer",
            &[("id INTEGER", "id INT NOT NULL")],
            &["table notes, column id: type"],
        ),
        drift(
            "numbered",
            &[("INTEGER PRIMARY KEY", "INTEGER PRIMARY KEY AUTOINCREMENT")],
            &["table notes, column id: identity"],
        ),
        drift(
            "the row's number",
            &[("id BIGINT", "id INTEGER")],
            &["table codes, column id: type"],
        ),
    ],
    twins: &[
        twin(
            "key of the table",
            &[
                ("id INTEGER PRIMARY KEY,", "id INTEGER,"),
                ("body TEXT);", "body TEXT, PRIMARY KEY (id DESC));"),
            ],
        ),
        twin("quoted type", &[("id INTEGER", "id 'integer'")]),
        twin(
            "another spelling",
            &[("BIGINT NOT NULL", "bigint not null")],
        ),
    ],
};

fn notes() -> MetaData {
    let body = || Column::new("body", SqlType::Text).nullable();
    let notes = Table::new("notes")
        .column(Column::new("id", SqlType::Integer))
        .column(body())
        .primary_key(PrimaryKey::new(["id"]));
    let codes = Table::new("codes")
        .column(Column::new("id", SqlType::custom("BIGINT")))
        .column(body())
        .primary_key(PrimaryKey::new(["id"]));
    models([notes, codes])
}
