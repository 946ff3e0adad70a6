//! Who signs in.

use model_core::Model;
use sqlx::FromRow;

use crate::Record;

/// An account.
#[derive(Clone, Debug, PartialEq, Eq, Model, FromRow)]
#[model(table = "users")]
pub struct User {
    /// Key and date.
    #[model(flatten)]
    #[sqlx(flatten)]
    pub record: Record,
    /// The address that the user signs in with.
    #[model(unique, max_length = 320)]
    pub email: String,
    /// What the user wants to be called.
    #[model(max_length = 100)]
    pub name: String,
}
