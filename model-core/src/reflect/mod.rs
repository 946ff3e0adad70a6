//! Reading a database's catalogue: what is there, in the words of `schema`.
//!
//! Owns the catalogue queries, one file a database: a handful in all, never one a table. What comes out are plain
//! values; comparing them with models is the callers' business. The only other room that touches a connection is
//! `execute`.

#[cfg(feature = "sqlite")]
pub(crate) mod sqlite;
