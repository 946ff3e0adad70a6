//! A database for each test.

mod arguments;
mod connections;
mod contents;
mod four_ways;
mod kept;
mod models;
mod planted;
mod processes;
mod renewed;
mod runs;
mod sessions;
