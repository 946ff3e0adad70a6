//! Columns: every option that these servers have.

use model_core::MetaData;
use model_core::schema::{
    Column, CustomType, EnumDefinition, GeneratedStorage, PrimaryKey, ServerDefault, SqlType, Table,
};

use super::{Drift, Kind, drift, metadata, twin};
use crate::server::Product;

pub(super) const KIND: Kind = Kind {
    name: "columns",
    models,
    drifts: DRIFTS,
};

fn models(product: Product) -> MetaData {
    let labels = EnumDefinition::new("mood", ["sad", "ok"]);
    let custom = |text: &'static str| SqlType::Custom(CustomType::new(text).into());
    let mut t = Table::new("t")
        .column(Column::new("id", SqlType::BigInt).identity())
        .column(
            Column::new("v", SqlType::Varchar(20)).default(ServerDefault::Text("it's \\".into())),
        )
        .column(Column::new("n", SqlType::Integer).nullable())
        .column(Column::new("u", SqlType::UnsignedInteger).default(ServerDefault::Integer(5)))
        .column(Column::new("b", SqlType::Boolean).default(ServerDefault::Boolean(true)))
        .column(Column::new(
            "d",
            SqlType::Numeric {
                precision: Some(10),
                scale: Some(2),
            },
        ))
        .column(
            Column::new("ts", SqlType::TimestampTz)
                .default(ServerDefault::Sql("CURRENT_TIMESTAMP".into())),
        )
        .column(
            Column::new("day", SqlType::Date).default(ServerDefault::Sql("CURRENT_DATE".into())),
        )
        .column(Column::new("e", SqlType::Enum(labels.into())))
        .column(Column::new("j", SqlType::Json).nullable())
        .column(Column::new("body", SqlType::Text).nullable())
        .column(Column::new("s", custom("SET('x', 'y')")).nullable())
        .column(Column::new("latin", custom("VARCHAR(20) CHARACTER SET latin1")).nullable())
        .column(
            Column::new("bin", SqlType::Varchar(20))
                .nullable()
                .collation(product.dialect(), "utf8mb4_bin"),
        )
        .column(
            Column::new("total", SqlType::Integer)
                .nullable()
                .generated("n + 1", GeneratedStorage::Stored),
        )
        .column(
            Column::new("said", SqlType::Varchar(9))
                .nullable()
                .comment("a word"),
        )
        .column(
            Column::new("changed", SqlType::Timestamp)
                .nullable()
                .stored(|storage| {
                    storage.mariadb.updated_now = true;
                    storage.mysql.updated_now = true;
                }),
        )
        .column(
            Column::new("hidden", SqlType::Integer)
                .nullable()
                .stored(|storage| {
                    storage.mariadb.invisible = true;
                    storage.mysql.invisible = true;
                }),
        )
        .primary_key(PrimaryKey::new(["id"]));
    if product == Product::MariaDb {
        let packed = Column::new("packed", SqlType::Text).nullable();
        t = t.column(packed.stored(|storage| storage.mariadb.compressed = true));
    }
    metadata([t])
}

