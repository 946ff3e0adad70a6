use serde_json::{Value, json};
use sqlx::types::Json;
use uuid::Uuid;

use super::on_both;
use crate::database::Database;
use crate::tests;

tests! {
    text_reads_back,
    bytes_read_back,
    uuid_reads_back,
    json_reads_back_however_nested,
    typed_json_reads_back,
}

/// No NUL: PostgreSQL's text holds none.
fn texts() -> Vec<String> {
    let short = [
        "",
        " ",
        "1.0",
        "it's \"quoted\" \\ ; --",
        "żółw 🐢 \u{202e}",
        "two\nlines",
    ];
    let short = short.map(String::from).into_iter();
    short.chain(["x".repeat(1_000_000)]).collect()
}

fn blobs() -> Vec<Vec<u8>> {
    vec![
        Vec::new(),
        vec![0],
        (0..=u8::MAX).collect(),
        b"text".to_vec(),
    ]
}

async fn text_reads_back(database: &mut Database) {
    on_both!(database, texts());
}

async fn bytes_read_back(database: &mut Database) {
    on_both!(database, blobs());
}

async fn uuid_reads_back(database: &mut Database) {
    let some = Uuid::from_u128(0x1234_5678_9abc_def0_0000_0000_0000_0020);
    on_both!(database, [Uuid::nil(), Uuid::max(), some]);
}

fn documents() -> Vec<Value> {
    vec![
        json!({ "b": [1, { "ü": null, "": [[]] }], "a": i64::MAX, "c": i64::MIN, "d": 0.1, "quote": "it's \"\\" }),
        json!(null),
        json!(true),
        json!(""),
        json!([]),
        json!({}),
    ]
}

async fn json_reads_back_however_nested(database: &mut Database) {
    on_both!(database, documents());
}

async fn typed_json_reads_back(database: &mut Database) {
    on_both!(
        database,
        [Json(vec![("🐢".to_owned(), i64::MIN)]), Json(Vec::new())],
        [Json(Some(Value::Bool(true))), Json(None)],
    );
}
