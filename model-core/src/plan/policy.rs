//! What a plan may do.

use crate::metadata::OnExisting;

/// What a plan may do about differences between a live database and the models.
///
/// The default is additive: create what is missing, add what existing objects lack, refuse what would need an alteration;
/// the same as `OnExisting::Extend`. No policy drops anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Policy {
    /// What to do about objects that exist.
    pub on_existing: OnExisting,
}

impl Default for Policy {
    fn default() -> Self {
        Self::from(OnExisting::Extend)
    }
}

impl From<OnExisting> for Policy {
    fn from(on_existing: OnExisting) -> Self {
        Self { on_existing }
    }
}
