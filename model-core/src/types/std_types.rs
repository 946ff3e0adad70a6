//! The standard library's numbers, text and bytes; `Option` and `Vec` of a column type.
//!
//! PostgreSQL knows no unsigned integers and sqlx reads none there: `u8`, `u16` and `u32` become the next wider signed
//! type, which `#[sqlx(try_from = "i64")]` on the field reads. Its only integer of 8 bits is `"char"`, which is what sqlx
//! reads as `i8`. `u64` is a type of MariaDB and MySQL alone: the widest integer of the others is signed and would not hold it.

use std::num::{
    NonZeroI8, NonZeroI16, NonZeroI32, NonZeroI64, NonZeroU8, NonZeroU16, NonZeroU32, NonZeroU64,
};

use super::list::{array_elements, column_types};
use crate::model::{ArrayElement, ColumnType};
use crate::schema::{CustomType, Shared, SqlType};

column_types! {
    bool => Boolean,
    i8 => TinyInt,
    i16 => SmallInt,
    i32 => Integer,
    i64 => BigInt,
    u8 => UnsignedTinyInt,
    u16 => UnsignedSmallInt,
    u32 => UnsignedInteger,
    NonZeroI8 => TinyInt,
    NonZeroI16 => SmallInt,
    NonZeroI32 => Integer,
    NonZeroI64 => BigInt,
    NonZeroU8 => UnsignedTinyInt,
    NonZeroU16 => UnsignedSmallInt,
    NonZeroU32 => UnsignedInteger,
    f32 => Real,
    f64 => Double,
    String => Text,
    Vec<u8> => Binary,
}

// Not `u8`: a vector of bytes is bytes.
array_elements! { bool, i8, i16, i32, i64, NonZeroI16, NonZeroI32, NonZeroI64, f32, f64, String, Vec<u8> }

const UNSIGNED: SqlType = SqlType::Custom(Shared::Static(&CustomType::fixed(
    [None, None, Some("BIGINT UNSIGNED"), Some("BIGINT UNSIGNED")],
    None,
)));

impl ColumnType for u64 {
    const SQL_TYPE: SqlType = UNSIGNED;
}

impl ColumnType for NonZeroU64 {
    const SQL_TYPE: SqlType = UNSIGNED;
}

impl<T: ColumnType> ColumnType for Option<T> {
    const SQL_TYPE: SqlType = T::SQL_TYPE;
    const NULLABLE: bool = true;
}

// An array's elements may always be NULL: `Vec<T>` and `Vec<Option<T>>` are one column type.
impl<T: ArrayElement> ArrayElement for Option<T> {}

impl<T: ArrayElement> ColumnType for Vec<T> {
    const SQL_TYPE: SqlType = SqlType::Array(Shared::Static(&T::SQL_TYPE));
}
