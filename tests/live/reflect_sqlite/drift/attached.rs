use model_core::MetaData;
use model_core::schema::{
    CheckConstraint, Column, ForeignKey, Index, IndexElement, PrimaryKey, SqlType, Table,
};

use super::{Kind, drift, twin};
use crate::support::models;

/// Tables of an attached schema, and one of the same name in the main one.
pub(super) const KIND: Kind = Kind {
    sql: "CREATE TABLE users (id INTEGER PRIMARY KEY, login TEXT NOT NULL);
          CREATE TABLE \"my app\".users (id INTEGER PRIMARY KEY, name TEXT NOT NULL, CONSTRAINT ck_name CHECK (name <> ''));
          CREATE INDEX \"my app\".ix_name ON users (lower(name));
          CREATE TABLE \"my app\".posts (id INTEGER PRIMARY KEY, author INTEGER NOT NULL,
          CONSTRAINT fk_author FOREIGN KEY (author) REFERENCES users (id))",
    models: users,
    attached: &["my app"],
    drifts: &[
        drift("type", &[("name TEXT", "name BLOB")], &["table my app.users, column name: type"]),
        drift("check", &[("name <> ''", "name <> 'x'")], &["table my app.users, check ck_name: expression"]),
        drift("expression", &[("lower(name)", "upper(name)")], &["table my app.users, index ix_name: columns"]),
        drift("reference", &[("REFERENCES users", "REFERENCES posts")], &["table my app.posts, foreign key fk_author: references"]),
        drift("other schema", &[("TABLE \"my app\".posts", "TABLE main.posts")], &["table my app.posts: missing"]),
        drift("index in another schema", &[("INDEX \"my app\".ix_name ON users (lower(name))", "INDEX main.ix_name ON users (lower(login))")], &["table my app.users, index ix_name: missing", "table users, index ix_name: extra"]),
    ],
    twins: &[
        twin("compiled alike", &[("name <> ''", "name != ('')"), ("lower(name)", "lower(+name)")]),
        twin("case of the schema", &[("INDEX \"my app\"", "INDEX \"MY APP\"")]),
        twin("temporary table of its name", &[("CREATE TABLE users", "CREATE TEMP TABLE posts (a); CREATE TABLE users")]),
    ],
};

fn users() -> MetaData {
    let key = || Column::new("id", SqlType::BigInt);
    let main = Table::new("users")
        .column(key())
        .column(Column::new("login", SqlType::Text))
        .primary_key(PrimaryKey::new(["id"]));
    let users = Table::new("my app.users")
        .column(key())
        .column(Column::new("name", SqlType::Text))
        .primary_key(PrimaryKey::new(["id"]))
        .check(CheckConstraint::new("name <> ''").named("ck_name"))
        .index(Index::new([IndexElement::expression("lower(name)")]).named("ix_name"));
    let posts = Table::new("my app.posts")
        .column(key())
        .column(Column::new("author", SqlType::BigInt))
        .primary_key(PrimaryKey::new(["id"]))
        .foreign_key(ForeignKey::new(["author"], "my app.users", ["id"]).named("fk_author"));
    models([main, users, posts])
}
