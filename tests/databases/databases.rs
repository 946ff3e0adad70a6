//! A database for each test.
#![allow(missing_docs, reason = "a test")]

mod arguments;
mod models;
