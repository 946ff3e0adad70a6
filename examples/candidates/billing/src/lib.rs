//! Billing keeps its columns in the profiles that the domain owns, and invoices of its own.
//!
//! The domain knows nothing of it. Linked or not, in whatever order: the table is one, its index is one.

use candidates_domain::Profile;
use model_core::Model;

/// What billing adds to a profile.
#[derive(Clone, Debug, PartialEq, Eq, Model)]
#[model(extend = Profile)]
pub struct BillingProfile {
    /// Where it is taxed.
    #[model(index, max_length = 20)]
    pub vat_id: Option<String>,
    /// What is left of what was paid, in cents.
    #[model(default = 0)]
    pub credit: i64,
}

/// An invoice to a candidate.
#[derive(Clone, Debug, PartialEq, Eq, Model)]
#[model(table = "invoices")]
pub struct Invoice {
    /// The invoice's number, given by the database.
    #[model(primary_key, identity)]
    pub id: i64,
    /// Whose invoice it is.
    #[model(references(Profile::id), index)]
    pub profile_id: i64,
    /// What is owed, in cents.
    #[model(check = "amount > 0")]
    pub amount: i64,
    /// Whether it was paid.
    #[model(default = false)]
    pub paid: bool,
}
