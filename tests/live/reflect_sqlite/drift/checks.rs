use model_core::MetaData;
use model_core::schema::{CheckConstraint, Column, EnumDefinition, Shared, SqlType, Table};

use super::{Kind, drift, twin};
use crate::support::models;

pub(super) const KIND: Kind = Kind {
    sql: "CREATE TABLE orders (count INTEGER NOT NULL, note TEXT NOT NULL, mood TEXT NOT NULL,
          CONSTRAINT ck_count CHECK (count > 0 AND count <= 100),
          CONSTRAINT ck_note CHECK (length(note) < 80 OR note LIKE '%it''s%'),
          CONSTRAINT ck_cast CHECK (CAST(note AS INTEGER) <> 7),
          CONSTRAINT ck_orders_mood_enum CHECK (mood IN ('good', 'bad')))",
    models: orders,
    attached: &[],
    drifts: &[
        drift(
            "number",
            &[("100", "99")],
            &["table orders, check ck_count: expression"],
        ),
        drift(
            "operator",
            &[("count > 0", "count >= 0")],
            &["table orders, check ck_count: expression"],
        ),
        drift(
            "column",
            &[("count > 0", "rowid > 0")],
            &["table orders, check ck_count: expression"],
        ),
        drift(
            "text",
            &[("it''s", "It''s")],
            &["table orders, check ck_note: expression"],
        ),
        drift(
            "function",
            &[("length(note)", "unicode(note)")],
            &["table orders, check ck_note: expression"],
        ),
        drift(
            "type",
            &[("AS INTEGER)", "AS REAL)")],
            &["table orders, check ck_cast: expression"],
        ),
        drift(
            "grouping",
            &[("count > 0 AND count <= 100", "count > (0 AND count) <= 100")],
            &["table orders, check ck_count: expression"],
        ),
        drift(
            "label missing",
            &[("'good', 'bad'", "'good'")],
            &["table orders, check ck_orders_mood_enum: expression"],
        ),
        drift(
            "label added",
            &[("'good', 'bad'", "'good', 'bad', 'ugly'")],
            &["table orders, check ck_orders_mood_enum: expression"],
        ),
        drift(
            "label changed",
            &[("'bad'", "'Bad'")],
            &["table orders, check ck_orders_mood_enum: expression"],
        ),
        drift(
            "labels missing",
            &[(
                ",\n          CONSTRAINT ck_orders_mood_enum CHECK (mood IN ('good', 'bad'))",
                "",
            )],
            &["table orders, check ck_orders_mood_enum: missing"],
        ),
        drift(
            "missing",
            &[(
                "CONSTRAINT ck_count CHECK (count > 0 AND count <= 100),",
                "",
            )],
            &["table orders, check ck_count: missing"],
        ),
        drift(
            "extra",
            &[(
                "note TEXT NOT NULL",
                "note TEXT NOT NULL CHECK (note <> '')",
            )],
            &["table orders, check without a name: extra"],
        ),
        drift(
            "name",
            &[("ck_count", "ck_number")],
            &["table orders, check ck_count: name"],
        ),
    ],
    twins: &[
        twin(
            "spaces, case and parentheses",
            &[(
                "count > 0 AND count <= 100",
                "( COUNT>0 and\n\tcount<=100 )",
            )],
        ),
        twin(
            "quotes",
            &[("count > 0", "\"count\" > 0"), ("(mood IN", "(`mood` IN")],
        ),
        twin("comments", &[("count > 0", "count /* > 1 */ > 0 -- )\n")]),
        twin(
            "of a column",
            &[
                (
                    "mood TEXT NOT NULL",
                    "mood TEXT NOT NULL CONSTRAINT ck_orders_mood_enum CHECK (mood IN ('good','bad'))",
                ),
                (
                    ",\n          CONSTRAINT ck_orders_mood_enum CHECK (mood IN ('good', 'bad'))",
                    "",
                ),
            ],
        ),
        twin(
            "without a name",
            &[("CONSTRAINT ck_count ", ""), ("CONSTRAINT ck_note ", "")],
        ),
        twin("another operator", &[("<> 7", "!= 7")]),
        twin("compiled alike", &[("AS INTEGER)", "AS INT)")]),
        twin(
            "parentheses that change nothing",
            &[("count > 0 AND", "(count > 0) AND")],
        ),
        twin("text in double quotes", &[("'%it''s%'", "\"%it's%\"")]),
        twin(
            "conflict clause that means nothing",
            &[("count <= 100)", "count <= 100) ON CONFLICT IGNORE")],
        ),
    ],
};

fn orders() -> MetaData {
    let mood = EnumDefinition::new("mood", ["good", "bad"]);
    let orders = Table::new("orders")
        .column(Column::new("count", SqlType::Integer))
        .column(Column::new("note", SqlType::Text))
        .column(Column::new("mood", SqlType::Enum(Shared::from(mood))))
        .check(CheckConstraint::new("count > 0 AND count <= 100").named("ck_count"))
        .check(CheckConstraint::new("length(note) < 80 OR note LIKE '%it''s%'").named("ck_note"))
        .check(CheckConstraint::new("CAST(note AS INTEGER) <> 7").named("ck_cast"));
    models([orders])
}
