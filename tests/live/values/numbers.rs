use std::num::{NonZeroI8, NonZeroI16, NonZeroI32, NonZeroI64, NonZeroU8, NonZeroU16, NonZeroU32};

use super::round_trip;

#[tokio::test]
async fn bool_reads_back() {
    round_trip([true, false]).await;
}

#[tokio::test]
async fn signed_integers_read_back_at_their_limits() {
    round_trip([i8::MIN, -1, 0, i8::MAX]).await;
    round_trip([i16::MIN, 0, i16::MAX]).await;
    round_trip([i32::MIN, 0, i32::MAX]).await;
    round_trip([i64::MIN, -1, 0, i64::MAX]).await;
}

#[tokio::test]
async fn unsigned_integers_read_back_at_their_limits() {
    round_trip([0, u8::MAX]).await;
    round_trip([0, u16::MAX]).await;
    round_trip([0, u32::MAX]).await;
}

#[tokio::test]
async fn integers_but_zero_read_back() {
    round_trip([NonZeroI8::MIN, NonZeroI8::MAX]).await;
    round_trip([NonZeroI16::MIN, NonZeroI16::MAX]).await;
    round_trip([NonZeroI32::MIN, NonZeroI32::MAX]).await;
    round_trip([NonZeroI64::MIN, NonZeroI64::MAX]).await;
    round_trip([NonZeroU8::MIN, NonZeroU8::MAX]).await;
    round_trip([NonZeroU16::MIN, NonZeroU16::MAX]).await;
    round_trip([NonZeroU32::MIN, NonZeroU32::MAX]).await;
}

#[tokio::test]
async fn floats_read_back_bit_by_bit() {
    round_trip([
        f32::MIN,
        f32::MIN_POSITIVE,
        0.1,
        1.0,
        16_777_217.0,
        f32::MAX,
        f32::INFINITY,
    ])
    .await;
    round_trip([
        f64::MIN,
        f64::MIN_POSITIVE,
        5e-324,
        0.1,
        1.0,
        f64::MAX,
        f64::NEG_INFINITY,
    ])
    .await;
}
