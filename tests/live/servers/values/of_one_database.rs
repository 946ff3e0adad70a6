//! What sqlx's driver of one database knows and the other's does not.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::num::{NonZeroU8, NonZeroU16, NonZeroU32};

use chrono::{DateTime, FixedOffset, NaiveDate};
use ipnetwork::IpNetwork;
use model_core::testing::server::Product;
use rust_decimal::Decimal;
use uuid::Uuid;

use super::{on_mariadb, on_postgres};
use crate::Entry;
use crate::database::{Database, Either};

pub(crate) const TESTS: &[Entry] = &[POSTGRES, MARIADB];

const POSTGRES: Entry = Entry {
    only: Some(Product::Postgres),
    ..crate::entry!(arrays_addresses_and_zones_read_back, None)
};

const MARIADB: Entry = Entry {
    only: Some(Product::MariaDb),
    ..crate::entry!(unsigned_integers_addresses_and_texts_read_back, None)
};

fn parsed<T: std::str::FromStr, const N: usize>(texts: [&str; N]) -> [T; N] {
    texts.map(|text| text.parse().ok().expect("the test's values parse"))
}

async fn arrays_addresses_and_zones_read_back(database: &mut Database) {
    let Either::Postgres(conn) = &mut database.connection else {
        unreachable!("it is PostgreSQL's")
    };
    on_postgres(conn, [vec![i64::MIN, 0, i64::MAX], Vec::new()]).await;
    on_postgres(conn, [vec![true, false]]).await;
    on_postgres(conn, [vec![0.5_f32], vec![f32::INFINITY]]).await;
    on_postgres(conn, [vec![Some("it's {\"}".to_owned()), None]]).await;
    on_postgres(conn, [vec![vec![0_u8, 255], Vec::new()]]).await;
    on_postgres(conn, [vec![Uuid::nil(), Uuid::max()]]).await;
    on_postgres(conn, [parsed::<Decimal, 2>(["1.10", "-3"]).to_vec()]).await;
    let day = NaiveDate::from_ymd_opt(2024, 2, 29).expect("a leap year");
    on_postgres(conn, [vec![day]]).await;
    on_postgres(conn, parsed::<IpAddr, 2>(["1.2.3.4", "::ffff:1.2.3.4"])).await;
    on_postgres(conn, parsed::<IpNetwork, 2>(["10.0.0.0/8", "fe80::1/10"])).await;
    let instants = parsed::<DateTime<FixedOffset>, 1>(["2024-02-29T12:34:56.000001+05:30"]);
    on_postgres(conn, instants).await;
}

async fn unsigned_integers_addresses_and_texts_read_back(database: &mut Database) {
    let Either::MariaDb(conn) = &mut database.connection else {
        unreachable!("it is MariaDB's")
    };
    on_mariadb(conn, [0, u8::MAX]).await;
    on_mariadb(conn, [0, u16::MAX]).await;
    on_mariadb(conn, [0, u32::MAX]).await;
    on_mariadb(conn, [NonZeroU8::MIN, NonZeroU8::MAX]).await;
    on_mariadb(conn, [NonZeroU16::MIN, NonZeroU16::MAX]).await;
    on_mariadb(conn, [NonZeroU32::MIN, NonZeroU32::MAX]).await;
    on_mariadb(conn, parsed::<IpAddr, 2>(["1.2.3.4", "::ffff:1.2.3.4"])).await;
    on_mariadb(conn, [Ipv4Addr::LOCALHOST]).await;
    on_mariadb(conn, [Ipv6Addr::LOCALHOST]).await;
    on_mariadb(conn, [Uuid::max().hyphenated()]).await;
    on_mariadb(conn, [Uuid::max().simple()]).await;
    on_mariadb(conn, ["two\nlines\0and NUL".to_owned()]).await;
}
