use chrono::{DateTime, FixedOffset, Local, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use time::macros::{date, datetime, time};

use super::round_trip;

/// Near and far, on the hour and with everything that is not one.
fn moments() -> Vec<NaiveDateTime> {
    [
        "0001-01-01T00:00:00",
        "1969-12-31T23:59:59.999999",
        "2024-02-29T12:34:56.000001",
        "9999-12-31T23:59:59",
    ]
    .map(|text| text.parse().expect("the test's dates are dates"))
    .to_vec()
}

#[tokio::test]
async fn chrono_dates_and_times_read_back() {
    round_trip(moments().iter().map(NaiveDateTime::date)).await;
    round_trip([NaiveDate::MIN, NaiveDate::MAX]).await;
    round_trip(moments().iter().map(NaiveDateTime::time)).await;
    round_trip([NaiveTime::MIN]).await;
    round_trip(moments()).await;
}

#[tokio::test]
async fn chrono_instants_read_back_in_their_zone() {
    round_trip(moments().iter().map(NaiveDateTime::and_utc)).await;
    round_trip(
        moments()
            .iter()
            .map(|moment| moment.and_utc().with_timezone(&Local)),
    )
    .await;
    let zone = FixedOffset::east_opt(5 * 3600 + 30 * 60).expect("India has a zone");
    let instants: Vec<DateTime<FixedOffset>> = moments()
        .iter()
        .map(|moment| moment.and_utc().with_timezone(&zone))
        .collect();
    round_trip(instants).await;
}

#[tokio::test]
async fn time_dates_and_times_read_back() {
    round_trip([
        date!(0001 - 01 - 01),
        date!(2024 - 02 - 29),
        date!(9999 - 12 - 31),
    ])
    .await;
    round_trip([time!(0:00), time!(12:34:56.000001), time!(23:59:59.999999)]).await;
    round_trip([
        datetime!(0001-01-01 0:00),
        datetime!(2024-02-29 12:34:56.000001),
        datetime!(9999-12-31 23:59:59),
    ])
    .await;
    round_trip([
        datetime!(0001-01-01 0:00 UTC),
        datetime!(2024-02-29 12:34:56.000001 +05:30),
    ])
    .await;
}

#[tokio::test]
async fn moment_that_the_database_fills_in_is_read_by_both_crates() {
    use model_core::schema::{Column, ServerDefault, SqlType};
    use model_core::{OnExisting, create_all};

    use crate::support::{database, metadata, table};

    let now = |name, sql_type| {
        Column::new(name, sql_type).default(ServerDefault::Sql("CURRENT_TIMESTAMP".into()))
    };
    let table = table("events")
        .column(now("plain", SqlType::Timestamp))
        .column(now("zoned", SqlType::TimestampTz));
    let mut conn = database().await;
    create_all(&metadata([table]), &mut *conn, OnExisting::Error)
        .await
        .unwrap();
    sqlx::query("INSERT INTO events (id) VALUES (1)")
        .execute(&mut *conn)
        .await
        .unwrap();
    let chrono: (NaiveDateTime, DateTime<Utc>) = sqlx::query_as("SELECT plain, zoned FROM events")
        .fetch_one(&mut *conn)
        .await
        .unwrap();
    let time: (time::PrimitiveDateTime, time::OffsetDateTime) =
        sqlx::query_as("SELECT plain, zoned FROM events")
            .fetch_one(&mut *conn)
            .await
            .unwrap();
    assert_eq!(
        chrono.0.and_utc().timestamp(),
        time.0.assume_utc().unix_timestamp()
    );
    assert_eq!(chrono.1.timestamp(), time.1.unix_timestamp());
}
