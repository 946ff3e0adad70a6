use model_core::MetaData;
use model_core::schema::{Column, OnConflict, PrimaryKey, SqlType, Table};

use super::{Kind, drift, twin};
use crate::support::models;

pub(super) const KIND: Kind = Kind {
    sql: "CREATE TABLE seats (hall TEXT NOT NULL, line INTEGER NOT NULL, seat INTEGER NOT NULL,
          CONSTRAINT pk_seats PRIMARY KEY (line, seat) ON CONFLICT REPLACE)",
    models: seats,
    attached: &[],
    drifts: &[
        drift(
            "fewer columns",
            &[("(line, seat)", "(line)")],
            &["table seats, primary key: columns"],
        ),
        drift(
            "more columns",
            &[("(line, seat)", "(line, seat, hall)")],
            &["table seats, primary key: columns"],
        ),
        drift(
            "other columns",
            &[("(line, seat)", "(line, hall)")],
            &["table seats, primary key: columns"],
        ),
        drift(
            "order",
            &[("(line, seat)", "(seat, line)")],
            &["table seats, primary key: columns"],
        ),
        drift(
            "conflict",
            &[("REPLACE", "IGNORE")],
            &["table seats, primary key: on conflict"],
        ),
        drift(
            "no conflict",
            &[(" ON CONFLICT REPLACE", "")],
            &["table seats, primary key: on conflict"],
        ),
        drift(
            "name",
            &[("pk_seats", "pk_places")],
            &["table seats, primary key: name"],
        ),
        drift(
            "missing",
            &[(
                "CONSTRAINT pk_seats PRIMARY KEY (line, seat) ON CONFLICT REPLACE",
                "CHECK (1)",
            )],
            &[
                "table seats, check without a name: extra",
                "table seats, primary key: missing",
            ],
        ),
    ],
    twins: &[
        twin("without a name", &[("CONSTRAINT pk_seats ", "")]),
        twin(
            "quotes and case",
            &[
                ("(line, seat)", "( \"Line\" , [SEAT] )"),
                ("pk_seats", "'PK_SEATS'"),
            ],
        ),
        twin("order of rows", &[("(line, seat)", "(line DESC, seat)")]),
        twin(
            "required by the key alone",
            &[("line INTEGER NOT NULL", "line INTEGER")],
        ),
    ],
};

fn seats() -> MetaData {
    let seats = Table::new("seats")
        .column(Column::new("hall", SqlType::Text))
        .column(Column::new("line", SqlType::Integer))
        .column(Column::new("seat", SqlType::Integer))
        .primary_key(PrimaryKey::new(["line", "seat"]).on_conflict(OnConflict::Replace));
    models([seats])
}
