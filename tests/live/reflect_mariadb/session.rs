//! What a session and its settings mean for reading.

use libtest_mimic::Trial;
use model_core::schema::{
    CheckConstraint, Column, ObjectKind, ServerDefault, SqlType, Table, TableName, View,
};
use model_core::{Dialect, MetaData, OnExisting, ReflectOptions, reflect};
use sqlx::{Connection, MySqlConnection};

use crate::server::{Own, Product, differences};

macro_rules! tests {
    ($product:expr; $($test:ident),* $(,)?) => {
        vec![$($product.trial(concat!("session::", stringify!($test)), |runtime, mut own| {
            runtime.block_on($test(&mut own))
        })),*]
    };
}

pub(crate) fn trials(product: Product) -> Vec<Trial> {
    let mut trials = tests![product;
        every_sql_mode_reads_the_same,
        open_transaction_is_noticed_and_goes_on,
        server_is_identified,
        no_database_is_an_error,
        triggers_and_routines_are_unmanaged,
        names_and_references_from_outside_are_facts,
        options_without_words_are_unmanaged,
        fingerprint_changes_with_the_catalogue_alone,
        items_that_exist_are_found,
    ];
    if product == Product::MariaDb {
        trials.push(product.trial(
            "session::labels_beyond_the_basic_plane_are_kept",
            |runtime, mut own| runtime.block_on(labels_beyond_the_basic_plane_are_kept(&mut own)),
        ));
    }
    trials
}

fn metadata(tables: impl IntoIterator<Item = Table>) -> MetaData {
    let mut metadata = MetaData::new();
    for table in tables {
        metadata
            .define(table, OnExisting::Error)
            .expect("the tables agree");
    }
    metadata
}

fn quoted() -> MetaData {
    metadata([Table::new("t")
        .column(
            Column::new("s", SqlType::Varchar(20))
                .default(ServerDefault::Text("it's \\ here".into())),
        )
        .check(CheckConstraint::new("s <> 'it''s' AND length(s) > 1"))])
}

fn is_equal(
    found: &model_core::schema::Found,
    wanted: &model_core::schema::Database,
) -> Result<(), String> {
    match differences(found, wanted) {
        text if text.is_empty() => Ok(()),
        text => Err(text),
    }
}

async fn every_sql_mode_reads_the_same(own: &mut Own) -> Result<(), String> {
    let metadata = quoted();
    own.create(&metadata).await?;
    for mode in [
        "",
        "ANSI",
        "ANSI_QUOTES",
        "NO_BACKSLASH_ESCAPES",
        "ANSI_QUOTES,NO_BACKSLASH_ESCAPES",
    ] {
        own.run(&format!("SET sql_mode = '{mode}'")).await?;
        match own.differences(&metadata).await? {
            text if text.is_empty() => {}
            text => return Err(format!("{mode}: {text}")),
        }
    }
    Ok(())
}

async fn open_transaction_is_noticed_and_goes_on(own: &mut Own) -> Result<(), String> {
    let metadata = quoted();
    own.create(&metadata).await?;
    let wanted = own.wanted(&metadata);
    let options = ReflectOptions::for_wanted(&wanted);
    assert!(
        !own.reflect(&options).await?.server.in_transaction,
        "none is open"
    );
    own.run("START TRANSACTION; INSERT INTO t VALUES ('one')")
        .await?;
    let found = own.reflect(&options).await?;
    assert!(found.server.in_transaction, "one is open");
    is_equal(&found, &wanted)?;
    own.run("ROLLBACK").await?;
    let rows = own.connection.fetch_count().await?;
    assert_eq!(
        rows, 0,
        "the transaction was the caller's until it was rolled back"
    );
    let mut transaction = own
        .connection
        .begin()
        .await
        .map_err(|error| error.to_string())?;
    let found = reflect(&mut transaction, &options)
        .await
        .map_err(|error| error.to_string())?;
    assert!(found.server.in_transaction, "sqlx has begun one");
    Ok(())
}

trait FetchCount {
    async fn fetch_count(&mut self) -> Result<i64, String>;
}

impl FetchCount for MySqlConnection {
    async fn fetch_count(&mut self) -> Result<i64, String> {
        sqlx::query_scalar("SELECT COUNT(*) FROM t")
            .fetch_one(self)
            .await
            .map_err(|error| error.to_string())
    }
}

