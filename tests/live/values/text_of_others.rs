use std::net::IpAddr;

use bigdecimal::BigDecimal;
use ipnetwork::IpNetwork;
use rust_decimal::Decimal;
use sqlx::types::Text;

use super::round_trip;

fn parsed<T: std::str::FromStr>(text: &str) -> Text<T> {
    Text(text.parse().ok().expect("the test's values parse"))
}

#[tokio::test]
async fn decimals_read_back_as_text_with_every_digit() {
    round_trip([
        Text(Decimal::MIN),
        Text(Decimal::MAX),
        parsed("1.10"),
        parsed("-0.0000000000000000000000000001"),
    ])
    .await;
    round_trip([
        parsed::<BigDecimal>("123456789012345678901234567890.10"),
        parsed("0"),
    ])
    .await;
}

#[tokio::test]
async fn addresses_read_back_as_text() {
    round_trip(["1.2.3.4", "::1", "::ffff:1.2.3.4"].map(parsed::<IpAddr>)).await;
    round_trip(["10.0.0.0/8", "fe80::1/10"].map(parsed::<IpNetwork>)).await;
}
