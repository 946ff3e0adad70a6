use std::borrow::Cow;
use std::rc::Rc;
use std::sync::Arc;

use serde_json::{Value, json};
use sqlx::types::Json;
use uuid::Uuid;

use super::round_trip;

const TEXTS: [&str; 6] = [
    "",
    " ",
    "1.0",
    "it's \"quoted\" \\ ; --",
    "żółw 🐢 \u{202e}",
    "two\nlines\0and NUL",
];

#[tokio::test]
async fn text_reads_back_behind_every_pointer() {
    round_trip(TEXTS.map(String::from)).await;
    round_trip(["x".repeat(1_000_000)]).await;
    round_trip(TEXTS.map(Box::<str>::from)).await;
    round_trip(TEXTS.map(Arc::<str>::from)).await;
    round_trip(TEXTS.map(Rc::<str>::from)).await;
    round_trip(TEXTS.map(Cow::Borrowed)).await;
}

#[tokio::test]
async fn bytes_read_back_behind_every_pointer() {
    let blobs = [
        Vec::new(),
        vec![0],
        (0..=u8::MAX).collect(),
        b"text".to_vec(),
    ];
    round_trip(blobs.clone()).await;
    round_trip(blobs.clone().map(Box::<[u8]>::from)).await;
    round_trip(blobs.clone().map(Arc::<[u8]>::from)).await;
    round_trip(blobs.clone().map(Rc::<[u8]>::from)).await;
    round_trip(blobs.map(Cow::<'static, [u8]>::Owned)).await;
}

#[tokio::test]
async fn uuid_reads_back_as_bytes_and_as_text() {
    let ids = [
        Uuid::nil(),
        Uuid::max(),
        Uuid::from_u128(0x1234_5678_9abc_def0_0000_0000_0000_0020),
    ];
    round_trip(ids).await;
    round_trip(ids.map(Uuid::hyphenated)).await;
    round_trip(ids.map(Uuid::simple)).await;
}

#[tokio::test]
async fn json_reads_back_however_nested() {
    let nested = json!({ "b": [1, { "ü": null, "": [[]] }], "a": u64::MAX, "c": i64::MIN, "d": 0.1, "quote": "it's \"\\" });
    round_trip([
        nested,
        json!(null),
        json!(1.0),
        json!(true),
        json!(""),
        json!([]),
        json!({}),
    ])
    .await;
}

#[tokio::test]
async fn typed_json_reads_back() {
    round_trip([Json(vec![("🐢".to_owned(), i64::MIN)]), Json(Vec::new())]).await;
    round_trip([Json(Some(Value::Bool(true))), Json(None)]).await;
}