async fn server_is_identified(own: &mut Own) -> Result<(), String> {
    let found = own
        .reflect(&ReflectOptions::default().schemas([own.name.clone()]))
        .await?;
    assert_eq!(found.server.dialect, own.product.dialect());
    let lowest = if own.product.dialect() == Dialect::MariaDb {
        100_600
    } else {
        80_000
    };
    assert!(found.server.version > lowest, "{}", found.server.version);
    assert_eq!(
        found.server.default_schema.as_deref(),
        Some(own.name.as_str())
    );
    assert!(found.server.max_packet.is_some_and(|bytes| bytes >= 1024));
    assert!(found.database.tables.is_empty() && found.unmanaged.is_empty());
    Ok(())
}

async fn no_database_is_an_error(own: &mut Own) -> Result<(), String> {
    let metadata = quoted();
    let wanted = model_core::lower(
        &metadata,
        own.product.dialect(),
        &model_core::LowerOptions::default(),
    )
    .map_err(|error| error.to_string())?;
    let name = own.name.clone();
    let gone = own.beside("gone");
    own.run(&format!(
        "CREATE DATABASE `{gone}`; USE `{gone}`; DROP DATABASE `{gone}`"
    ))
    .await?;
    let error = own
        .reflect(&ReflectOptions::for_wanted(&wanted))
        .await
        .err();
    own.run(&format!("USE `{name}`")).await?;
    let error = error.ok_or("it was read without a database")?;
    assert!(
        error.contains("the connection has no schema for tables that name none"),
        "{error}"
    );
    Ok(())
}

async fn triggers_and_routines_are_unmanaged(own: &mut Own) -> Result<(), String> {
    let metadata = quoted();
    own.create(&metadata).await?;
    own.run("CREATE TRIGGER trim BEFORE INSERT ON t FOR EACH ROW SET NEW.s = TRIM(NEW.s)")
        .await?;
    own.run("CREATE PROCEDURE clean() DELETE FROM t").await?;
    own.run("CREATE EVENT nightly ON SCHEDULE EVERY 1 DAY DO DELETE FROM t")
        .await?;
    let wanted = own.wanted(&metadata);
    let found = own.reflect(&ReflectOptions::for_wanted(&wanted)).await?;
    let names: Vec<(ObjectKind, &str)> = found
        .unmanaged
        .iter()
        .map(|it| (it.kind, &*it.name.name))
        .collect();
    assert_eq!(
        names,
        [
            (ObjectKind::Function, "clean"),
            (ObjectKind::Trigger, "nightly"),
            (ObjectKind::Trigger, "trim"),
        ]
    );
    let table = TableName::new("t").in_schema(own.name.clone());
    assert_eq!(found.unmanaged[2].on, Some(table));
    is_equal(&found, &wanted)
}

async fn names_and_references_from_outside_are_facts(own: &mut Own) -> Result<(), String> {
    let t = Table::new("t")
        .column(Column::new("id", SqlType::BigInt))
        .primary_key(model_core::schema::PrimaryKey::new(["id"]));
    let missing = Table::new("missing")
        .column(Column::new("t_id", SqlType::BigInt))
        .foreign_key(model_core::schema::ForeignKey::new(["t_id"], "t", ["id"]));
    let metadata_of_t = metadata([t.clone()]);
    own.create(&metadata_of_t).await?;
    let other = own.beside("other");
    own.run(&format!(
        "CREATE TABLE outside (t_id BIGINT, CONSTRAINT fk_missing_t_id FOREIGN KEY (t_id) REFERENCES t (id));
        CREATE DATABASE `{other}`;
        CREATE TABLE `{other}`.`far` (t_id BIGINT, FOREIGN KEY (t_id) REFERENCES `{}`.t (id));
        CREATE VIEW above AS SELECT id FROM t",
        own.name
    ))
    .await?;
    let wanted = own.wanted(&metadata([t, missing]));
    let found = own.reflect(&ReflectOptions::for_wanted(&wanted)).await;
    own.run(&format!("DROP DATABASE `{other}`")).await?;
    let found = found?;
    let taken: Vec<&str> = found.facts.taken.iter().map(|it| &*it.name.name).collect();
    assert_eq!(taken, ["fk_missing_t_id"]);
    let mut referring: Vec<&str> = found
        .facts
        .references
        .iter()
        .map(|it| &*it.table.name)
        .collect();
    referring.sort_unstable();
    assert_eq!(referring, ["far", "outside"]);
    assert_eq!(
        found.database.tables.len(),
        1,
        "only what is wanted is read"
    );
    assert!(
        found.database.views.is_empty(),
        "only what is wanted is read"
    );
    Ok(())
}

