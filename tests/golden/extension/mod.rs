//! A table to which another model adds.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "profiles", detached)]
pub struct Profile {
    #[model(primary_key, identity)]
    pub id: i64,
    #[model(unique, max_length = 320)]
    pub email: String,
}

#[derive(Model)]
#[model(extend = Profile, index(plan, customer))]
pub struct BillingProfile {
    #[model(max_length = 20, default = "free", check = "plan <> ''")]
    pub plan: String,
    #[model(unique)]
    pub customer: Option<i64>,
}

pub fn metadata() -> MetaData {
    MetaData::of([BillingProfile::DEFINITION, Profile::DEFINITION]).expect("one table")
}
