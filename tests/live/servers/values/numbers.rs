use std::num::{NonZeroI8, NonZeroI16, NonZeroI32, NonZeroI64};

use bigdecimal::BigDecimal;
use rust_decimal::Decimal;

use super::on_both;
use crate::database::Database;
use crate::tests;

tests! {
    bool_reads_back,
    signed_integers_read_back_at_their_limits,
    floats_read_back_bit_by_bit,
    decimals_read_back_with_every_digit,
}

async fn bool_reads_back(database: &mut Database) {
    on_both!(database, [true, false]);
}

async fn signed_integers_read_back_at_their_limits(database: &mut Database) {
    on_both!(
        database,
        [i8::MIN, -1, 0, i8::MAX],
        [i16::MIN, 0, i16::MAX],
        [i32::MIN, 0, i32::MAX],
        [i64::MIN, -1, 0, i64::MAX],
        [NonZeroI8::MIN, NonZeroI8::MAX],
        [NonZeroI16::MIN, NonZeroI16::MAX],
        [NonZeroI32::MIN, NonZeroI32::MAX],
        [NonZeroI64::MIN, NonZeroI64::MAX],
    );
}

async fn floats_read_back_bit_by_bit(database: &mut Database) {
    on_both!(
        database,
        [f32::MIN_POSITIVE, 0.1, 1.0, 16_777_217.0, -1.5e30],
        [f64::MIN, f64::MIN_POSITIVE, 0.1, 1.0, f64::MAX],
    );
}

fn decimals<T: std::str::FromStr>() -> Vec<T> {
    let texts = [
        "0",
        "1.10",
        "-0.0000000000000000000000000001",
        "12345678901234567890.5",
    ];
    let parsed = texts.map(|text| text.parse().ok());
    parsed
        .map(|it| it.expect("the test's numbers are numbers"))
        .into()
}

async fn decimals_read_back_with_every_digit(database: &mut Database) {
    on_both!(database, decimals::<Decimal>(), decimals::<BigDecimal>());
}
