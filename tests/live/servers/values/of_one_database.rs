//! What sqlx's driver of one database knows and the other's does not.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::num::{NonZeroU8, NonZeroU16, NonZeroU32};

use chrono::{DateTime, Days, FixedOffset, NaiveDate};
use ipnetwork::IpNetwork;
use model_core::testing::server::Product;
use rust_decimal::Decimal;
use sqlx::postgres::types::{
    PgCiText, PgHstore, PgInterval, PgLTree, PgMoney, PgPoint, PgRange, PgTimeTz,
};
use uuid::Uuid;

use super::{on_mariadb, on_postgres};
use crate::Entry;
use crate::database::{Database, Either};

pub(crate) const TESTS: &[Entry] = &[POSTGRES, POSTGRES_ALONE, MARIADB];

const POSTGRES: Entry = Entry {
    only: Some(Product::Postgres),
    ..crate::entry!(arrays_addresses_and_zones_read_back, None)
};

const POSTGRES_ALONE: Entry = Entry {
    only: Some(Product::Postgres),
    ..crate::entry!(types_of_postgres_alone_read_back, None)
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

async fn types_of_postgres_alone_read_back(database: &mut Database) {
    let Either::Postgres(conn) = &mut database.connection else {
        unreachable!("it is PostgreSQL's")
    };
    let interval = PgInterval {
        months: -13,
        days: 40,
        microseconds: 1,
    };
    on_postgres(conn, [interval]).await;
    on_postgres(conn, [vec![interval]]).await;
    on_postgres(conn, [PgMoney(i64::MIN), PgMoney(1)]).await;
    on_postgres(conn, [PgPoint { x: 0.5, y: -1.0 }]).await;
    on_postgres(conn, [PgCiText("It's".to_owned())]).await;
    on_postgres(conn, parsed::<PgLTree, 1>(["top.science.astronomy"])).await;
    let labels = [
        ("a".to_owned(), Some("b".to_owned())),
        ("c".to_owned(), None),
    ];
    on_postgres(conn, [PgHstore(labels.into())]).await;
    on_postgres(conn, [PgRange::from(1..5), PgRange::from(..9)]).await;
    on_postgres(conn, [PgRange::<i64>::from(7..)]).await;
    on_postgres(conn, [vec![PgRange::<i64>::from(7..9)]]).await;
    on_postgres(conn, [PgRange::from(Decimal::ONE..Decimal::TEN)]).await;
    let day = NaiveDate::from_ymd_opt(2024, 2, 29).expect("a leap year");
    on_postgres(conn, [PgRange::from(day..day + Days::new(2))]).await;
    let moment = day.and_hms_opt(1, 2, 3).expect("a time");
    on_postgres(conn, [PgRange::from(moment..)]).await;
    on_postgres(conn, [PgRange::from(..moment.and_utc())]).await;
    let offset = FixedOffset::east_opt(5 * 3600).expect("an offset");
    let time = moment.time();
    on_postgres(conn, [PgTimeTz { time, offset }]).await;
}

async fn unsigned_integers_addresses_and_texts_read_back(database: &mut Database) {
    let Either::MariaDb(conn) = &mut database.connection else {
        unreachable!("it is MariaDB's")
    };
    on_mariadb(conn, [0, u8::MAX]).await;
    on_mariadb(conn, [0, u16::MAX]).await;
    on_mariadb(conn, [0, u32::MAX]).await;
    on_mariadb(conn, [0, u64::MAX]).await;
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
