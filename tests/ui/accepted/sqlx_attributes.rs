//! What sqlx is told, a table need not be told again.
use std::collections::BTreeMap;

use model_core::{Columns, Model};

#[derive(Columns)]
struct Stamps {
    created_at: String,
}

#[derive(Model)]
#[model(table = "profiles")]
#[sqlx(rename_all = "camelCase")]
struct Profile {
    #[model(primary_key)]
    user_id: i64,
    #[sqlx(rename = "e_mail", default)]
    email: String,
    #[sqlx(skip)]
    cache: Vec<BTreeMap<i64, i64>>,
    #[sqlx(flatten)]
    stamps: Stamps,
    #[sqlx(json)]
    settings: BTreeMap<i64, i64>,
    #[sqlx(json(nullable))]
    extras: Option<BTreeMap<i64, i64>>,
    #[sqlx(try_from = "i32")]
    age: BTreeMap<u8, u8>,
}

fn main() {
    let columns: Vec<String> = Profile::COLUMNS
        .iter()
        .map(|column| format!("{} {}{}", column.name, column.sql_type, if column.nullable { "?" } else { "" }))
        .collect();
    assert_eq!(
        columns,
        ["userId BIGINT", "e_mail TEXT", "created_at TEXT", "settings JSON", "extras JSON?", "age INTEGER"]
    );
}
