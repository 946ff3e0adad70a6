//! A view whose query is for some dialects only is an error on the others: programs read it.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(
    table = "clock",
    view(postgres = "SELECT now()", mariadb = "SELECT NOW()", mysql = "SELECT NOW()"),
    detached
)]
pub struct Clock {
    #[model(sql_type = "TIMESTAMP WITH TIME ZONE")]
    pub now: String,
}

pub fn metadata() -> MetaData {
    MetaData::of([Clock::DEFINITION]).expect("a view")
}
