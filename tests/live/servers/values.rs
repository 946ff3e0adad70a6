//! A value of every type, written through sqlx into a column of our own DDL and read back.
//!
//! What sqlx's driver of one database does not know is tested on the other alone: unsigned integers and the IP addresses
//! of the standard library's narrower types are MariaDB's, arrays and networks PostgreSQL's.

use std::fmt::Debug;

use model_core::schema::{Column, PrimaryKey, SqlType, Table};
use model_core::{ColumnType, OnExisting, create_all};
use sqlx::{Database, Decode, Encode, MySql, Postgres, Row, Type};

use crate::support::metadata;

pub(crate) mod dates;
pub(crate) mod derived;
pub(crate) mod numbers;
pub(crate) mod of_one_database;
pub(crate) mod text_and_bytes;

/// What sqlx asks of a type that goes both ways.
pub(crate) trait Value<DB: Database>:
    ColumnType
    + Type<DB>
    + for<'q> Encode<'q, DB>
    + for<'r> Decode<'r, DB>
    + Clone
    + PartialEq
    + Debug
    + Unpin
    + Send
    + 'static
{
}

impl<DB: Database, T> Value<DB> for T where
    T: ColumnType
        + Type<DB>
        + for<'q> Encode<'q, DB>
        + for<'r> Decode<'r, DB>
        + Clone
        + PartialEq
        + Debug
        + Unpin
        + Send
        + 'static
{
}

/// A table with a column of a type, and one that may be NULL too.
pub(crate) fn samples<T: ColumnType>() -> Table {
    Table::new("samples")
        .column(Column::new("id", SqlType::BigInt).identity())
        .column(Column::new("required", bounded(T::SQL_TYPE)))
        .column(Column::new("optional", bounded(<Option<T>>::SQL_TYPE)).nullable())
        .primary_key(PrimaryKey::new(["id"]))
}

/// MariaDB has no number of as many digits as needed: enough for the test's.
fn bounded(sql_type: SqlType) -> SqlType {
    match sql_type {
        SqlType::Numeric {
            precision: None, ..
        } => SqlType::Numeric {
            precision: Some(60),
            scale: Some(30),
        },
        other => other,
    }
}

macro_rules! round_trip {
    ($name:ident, $database:ident, $insert:literal) => {
        /// Writes each value into a column of its type and one of its `Option`, and reads both.
        pub(crate) async fn $name<T: Value<$database>>(
            conn: &mut <$database as Database>::Connection,
            values: impl IntoIterator<Item = T>,
        ) {
            let metadata = metadata([samples::<T>()]);
            create_all(&metadata, &mut *conn, OnExisting::Error)
                .await
                .expect("the database has the type");
            for value in values {
                for optional in [Some(value.clone()), None] {
                    sqlx::query("DELETE FROM samples")
                        .execute(&mut *conn)
                        .await
                        .unwrap();
                    // The next type's table has the same name, and a cached statement would remember this one's.
                    sqlx::query($insert)
                        .persistent(false)
                        .bind(value.clone())
                        .bind(optional.clone())
                        .execute(&mut *conn)
                        .await
                        .unwrap_or_else(|error| panic!("{value:?} is written: {error}"));
                    let row = sqlx::query("SELECT required, optional FROM samples")
                        .persistent(false)
                        .fetch_one(&mut *conn)
                        .await
                        .unwrap();
                    match (row.try_get::<T, _>(0), row.try_get::<Option<T>, _>(1)) {
                        (Ok(required), Ok(read)) => {
                            assert_eq!((required, read), (value.clone(), optional));
                        }
                        read => panic!("{value:?} is read: {read:?}"),
                    }
                }
            }
            model_core::drop_all(&metadata, conn).await.unwrap();
        }
    };
}

round_trip!(
    on_postgres,
    Postgres,
    "INSERT INTO samples (required, optional) VALUES ($1, $2)"
);
round_trip!(
    on_mariadb,
    MySql,
    "INSERT INTO samples (required, optional) VALUES (?, ?)"
);

/// The values on whichever database it is.
macro_rules! on_both {
    ($database:expr, $($values:expr),+ $(,)?) => {
        match &mut $database.connection {
            $crate::database::Either::Postgres(conn) => {
                $($crate::values::on_postgres(conn, $values).await;)+
            }
            $crate::database::Either::MariaDb(conn) => {
                $($crate::values::on_mariadb(conn, $values).await;)+
            }
        }
    };
}
use on_both;
