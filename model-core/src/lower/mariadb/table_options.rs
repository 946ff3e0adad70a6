//! Table options: those of this dialect, without those that have the server's default value.

use super::{Texts, canonical_partitions, engine_options, texts};
use crate::schema::{Dialect, EngineOptions, MariaDbTable, MySqlTable, Name, Table, TableOptions};

/// The table's options as the server would describe them.
pub(super) fn canonical_options(dialect: Dialect, table: &Table) -> TableOptions {
    let said = table.options();
    let mut options = TableOptions::NONE;
    options.temporary = said.temporary;
    let engine = canonical_engine(dialect, engine_options(dialect, said));
    let by = if dialect == Dialect::MySql {
        options.mysql = MySqlTable {
            engine,
            compression: said.mysql.compression.as_deref().and_then(compression),
            // MySQL 8.0, 13.1.20: `N` is what a table has without the option.
            encryption: said.mysql.encryption.filter(|encrypted| *encrypted),
            tablespace: said.mysql.tablespace.clone(),
            partition_by: None,
        };
        said.mysql_partition_by()
    } else {
        options.mariadb = MariaDbTable {
            engine,
            page_compressed: said.mariadb.page_compressed,
            encrypted: said.mariadb.encrypted,
            system_versioning: said.mariadb.system_versioning,
            partition_by: None,
        };
        said.mariadb_partition_by()
    };
    options.partition_by = by.map(|by| canonical_partitions(dialect, table, by));
    options
}

/// MySQL 8.0, 15.9.2: `NONE` is no compression.
pub(crate) fn compression(method: &str) -> Option<Name> {
    let method = method.to_ascii_lowercase();
    (!method.is_empty() && method != "none").then(|| method.into())
}

/// The engine's options without those that are its defaults.
pub(crate) fn canonical_engine(dialect: Dialect, said: &EngineOptions) -> EngineOptions {
    let texts =
        Texts::of_table(said).without_default(|name| texts::is_usual_default(dialect, name));
    let (charset, collate) = texts.of_whole_table();
    EngineOptions {
        engine: said.engine.as_deref().and_then(engine),
        charset,
        collate,
        row_format: said.row_format.as_deref().and_then(row_format),
        auto_increment: said.auto_increment.filter(|first| *first > 1),
        key_block_size: said.key_block_size.filter(|size| *size > 0),
    }
}

/// The engine as the server spells it; `InnoDB` is what a table has without the option.
fn engine(name: &str) -> Option<Name> {
    const SPELLINGS: [&str; 16] = [
        "MyISAM",
        "Aria",
        "MEMORY",
        "CSV",
        "ARCHIVE",
        "BLACKHOLE",
        "MRG_MyISAM",
        "FEDERATED",
        "ROCKSDB",
        "Mroonga",
        "CONNECT",
        "SPIDER",
        "S3",
        "Columnstore",
        "ndbcluster",
        "SEQUENCE",
    ];
    let name = if name.eq_ignore_ascii_case("HEAP") {
        "MEMORY"
    } else {
        name
    };
    if name.eq_ignore_ascii_case("InnoDB") {
        return None;
    }
    let spelt = SPELLINGS.iter().find(|it| it.eq_ignore_ascii_case(name));
    Some(spelt.map_or_else(|| name.to_owned().into(), |it| Name::Static(it)))
}

/// MariaDB 10.11, `InnoDB` Row Formats; MySQL 8.0, 15.10: `DYNAMIC` is the default.
fn row_format(word: &str) -> Option<Name> {
    let word = word.to_ascii_uppercase();
    (word != "DEFAULT" && word != "DYNAMIC").then(|| word.into())
}
