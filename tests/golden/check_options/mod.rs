//! Checks that are not inherited, and checks that are written down only.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(
    table = "goods",
    check("price > 0", name = "ck_priced", postgres(no_inherit)),
    check("price < 1000000", name = "ck_cheap", mysql(not_enforced)),
    detached
)]
pub struct Good {
    #[model(primary_key)]
    pub id: i64,
    pub price: i64,
}

pub fn metadata() -> MetaData {
    MetaData::of([Good::DEFINITION]).expect("they agree")
}
