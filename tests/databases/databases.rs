//! A database for each test.

mod arguments;
mod connections;
mod contents;
mod four_ways;
mod kept;
mod models;
mod renewed;
mod sessions;
