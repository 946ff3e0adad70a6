//! What follows the tables to another schema, and what stays.

use model_core::schema::{
    Column, DdlItem, EnumDefinition, ForeignKey, Index, PartitionBound, PrimaryKey, Requirement,
    Sequence, ServerDefault, SqlType, Table, View,
};
use model_core::{Dialect, MetaData, OnExisting};

fn table(name: &'static str) -> Table {
    Table::new(name)
        .column(Column::new("id", SqlType::BigInt))
        .primary_key(PrimaryKey::new(["id"]))
}

fn metadata(tables: impl IntoIterator<Item = Table>) -> MetaData {
    let mut metadata = MetaData::new();
    for table in tables {
        metadata
            .define(table, OnExisting::Error)
            .expect("another table");
    }
    metadata
}

#[test]
fn key_between_the_tables_follows_and_the_one_to_another_table_stays() {
    let orders = table("app.orders")
        .foreign_key(ForeignKey::new(["id"], "app.users", ["id"]))
        .foreign_key(ForeignKey::new(["id"], "app.countries", ["id"]));
    let tenant = metadata([table("app.users"), orders])
        .to_schema("tenant_42")
        .expect("tables of one schema");
    let orders = tenant.table("tenant_42.orders").expect("it moved");
    let referred: Vec<_> = orders
        .foreign_keys
        .iter()
        .map(|key| key.referred_table.to_string())
        .collect();
    assert_eq!(referred, ["tenant_42.users", "app.countries"]);
}

#[test]
fn sequence_follows_unless_it_lives_elsewhere() {
    let takes = |name: &'static str, sequence: &str| {
        let default = ServerDefault::Sequence(Sequence::new(sequence).into());
        Column::new(name, SqlType::BigInt).default(default)
    };
    let tasks = table("app.tasks")
        .column(takes("own", "app.numbers"))
        .column(takes("shared", "shared.numbers"))
        .column(takes("defined", "app.defined"));
    let mut metadata = metadata([tasks]);
    let defined = Sequence::new("app.defined");
    metadata
        .define(defined, OnExisting::Error)
        .expect("a sequence");
    let tenant = metadata.to_schema("tenant_42").expect("one table");
    let names: Vec<_> = tenant
        .sequences()
        .into_iter()
        .map(|sequence| sequence.name.to_string())
        .collect();
    assert_eq!(
        names,
        ["shared.numbers", "tenant_42.defined", "tenant_42.numbers"]
    );
}

#[test]
fn type_follows_unless_it_lives_elsewhere() {
    let column = |schema: Option<&'static str>| {
        let mut definition = EnumDefinition::new("state", ["open"]);
        definition.schema = schema.map(Into::into);
        Column::new(schema.unwrap_or("none"), SqlType::Enum(definition.into()))
    };
    let tasks = table("app.tasks")
        .column(column(None))
        .column(column(Some("APP")))
        .column(column(Some("shared")));
    let tenant = metadata([tasks]).to_schema("tenant_42").expect("one table");
    let schemas: Vec<_> = tenant.table("tenant_42.tasks").expect("it moved").columns[1..]
        .iter()
        .map(|column| match &column.sql_type {
            SqlType::Enum(definition) => definition.schema.as_deref(),
            other => panic!("{other} is no enumeration"),
        })
        .collect();
    assert_eq!(
        schemas,
        [Some("tenant_42"), Some("tenant_42"), Some("shared")]
    );
}

#[test]
fn there_and_back_is_no_journey() {
    let users = table("users").index(Index::new(["id"]).named("by_id"));
    let orders = table("orders").foreign_key(ForeignKey::new(["id"], "users", ["id"]));
    let before = metadata([users, orders]);
    let back = before
        .to_schema("tenant_42")
        .and_then(|tenant| tenant.translate_schemas(|_| None))
        .expect("tables of one schema");
    assert_eq!(before, back);
}

#[test]
fn tables_that_would_be_one_are_told() {
    let error = metadata([table("app.users"), table("crm.users")])
        .to_schema("tenant_42")
        .expect_err("two tables of one name");
    assert_eq!(
        error.to_string(),
        "two tables would be `tenant_42.users`\n  \
         a table built at run time\n  \
         a table built at run time\n\
         help: rename one, or move them to different schemas: `MetaData::translate_schemas`"
    );
}

#[test]
fn view_of_a_schema_that_is_left_is_told() {
    let mut metadata = metadata([table("users")]);
    let view =
        View::new("everybody", "SELECT id FROM users").column(Column::new("id", SqlType::BigInt));
    metadata
        .define(view, OnExisting::Error)
        .expect("another view");
    let error = metadata
        .to_schema("tenant_42")
        .expect_err("its query names the table");
    assert!(
        error
            .to_string()
            .starts_with("view `everybody` cannot follow"),
        "{error}"
    );
    metadata.translate_schemas(|_| None).expect("nothing moves");
}

#[test]
fn extension_that_comes_later_finds_the_table_in_its_new_schema() {
    let mut tenant = metadata([table("users")])
        .to_schema("tenant_42")
        .expect("one table");
    let addition = Table::new("tenant_42.users").index(Index::new(["id"]));
    tenant
        .define(addition, OnExisting::Extend)
        .expect("another index");
    let script = tenant
        .create_ddl(Dialect::Postgres, OnExisting::Error)
        .expect("plain tables");
    assert!(script.as_str().contains("ON \"tenant_42\".\"users\""));
}

#[test]
fn parents_follow() {
    let parts = table("app.parts").partition_of("app.whole", PartitionBound::Default);
    let heirs = table("app.heirs").inherits("app.whole");
    let tenant = metadata([table("app.whole"), parts, heirs])
        .to_schema("tenant_42")
        .expect("tables of one schema");
    let options = |name: &'static str| tenant.table(name).expect("it moved").options().clone();
    let partition = options("tenant_42.parts")
        .partition_of
        .expect("a partition");
    assert_eq!(partition.parent.to_string(), "tenant_42.whole");
    let parents = options("tenant_42.heirs").inherits;
    assert_eq!(parents[0].to_string(), "tenant_42.whole");
}

#[test]
fn ddl_item_about_a_table_is_told_and_another_one_stays() {
    let mut metadata = metadata([table("users")]);
    let function = DdlItem::new("one", "CREATE FUNCTION one ...", "DROP FUNCTION one");
    metadata
        .define(function.clone(), OnExisting::Error)
        .expect("another item");
    assert_eq!(
        metadata
            .to_schema("tenant_42")
            .expect("it stays")
            .items()
            .len(),
        1
    );
    let mut trigger = function;
    trigger.name = "touch".into();
    trigger.requires = [Requirement::relation("users")].into_iter().collect();
    metadata
        .define(trigger, OnExisting::Error)
        .expect("another item");
    let error = metadata
        .to_schema("tenant_42")
        .expect_err("it names the table");
    assert!(
        error
            .to_string()
            .starts_with("`ddl!` item `touch` cannot follow"),
        "{error}"
    );
}
