//! Indexes over expressions, which have no names: a hash stands for each.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(
    table = "accounts",
    index(expr("lower(email)"), unique),
    index(tenant, expr("length(email)", desc)),
    detached
)]
pub struct Account {
    #[model(primary_key)]
    pub id: i64,
    pub tenant: i64,
    #[model(max_length = 200)]
    pub email: String,
}

pub fn metadata() -> MetaData {
    MetaData::of([Account::DEFINITION]).expect("they agree")
}
