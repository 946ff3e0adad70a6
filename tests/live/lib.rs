//! Live databases: see `live.rs`.
