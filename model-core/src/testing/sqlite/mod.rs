//! SQLite: a template is built once a process; a test gets a copy of its bytes.
//!
//! A database is a file, in memory-backed storage where there is some, and in WAL mode from its first byte. It is no shared
//! cache, no `:memory:` in a pool, and no VFS that locks the whole database; and what a failed test wrote is there when its
//! last connection is gone.

mod attach;
mod file;
mod folder;
mod restore;
mod shelf;
mod template;

pub(super) use file::{File, remove_earlier};
pub(super) use shelf::{Made, take};
use template::Template;
