//! Tables and their options.

use model_core::MetaData;
use model_core::schema::{
    Column, EngineOptions, MariaDbTable, MySqlTable, PrimaryKey, SqlType, Table,
};

use super::{Drift, Kind, drift, metadata, twin};
use crate::server::Product;

pub(super) const KIND: Kind = Kind {
    name: "tables",
    models,
    drifts: DRIFTS,
};

fn models(_: Product) -> MetaData {
    let table = |name: &'static str| {
        Table::new(name)
            .column(Column::new("id", SqlType::BigInt).identity())
            .column(Column::new("v", SqlType::Varchar(20)).nullable())
            .primary_key(PrimaryKey::new(["id"]))
    };
    let engine = || {
        EngineOptions::new()
            .charset("latin1")
            .collate("latin1_bin")
            .row_format("COMPACT")
            .auto_increment(1000)
    };
    let plain = table("plain").comment("it's plain");
    let special = table("special")
        .mariadb(MariaDbTable::new(engine()))
        .mysql(MySqlTable::new(engine()));
    let compressed = EngineOptions::new()
        .row_format("COMPRESSED")
        .key_block_size(4);
    let small = table("small")
        .mariadb(MariaDbTable::new(compressed.clone()))
        .mysql(MySqlTable::new(compressed));
    let paged = table("paged")
        .mariadb(MariaDbTable::new(EngineOptions::new()).page_compressed())
        .mysql(MySqlTable::new(EngineOptions::new()).compression("zlib"));
    let versioned =
        table("versioned").mariadb(MariaDbTable::new(EngineOptions::new()).system_versioning());
    let unlocked =
        table("unlocked").mariadb(MariaDbTable::new(EngineOptions::new()).encrypted(false));
    metadata([plain, special, small, paged, versioned, unlocked])
}

const DRIFTS: &[Drift] = &[
    drift(
        "comment",
        "ALTER TABLE plain COMMENT 'its plain'",
        &["plain comment"],
    ),
    drift(
        "missing comment",
        "ALTER TABLE plain COMMENT ''",
        &["plain comment"],
    ),
    drift(
        "engine",
        "ALTER TABLE plain ENGINE = MyISAM",
        &["plain engine"],
    ),
    drift(
        "charset",
        "ALTER TABLE plain CONVERT TO CHARACTER SET latin1",
        &["plain charset"],
    ),
    drift(
        "charset of new columns",
        "ALTER TABLE plain DEFAULT CHARACTER SET latin1",
        &["plain.v charset", "plain charset"],
    ),
    drift(
        "collation",
        "ALTER TABLE plain CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_bin",
        &["plain collation"],
    ),
    drift(
        "collation of latin1",
        "ALTER TABLE special CONVERT TO CHARACTER SET latin1 COLLATE latin1_german1_ci",
        &["special collation"],
    ),
    drift(
        "default collation",
        "ALTER TABLE special CONVERT TO CHARACTER SET latin1",
        &["special collation"],
    ),
    drift(
        "row format",
        "ALTER TABLE special ROW_FORMAT = REDUNDANT",
        &["special row format"],
    ),
    drift(
        "default row format",
        "ALTER TABLE special ROW_FORMAT = DYNAMIC",
        &["special row format"],
    ),
    drift(
        "block size",
        "ALTER TABLE small KEY_BLOCK_SIZE = 2",
        &["small row format"],
    ),
    drift(
        "page compression",
        "ALTER TABLE paged PAGE_COMPRESSED = 0",
        &["paged row format"],
    )
    .on(Product::MariaDb),
    drift(
        "compression",
        "ALTER TABLE paged COMPRESSION = 'lz4'",
        &["paged row format"],
    )
    .on(Product::MySql),
    drift(
        "encryption",
        "ALTER TABLE unlocked ENCRYPTED = DEFAULT",
        &["unlocked row format"],
    )
    .on(Product::MariaDb),
    drift(
        "system versioning",
        "ALTER TABLE versioned DROP SYSTEM VERSIONING",
        &["versioned system versioning"],
    )
    .on(Product::MariaDb),
    drift(
        "additional system versioning",
        "ALTER TABLE plain ADD SYSTEM VERSIONING",
        &["plain system versioning"],
    )
    .on(Product::MariaDb),
    drift("missing", "DROP TABLE plain", &["plain missing"]),
    drift(
        "view in its place",
        "DROP TABLE plain; CREATE VIEW plain AS SELECT 1 AS id",
        &["plain taken by a view", "view plain extra"],
    ),
    twin(
        "explicit defaults",
        "ALTER TABLE plain ENGINE = INNODB ROW_FORMAT = DYNAMIC DEFAULT CHARSET = UTF8MB4",
    ),
    twin(
        "next number",
        "INSERT INTO special (id) VALUES (5000), (5001)",
    ),
    twin(
        "other tables",
        "CREATE TABLE more (id INT); CREATE VIEW wider AS SELECT * FROM plain",
    ),
];
