//! Which Rust type is which column type: the implementations of `ColumnType`.
//!
//! Owns one file a crate, each behind the feature of that crate's name. A mapping is right when a value written through
//! sqlx reads back equal. How a type is spelt is the dialect's business, and which driver reads which Rust type is
//! sqlx's: a type that the driver of one database does not know is still a column type here, for the others know it.

mod list;

#[cfg(feature = "bigdecimal")]
mod bigdecimal;
#[cfg(feature = "chrono")]
mod chrono;
#[cfg(feature = "ipnetwork")]
mod ipnetwork;
#[cfg(feature = "json")]
mod json;
mod net_types;
mod pointer_types;
#[cfg(feature = "postgres")]
mod postgres_types;
#[cfg(feature = "rust_decimal")]
mod rust_decimal;
#[cfg(feature = "_driver")]
mod sqlx_types;
mod std_types;
#[cfg(feature = "time")]
mod time;
#[cfg(feature = "uuid")]
mod uuid;
