//! What a candidate shows.

use model_core::{EnumType, Model};
use sqlx::FromRow;

use crate::{Record, User};

/// A candidate's profile; a user has one at most.
#[derive(Clone, Debug, PartialEq, Eq, Model, FromRow)]
#[model(table = "profiles")]
pub struct Profile {
    /// Key and date.
    #[model(flatten)]
    #[sqlx(flatten)]
    pub record: Record,
    /// Whose profile it is.
    #[model(references(User::id), on_delete = cascade, unique)]
    pub user_id: i64,
    /// One line.
    #[model(max_length = 120)]
    pub headline: String,
    /// As many lines as it takes.
    pub bio: Option<String>,
    /// Whether the candidate looks for work.
    #[model(default = Availability::Open, index)]
    pub availability: Availability,
}

/// Whether a candidate looks for work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumType, sqlx::Type)]
#[sqlx(type_name = "availability", rename_all = "snake_case")]
pub enum Availability {
    /// Looks for work.
    Open,
    /// Listens.
    Passive,
    /// Has found work.
    NotLooking,
}
