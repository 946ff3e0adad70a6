//! A recruiting service over the models of two crates: the list of its tables, and a repository over plain sqlx.

mod repository;

pub use repository::{Candidate, NewCandidate, Repository};

use candidates_billing::{BillingProfile, Invoice};
use candidates_domain::{Profile, ProfileSkill, Skill, User};

model_core::metadata! {
    /// The tables of the service, checked against each other by `cargo check`.
    pub APP: User, Profile, Skill, ProfileSkill, BillingProfile, Invoice
}