async fn options_without_words_are_unmanaged(own: &mut Own) -> Result<(), String> {
    own.run("CREATE TABLE t (id INT) STATS_PERSISTENT = 1")
        .await?;
    own.run("CREATE TABLE parts (id INT) PARTITION BY RANGE (id) SUBPARTITION BY HASH (id) SUBPARTITIONS 2 (PARTITION p0 VALUES LESS THAN (9))").await?;
    let found = own
        .reflect(&ReflectOptions::default().schemas([own.name.clone()]))
        .await?;
    let details: Vec<&str> = found
        .unmanaged
        .iter()
        .filter_map(|it| it.detail.as_deref())
        .collect();
    assert_eq!(details, ["SUBPARTITION BY HASH", "stats_persistent=1"]);
    Ok(())
}

async fn fingerprint_changes_with_the_catalogue_alone(own: &mut Own) -> Result<(), String> {
    let metadata = quoted();
    own.create(&metadata).await?;
    let wanted = own.wanted(&metadata);
    let options = ReflectOptions::for_wanted(&wanted);
    let mut last = own
        .reflect(&options)
        .await?
        .fingerprint
        .ok_or("there is none")?;
    own.run("INSERT INTO t VALUES ('row'), ('other')").await?;
    let same = own.reflect(&options).await?.fingerprint;
    assert_eq!(same.as_ref(), Some(&last), "rows are no part of it");
    for change in [
        "ALTER TABLE t ADD n INT",
        "ALTER TABLE t MODIFY n INT COMMENT 'a number'",
        "ALTER TABLE t ADD INDEX i (n)",
        "ALTER TABLE t ADD CONSTRAINT c CHECK (n > 0)",
        "ALTER TABLE t COMMENT = 'rows'",
        "DROP TABLE t",
    ] {
        own.run(change).await?;
        let next = own
            .reflect(&options)
            .await?
            .fingerprint
            .ok_or("there is none")?;
        assert_eq!(next.query, last.query, "the query is the same");
        assert_ne!(next.value, last.value, "{change}");
        last = next;
    }
    Ok(())
}

async fn items_that_exist_are_found(own: &mut Own) -> Result<(), String> {
    use model_core::schema::DdlItem;
    let exists = |name: &str| {
        format!(
            "SELECT 1 FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = DATABASE() AND ROUTINE_NAME = '{name}'"
        )
    };
    let item = |name: &'static str| {
        DdlItem::new(
            name,
            format!("CREATE PROCEDURE {name}() SELECT 1"),
            format!("DROP PROCEDURE IF EXISTS {name}"),
        )
        .exists(exists(name))
    };
    let mut metadata = MetaData::new();
    for name in ["one", "two"] {
        metadata
            .define(item(name), OnExisting::Error)
            .expect("two items");
    }
    own.run("CREATE PROCEDURE two() SELECT 1").await?;
    let wanted = own.wanted(&metadata);
    let found = own.reflect(&ReflectOptions::for_wanted(&wanted)).await?;
    let names: Vec<&str> = found.existing_items.iter().map(|name| &**name).collect();
    assert_eq!(names, ["two"]);
    Ok(())
}

async fn labels_beyond_the_basic_plane_are_kept(own: &mut Own) -> Result<(), String> {
    let labels = model_core::schema::EnumDefinition::new("pet", ["cat", "🦀"]);
    let t = Table::new("t").column(
        Column::new("e", SqlType::Enum(labels.into())).default(ServerDefault::Text("🦀".into())),
    );
    let view = View::new("v", "SELECT e FROM t").column(Column::new("e", SqlType::Text));
    let mut metadata = metadata([t]);
    metadata
        .define(view, OnExisting::Error)
        .expect("a table and a view");
    own.create(&metadata).await?;
    match own.differences(&metadata).await? {
        text if text.is_empty() => Ok(()),
        text => Err(text),
    }
}
