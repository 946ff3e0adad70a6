//! Public schemas that others wrote, as models; `tests/originals.rs` compares what both give.
#![expect(
    missing_docs,
    reason = "the fields carry the names of public schemas, which are all there is to say"
)]

pub mod chinook;
pub mod dump;
pub mod pagila;

pub use chinook::CHINOOK;
pub use pagila::PAGILA;
