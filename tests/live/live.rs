//! The databases agree with us: a value of every column type reads back equal, and `create_all` and `drop_all` do to a
//! real database what they say. Every test has a database of its own.
#![expect(clippy::needless_raw_string_hashes, reason = "expect-test writes them")]

mod create;
mod drop;
mod error_mode;
mod extend;
mod extend_refusals;
mod items;
mod keep;
mod names;
mod race;
mod support;
mod target;
mod transaction;
mod values;
mod views;
