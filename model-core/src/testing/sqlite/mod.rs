//! SQLite: a template is built once a process; a test gets a copy of its bytes.
//!
//! A pool's database is a file, in memory-backed storage where there is some, and in WAL mode from its first byte. A lone
//! connection's is in memory. Neither is a shared cache, `:memory:` in a pool, or a VFS that locks the whole database.

mod file;
mod folder;
mod restore;
mod template;

pub(super) use file::{File, remove_earlier};
pub(super) use template::Template;
