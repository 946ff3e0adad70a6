//! A database for each test.

mod arguments;
mod contents;
mod four_ways;
mod kept;
mod models;
mod renewed;