const DRIFTS: &[Drift] = &[
    drift("type", "ALTER TABLE t MODIFY n BIGINT", &["t.n type"]),
    drift("length", "ALTER TABLE t MODIFY v VARCHAR(21) NOT NULL DEFAULT 'it''s \\\\'", &["t.v type"]),
    drift("unsigned", "ALTER TABLE t MODIFY u INT NOT NULL DEFAULT 5", &["t.u type"]),
    drift("boolean", "ALTER TABLE t MODIFY b TINYINT(2) NOT NULL DEFAULT 1", &["t.b type"]),
    drift("scale", "ALTER TABLE t MODIFY d DECIMAL(10,3) NOT NULL", &["t.d type"]),
    drift("fractional seconds", "ALTER TABLE t MODIFY ts TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3)", &["t.ts type"]),
    drift("datetime for timestamp", "ALTER TABLE t MODIFY ts DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6)", &["t.ts type"]),
    drift("smaller text", "ALTER TABLE t MODIFY body TEXT", &["t.body type"]),
    drift("text for a document", "ALTER TABLE t MODIFY j LONGTEXT", &["t.j type"]),
    drift("nullable", "ALTER TABLE t MODIFY n INT NOT NULL", &["t.n nullable"]),
    drift("not nullable", "ALTER TABLE t MODIFY d DECIMAL(10,2)", &["t.d nullable"]),
    drift("default", "ALTER TABLE t ALTER v SET DEFAULT 'its'", &["t.v default"]),
    drift("number as default", "ALTER TABLE t ALTER u SET DEFAULT 6", &["t.u default"]),
    drift("truth as default", "ALTER TABLE t ALTER b SET DEFAULT 0", &["t.b default"]),
    drift("missing default", "ALTER TABLE t ALTER v DROP DEFAULT", &["t.v default"]),
    drift("additional default", "ALTER TABLE t ALTER n SET DEFAULT 0", &["t.n default"]),
    drift("expression as default", "ALTER TABLE t MODIFY day DATE NOT NULL DEFAULT (CURRENT_DATE + INTERVAL 1 DAY)", &["t.day default"]),
    drift("constant for the time", "ALTER TABLE t ALTER ts SET DEFAULT '2020-01-01'", &["t.ts default"]),
    drift("identity", "ALTER TABLE t MODIFY id BIGINT NOT NULL", &["t.id identity"]),
    drift("generated expression", "ALTER TABLE t MODIFY total INT GENERATED ALWAYS AS (n + 2) STORED", &["t.total generated"]),
    drift("generated storage", "ALTER TABLE t DROP total, ADD total INT GENERATED ALWAYS AS (n + 1) VIRTUAL AFTER bin", &["t.total generated"]),
    drift("generated no more", "ALTER TABLE t MODIFY total INT", &["t.total generated"]),
    drift("labels", "ALTER TABLE t MODIFY e ENUM('sad', 'ok', 'happy') NOT NULL", &["t.e type"]),
    drift("order of labels", "ALTER TABLE t MODIFY e ENUM('ok', 'sad') NOT NULL", &["t.e type"]),
    drift("members of a set", "ALTER TABLE t MODIFY s SET('x', 'z')", &["t.s type"]),
    drift("charset", "ALTER TABLE t MODIFY latin VARCHAR(20) CHARACTER SET ascii", &["t.latin charset"]),
    drift("table's charset", "ALTER TABLE t MODIFY latin VARCHAR(20)", &["t.latin charset"]),
    drift("collation", "ALTER TABLE t MODIFY bin VARCHAR(20) COLLATE utf8mb4_unicode_ci", &["t.bin collation"]),
    drift("missing collation", "ALTER TABLE t MODIFY bin VARCHAR(20)", &["t.bin collation"]),
    drift("additional collation", "ALTER TABLE t MODIFY v VARCHAR(20) COLLATE utf8mb4_bin NOT NULL DEFAULT 'it''s \\\\'", &["t.v collation"]),
    drift("comment", "ALTER TABLE t MODIFY said VARCHAR(9) COMMENT 'another'", &["t.said comment"]),
    drift("missing comment", "ALTER TABLE t MODIFY said VARCHAR(9)", &["t.said comment"]),
    drift("on update", "ALTER TABLE t MODIFY changed DATETIME(6)", &["t.changed on update current_timestamp"]),
    drift("additional on update", "ALTER TABLE t MODIFY ts TIMESTAMP(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6)", &["t.ts on update current_timestamp"]),
    drift("visible", "ALTER TABLE t MODIFY hidden INT", &["t.hidden invisible"]),
    drift("compressed", "ALTER TABLE t MODIFY packed LONGTEXT", &["t.packed storage"]).on(Product::MariaDb),
    drift("missing column", "ALTER TABLE t DROP said", &["t.said missing"]),
    drift("extra column", "ALTER TABLE t ADD more INT", &["t.more extra"]),
    drift("another name", "ALTER TABLE t RENAME COLUMN said TO told", &["t.said missing", "t.told extra"]),
    twin("synonyms of types", "ALTER TABLE t MODIFY n INT(11), MODIFY u INT4 UNSIGNED NOT NULL DEFAULT '5', MODIFY d NUMERIC(10,2) NOT NULL"),
    twin("truth as a word", "ALTER TABLE t MODIFY b BOOL NOT NULL DEFAULT TRUE"),
    twin("null as default", "ALTER TABLE t MODIFY n INT NULL DEFAULT NULL"),
    twin("case and space", "alter table t modify `v` varchar( 20 ) not null default \"it's \\\\\""),
    twin("now", "ALTER TABLE t MODIFY ts TIMESTAMP(6) NOT NULL DEFAULT NOW(6)"),
    twin("today", "ALTER TABLE t MODIFY day DATE NOT NULL DEFAULT (CURDATE())"),
    twin("generated in parentheses", "ALTER TABLE t MODIFY total INT AS ((`n`) + 1) STORED"),
    twin("explicit charset", "ALTER TABLE t MODIFY v VARCHAR(20) CHARACTER SET utf8mb4 NOT NULL DEFAULT 'it''s \\\\'"),
    twin("document", "ALTER TABLE t MODIFY j LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin CHECK (json_valid(j))").on(Product::MariaDb),
    twin("order of columns", "ALTER TABLE t MODIFY said VARCHAR(9) COMMENT 'a word' FIRST"),
    twin("rows", "INSERT INTO t (d, e) VALUES (1, 'ok'), (2, 'sad')"),
];
