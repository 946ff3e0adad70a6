//! Reading a database's catalogue: what is there, in the words of `schema`.
//!
//! Owns the catalogue queries, one file a database: a handful in all, never one a table. What comes out are plain
//! values; comparing them with models is the callers' business. The only other room that touches a connection is
//! `execute`.

mod catalogue;
#[cfg(feature = "mysql")]
pub(crate) mod mariadb;
#[cfg(feature = "postgres")]
pub(crate) mod postgres;
#[cfg(feature = "sqlite")]
pub(crate) mod sqlite;

pub use catalogue::ObjectKind;
pub(crate) use catalogue::{
    Catalogue, Names, Object, Reflected, ReflectedIndex, ReflectedReference,
};
