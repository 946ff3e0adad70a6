//! True and false, with a default each.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "switches", detached)]
pub struct Row {
    #[model(primary_key)]
    pub id: i64,
    #[model(default = true)]
    pub on: bool,
    #[model(default = false)]
    pub locked: bool,
    pub seen: Option<bool>,
}

pub fn metadata() -> MetaData {
    MetaData::of([Row::DEFINITION]).expect("they agree")
}
