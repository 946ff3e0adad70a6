//! A value of every type, written through sqlx into a column of our own DDL and read back.
//!
//! sqlx's SQLite driver does not know `rust_decimal::Decimal`, `bigdecimal::BigDecimal`, `std::net::IpAddr`,
//! `Ipv4Addr`, `Ipv6Addr` and `ipnetwork::IpNetwork`, nor arrays: here they are tested behind `sqlx::types::Text`, and as
//! themselves they need PostgreSQL or MariaDB.

use std::fmt::Debug;

use model_core::schema::{Column, PrimaryKey, SqlType, Table};
use model_core::{ColumnType, OnExisting, create_all};
use sqlx::{Decode, Encode, Row, Sqlite, Type};

use crate::support::{database, metadata};

mod dates;
mod derived;
mod numbers;
mod text_and_bytes;
mod text_of_others;

/// What sqlx asks of a type that goes both ways.
trait Value:
    ColumnType
    + Type<Sqlite>
    + for<'q> Encode<'q, Sqlite>
    + for<'r> Decode<'r, Sqlite>
    + Clone
    + PartialEq
    + Debug
    + Unpin
{
}

impl<T> Value for T where
    T: ColumnType
        + Type<Sqlite>
        + for<'q> Encode<'q, Sqlite>
        + for<'r> Decode<'r, Sqlite>
        + Clone
        + PartialEq
        + Debug
        + Unpin
{
}

/// Writes each value into a column of its type and one of its `Option`, and reads both.
async fn round_trip<T: Value>(values: impl IntoIterator<Item = T>) {
    let mut conn = database().await;
    let table = Table::new("samples")
        .column(Column::new("id", SqlType::BigInt).identity())
        .column(Column::new("required", T::SQL_TYPE))
        .column(Column::new("optional", <Option<T>>::SQL_TYPE).nullable())
        .primary_key(PrimaryKey::new(["id"]));
    create_all(&metadata([table]), &mut *conn, OnExisting::Error)
        .await
        .expect("SQLite has the type");
    for value in values {
        for optional in [Some(value.clone()), None] {
            sqlx::query("DELETE FROM samples")
                .execute(&mut *conn)
                .await
                .unwrap();
            sqlx::query("INSERT INTO samples (required, optional) VALUES (?, ?)")
                .bind(value.clone())
                .bind(optional.clone())
                .execute(&mut *conn)
                .await
                .unwrap_or_else(|error| panic!("{value:?} is written: {error}"));
            let row = sqlx::query("SELECT required, optional FROM samples")
                .fetch_one(&mut *conn)
                .await
                .unwrap();
            let read = (row.try_get::<T, _>(0), row.try_get::<Option<T>, _>(1));
            match read {
                (Ok(required), Ok(read)) => assert_eq!((required, read), (value.clone(), optional)),
                read => panic!("{value:?} is read: {read:?}"),
            }
        }
    }
}
