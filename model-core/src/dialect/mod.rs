//! The databases we speak to: the only place where SQL text is written.
//!
//! Statements come in, their text goes out, one compiler a dialect over shared pieces. What a dialect cannot express
//! is reported where it would have been written, so that one walk over the tables both checks and writes. Which
//! statements there are is decided by `ddl`, which asks for [`Capabilities`] and not for a dialect's name.

mod compiler;
mod condition;
mod dispatch;
mod mariadb;
mod mysql;
mod pieces;
mod postgres;
mod quoting;
pub(crate) mod sqlite;
mod text_options;
mod without_domains;
mod writer;

pub(crate) use condition::about_column;
pub(crate) use dispatch::{capabilities, compile, name_spaces, read_type, type_text};
#[cfg(feature = "postgres")]
pub(crate) use postgres::type_text as postgres_type_text;
pub(crate) use postgres::{
    canonical_type as canonical_postgres_type, read_type as read_postgres_type,
};
pub(crate) use text_options::{Locations, Portability, TextOptions};
