//! Databases for tests.
//!
//! Owns the private servers that tests run against. Nothing here is for production: the servers keep their data in
//! memory, sync nothing to disk, and are gone when the last test is.

pub mod server;
