//! Tables in, statements out: which statements, in which order.
//!
//! Owns the decision; a pure function of the tables, `OnExisting`, and what the dialect can do. The statements are values
//! of `ddl`; their spelling is the dialect's business, and running them is `execute`'s.

mod error;
mod script;

pub use error::{DdlError, DdlProblem};
#[cfg(any(feature = "postgres", feature = "mysql"))]
pub(crate) use script::Run;
