//! What the server would refuse halfway is refused before anything runs, and names the object and its part.

use model_core::schema::{
    Column, EnumDefinition, ForeignKey, PartitionBound, ServerDefault, SqlType, Table,
    UniqueConstraint, View,
};
use model_core::testing::Backend;
use model_core::{MetaData, OnExisting};

use crate::database::Own;
use crate::support::{integer, metadata, table, text};
use crate::tests;

tests! {
    All: foreign_key_to_view_is_refused, foreign_key_to_table_without_key_is_refused,
        foreign_key_to_missing_column_is_refused, view_where_the_model_has_a_table_is_named,
        required_extra_column_is_reported;
    Servers: foreign_key_of_another_type_is_refused, constant_under_a_unique_constraint_is_refused;
    Postgres: materialized_view_where_the_model_has_a_view_is_refused,
        parent_that_is_not_partitioned_is_refused, table_that_is_not_a_partition_is_refused,
        label_that_a_default_needs_is_refused;
    MariaDb: foreign_key_of_another_collation_is_refused, foreign_key_to_another_engine_is_refused,
        constant_foreign_key_without_parent_leaves_no_half;
    Sqlite: temporary_table_in_front_is_refused;
}

fn referring() -> Table {
    table("orders")
        .column(Column::new("owner", SqlType::BigInt))
        .foreign_key(ForeignKey::new(["owner"], "users", ["id"]).named("fk_owner"))
}

/// `orders`, which is new, and `users`, which the database has in another form.
fn two_tables() -> MetaData {
    metadata([table("users"), referring()])
}

async fn foreign_key_to_view_is_refused(own: &mut Own) {
    own.run("CREATE VIEW users AS SELECT 1 AS id").await;
    let refused = own.refused(&two_tables(), OnExisting::Keep).await;
    assert!(
        refused.contains(
            "table `orders`, foreign key `fk_owner`: it refers to `users`, which is a view"
        ),
        "{refused}"
    );
}

async fn foreign_key_to_table_without_key_is_refused(own: &mut Own) {
    own.run("CREATE TABLE users (id bigint NOT NULL)").await;
    let refused = own.refused(&two_tables(), OnExisting::Keep).await;
    assert!(
        refused.contains("table `orders`, foreign key `fk_owner`: it refers to `users` (id), which has no primary key"),
        "{refused}"
    );
}

async fn foreign_key_to_missing_column_is_refused(own: &mut Own) {
    own.run("CREATE TABLE users (number bigint PRIMARY KEY)")
        .await;
    let refused = own.refused(&two_tables(), OnExisting::Keep).await;
    assert!(
        refused.contains(
            "table `orders`, foreign key `fk_owner`: it refers to `users`, which has no column `id`"
        ),
        "{refused}"
    );
}

async fn view_where_the_model_has_a_table_is_named(own: &mut Own) {
    own.run("CREATE VIEW users AS SELECT 1 AS id").await;
    let users = metadata([table("users")]);
    let refused = own.refused(&users, OnExisting::Extend).await;
    assert!(
        refused.contains("table `users`: a view has this name"),
        "{refused}"
    );
}

async fn required_extra_column_is_reported(own: &mut Own) {
    let id = match own.backend() {
        Backend::Sqlite => "id INTEGER PRIMARY KEY NOT NULL",
        Backend::Postgres | Backend::MariaDb => "id bigint PRIMARY KEY",
    };
    own.run(&format!("CREATE TABLE users ({id}, age int NOT NULL)"))
        .await;
    let report = own.extend(&metadata([table("users")])).await;
    assert!(
        report.to_string().contains(
            "column `age` is in the database only, NOT NULL without a default: every INSERT that does not set it fails"
        ),
        "{report}"
    );
}

async fn foreign_key_of_another_type_is_refused(own: &mut Own) {
    own.run("CREATE TABLE users (id varchar(40) PRIMARY KEY)")
        .await;
    let refused = own.refused(&two_tables(), OnExisting::Keep).await;
    assert!(
        refused.contains(
            "table `orders`, foreign key `fk_owner`: it refers to `users.id`, which is of type"
        ),
        "{refused}"
    );
}

async fn constant_under_a_unique_constraint_is_refused(own: &mut Own) {
    own.created(&metadata([table("users")])).await;
    let number = integer("number").default(ServerDefault::Integer(7));
    let numbered = metadata([
        table("a_new"),
        table("users")
            .column(number)
            .unique(UniqueConstraint::new(["number"]).named("uq_number")),
    ]);
    own.run("INSERT INTO users VALUES (1), (2)").await;
    let refused = own.refused(&numbered, OnExisting::Extend).await;
    assert!(
        refused.contains("table `users`, unique constraint `uq_number`: all existing rows would get the same value"),
        "{refused}"
    );
    own.run("DELETE FROM users WHERE id = 2").await;
    assert_eq!(own.extend(&numbered).await.extended.len(), 1);
}

