use super::*;
use crate::schema::{Column, ServerDefault, SqlType};
use crate::{LowerOptions, OnExisting, lower};

fn lowered(dialect: Dialect, table: Table) -> Table {
    let mut metadata = MetaData::new();
    metadata
        .define(table, OnExisting::Error)
        .expect("one table");
    let wanted = lower(&metadata, dialect, &LowerOptions::default()).expect("it is expressible");
    Table::clone(&wanted.tables[0])
}

fn default(sql_type: &SqlType, default: &ServerDefault) -> Option<ServerDefault> {
    let class = Class::of(Dialect::MariaDb, sql_type);
    canonical_default(Dialect::MariaDb, class, default)
}

fn sql(text: &'static str) -> ServerDefault {
    ServerDefault::Sql(text.into())
}

#[test]
fn defaults_that_are_stored_alike_are_equal() {
    let numeric = || SqlType::Numeric {
        precision: Some(10),
        scale: Some(2),
    };
    let text = |text: &'static str| ServerDefault::Text(text.into());
    for (sql_type, left, right) in [
        (SqlType::Boolean, ServerDefault::Integer(1), sql("TRUE")),
        (SqlType::Integer, text("7"), sql("+07")),
        (numeric(), sql("1.50"), ServerDefault::Float("1.5".into())),
        (numeric(), sql("2.00"), ServerDefault::Integer(2)),
        (SqlType::Double, sql("1e3"), ServerDefault::Integer(1000)),
        (SqlType::Varchar(5), ServerDefault::Integer(5), sql("'5'")),
        (SqlType::Time, text("10:00"), sql("'10:00:00.000000'")),
        (
            SqlType::Timestamp,
            text("2020-01-01"),
            sql("'2020-01-01 00:00:00.000000'"),
        ),
        (
            SqlType::TimestampTz,
            sql("current_timestamp(6)"),
            sql("(CURRENT_TIMESTAMP)"),
        ),
        (SqlType::Varchar(9), sql("'it\\'s'"), text("it's")),
    ] {
        assert_eq!(default(&sql_type, &left), default(&sql_type, &right));
    }
}

#[test]
fn default_null_is_no_default_and_other_digits_are_another_time() {
    assert_eq!(default(&SqlType::Integer, &sql("NULL")), None);
    let written = default(&SqlType::Timestamp, &sql("current_timestamp()"));
    assert_eq!(written, Some(sql("current_timestamp()")));
}

#[test]
fn plain_unique_index_is_a_unique_constraint() {
    let table = Table::new("t")
        .column(Column::new("a", SqlType::Varchar(20)))
        .index(Index::new(["a"]).unique().named("u"))
        .index(
            Index::new([crate::schema::IndexElement::column("a").prefix(5)])
                .unique()
                .named("p"),
        )
        .index(Index::new([crate::schema::IndexElement::column("a").prefix(20)]).named("w"));
    let table = lowered(Dialect::MariaDb, table);
    assert_eq!(table.uniques[0].name.as_deref(), Some("u"));
    let names: Vec<_> = table
        .indexes
        .iter()
        .filter_map(|it| it.name.as_deref())
        .collect();
    assert_eq!(names, ["p", "w"]);
    assert!(
        table.indexes[1].elements[0].plain_column().is_some(),
        "a length of the whole column is none"
    );
}

#[test]
fn options_of_another_dialect_are_absent() {
    let engine = EngineOptions::new()
        .engine("innodb")
        .charset("utf8mb4")
        .row_format("dynamic");
    let table = Table::new("t")
        .column(Column::new("a", SqlType::Json).collation(Dialect::Postgres, "C"))
        .mariadb(crate::schema::MariaDbTable::new(engine))
        .mysql(crate::schema::MySqlTable::new(
            EngineOptions::new().engine("MyISAM"),
        ));
    let table = lowered(Dialect::MariaDb, table);
    assert!(table.options.is_none() && table.columns[0].options.is_none());
}
