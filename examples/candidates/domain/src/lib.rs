//! The models of a small recruiting service.
//!
//! Plain structs: each derives its table, and the same struct reads a row through sqlx without being told twice.

mod profile;
mod record;
mod skill;
mod user;

pub use profile::{Availability, Profile};
pub use record::Record;
pub use skill::{ProfileSkill, Skill};
pub use user::User;