async fn materialized_view_where_the_model_has_a_view_is_refused(own: &mut Own) {
    own.run("CREATE MATERIALIZED VIEW ones AS SELECT 1::bigint AS id")
        .await;
    let mut metadata = metadata([table("users")]);
    let view =
        View::new("ones", "SELECT 1::bigint AS id").column(Column::new("id", SqlType::BigInt));
    metadata.define(view, OnExisting::Error).expect("one view");
    let refused = own.refused(&metadata, OnExisting::Extend).await;
    assert!(refused.contains("view `ones`"), "{refused}");
}

fn partition() -> Table {
    let bound = PartitionBound::Default;
    Table::new("hits_rest").partition_of("hits", bound)
}

fn partitioned() -> MetaData {
    let hits = table("hits").partition_by(model_core::schema::PartitionBy::range(["id"]));
    metadata([hits, partition()])
}

async fn parent_that_is_not_partitioned_is_refused(own: &mut Own) {
    own.created(&metadata([table("hits")])).await;
    let refused = own.refused(&partitioned(), OnExisting::Keep).await;
    assert!(
        refused.contains("table `hits_rest`: its parent `hits` is not partitioned"),
        "{refused}"
    );
}

async fn table_that_is_not_a_partition_is_refused(own: &mut Own) {
    own.created(&metadata([table("hits_rest")])).await;
    let refused = own.refused(&partitioned(), OnExisting::Extend).await;
    assert!(refused.contains("table `hits_rest`"), "{refused}");
}

async fn label_that_a_default_needs_is_refused(own: &mut Own) {
    own.run("CREATE TYPE mood AS ENUM ('sad')").await;
    let mood = EnumDefinition::new("mood", ["sad", "glad"]);
    let mood = Column::new("mood", SqlType::Enum(mood.into()));
    let metadata =
        metadata([table("users").column(mood.default(ServerDefault::Text("glad".into())))]);
    let refused = own.refused(&metadata, OnExisting::Keep).await;
    assert!(
        refused.contains("table `users`, column `mood`: its default `glad` is not a label"),
        "{refused}"
    );
    assert_eq!(own.extend(&metadata).await.labels.len(), 1);
}

fn by_email() -> MetaData {
    let orders = table("orders")
        .column(text("email"))
        .foreign_key(ForeignKey::new(["email"], "users", ["email"]).named("fk_email"));
    metadata([
        table("users")
            .column(text("email"))
            .unique(UniqueConstraint::new(["email"])),
        orders,
    ])
}

async fn foreign_key_of_another_collation_is_refused(own: &mut Own) {
    own.run("CREATE TABLE users (id bigint PRIMARY KEY, email varchar(40) COLLATE utf8mb4_bin NOT NULL UNIQUE)").await;
    let refused = own.refused(&by_email(), OnExisting::Keep).await;
    assert!(
        refused.contains("table `orders`, foreign key `fk_email`"),
        "{refused}"
    );
}

async fn foreign_key_to_another_engine_is_refused(own: &mut Own) {
    own.run("CREATE TABLE users (id bigint PRIMARY KEY) ENGINE = MyISAM")
        .await;
    let refused = own.refused(&two_tables(), OnExisting::Keep).await;
    assert!(
        refused.contains("table `orders`, foreign key `fk_owner`"),
        "{refused}"
    );
}

async fn constant_foreign_key_without_parent_leaves_no_half(own: &mut Own) {
    own.created(&metadata([table("users"), table("orders")]))
        .await;
    own.run("INSERT INTO orders VALUES (1)").await;
    let owner = Column::new("owner", SqlType::BigInt).default(ServerDefault::Integer(7));
    let orders = table("orders")
        .column(owner)
        .foreign_key(ForeignKey::new(["owner"], "users", ["id"]).named("fk_owner"));
    let models = metadata([table("users"), orders]);
    let before = own.dump().await;
    let error = own
        .create_all(&models, OnExisting::Extend)
        .await
        .unwrap_err();
    // Only the server knows which rows there are; the column is not added without its key.
    assert!(error.to_string().contains("`fk_owner`"), "{error}");
    assert!(
        error.to_string().ends_with("nothing was changed"),
        "{error}"
    );
    assert_eq!(own.dump().await, before);
    own.run("INSERT INTO users VALUES (7)").await;
    assert_eq!(own.extend(&models).await.extended[0].added.len(), 2);
    let again = own.extend(&models).await;
    assert!(again.is_empty() && again.matches(), "{again}");
}

async fn temporary_table_in_front_is_refused(own: &mut Own) {
    own.run("CREATE TEMP TABLE users (x)").await;
    let refused = own
        .refused(&metadata([table("users")]), OnExisting::Extend)
        .await;
    assert!(
        refused.contains("table `users`: a temporary table has this name"),
        "{refused}"
    );
}
