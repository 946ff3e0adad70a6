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
mod sqlite;
mod text_options;
mod writer;

pub(crate) use condition::about_column;
#[cfg(any(feature = "postgres", feature = "mysql"))]
pub(crate) use dispatch::type_text;
pub(crate) use dispatch::{capabilities, compile, name_spaces};
#[cfg(feature = "sqlite")]
pub(crate) use quoting::doubled;
#[cfg(any(feature = "sqlite", feature = "postgres", feature = "mysql"))]
pub(crate) use quoting::push_doubled;
pub(crate) use text_options::{Locations, Portability, TextOptions};
