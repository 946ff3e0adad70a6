//! The tables as one dialect can have them.
//!
//! Owns the rewriting of what a dialect has no words for but can express in another way. No decision about a database is
//! made here.

mod domains;
