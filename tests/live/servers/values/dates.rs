use chrono::{DateTime, Local, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use model_core::testing::server::Product;
use time::macros::{date, datetime, time};
use time::{OffsetDateTime, PrimitiveDateTime};

use super::on_both;
use crate::database::Database;
use crate::tests;

tests! {
    chrono_dates_and_times_read_back,
    chrono_instants_read_back,
    time_dates_and_times_read_back,
}

/// Near and far, on the hour and with everything that is not one.
fn moments() -> Vec<NaiveDateTime> {
    parsed(&[
        "1000-01-01T00:00:00",
        "1969-12-31T23:59:59.999999",
        "2024-02-29T12:34:56.000001",
        "9999-12-31T23:59:59",
    ])
}

/// MariaDB 10.11, TIMESTAMP: from 1970 to 2038.
fn instants(product: Product) -> Vec<DateTime<Utc>> {
    let moments = match product {
        Product::Postgres => moments(),
        Product::MariaDb => parsed(&[
            "1970-01-01T00:00:01",
            "2024-02-29T12:34:56.000001",
            "2038-01-19T03:14:07",
        ]),
    };
    moments.iter().map(NaiveDateTime::and_utc).collect()
}

fn parsed(texts: &[&str]) -> Vec<NaiveDateTime> {
    let parsed = texts.iter().map(|text| text.parse());
    parsed
        .map(|it| it.expect("the test's dates are dates"))
        .collect()
}

async fn chrono_dates_and_times_read_back(database: &mut Database) {
    let dates = || moments().into_iter().map(|it| it.date());
    let times = || {
        moments()
            .into_iter()
            .map(|it| it.time())
            .chain([NaiveTime::MIN])
    };
    on_both!(
        database,
        dates(),
        times(),
        moments(),
        [NaiveDate::from_ymd_opt(2000, 2, 29).expect("a leap year")],
    );
}

async fn chrono_instants_read_back(database: &mut Database) {
    let instants = instants(database.product());
    let local = || {
        instants
            .iter()
            .map(|it| it.with_timezone(&Local))
            .collect::<Vec<_>>()
    };
    on_both!(database, instants.clone(), local());
}

async fn time_dates_and_times_read_back(database: &mut Database) {
    let instants: [OffsetDateTime; 2] = [
        datetime!(2000-01-01 0:00 UTC),
        datetime!(2024-02-29 12:34:56.000001 UTC),
    ];
    let moments: [PrimitiveDateTime; 2] = [
        datetime!(1000-01-01 0:00),
        datetime!(9999-12-31 23:59:59.999999),
    ];
    on_both!(
        database,
        [date!(1000 - 01 - 01), date!(2024 - 02 - 29)],
        [time!(0:00), time!(12:34:56.000001), time!(23:59:59.999999)],
        moments,
        instants,
    );
}
