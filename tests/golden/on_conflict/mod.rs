//! What SQLite does with a row that breaks a key.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(
    table = "settings",
    primary_key(name, sqlite(on_conflict = "replace")),
    unique(slot, sqlite(on_conflict = "ignore")),
    detached
)]
pub struct Setting {
    #[model(max_length = 50)]
    pub name: String,
    pub slot: i32,
    #[model(unique(sqlite(on_conflict = "fail")))]
    pub mark: i32,
}

pub fn metadata() -> MetaData {
    MetaData::of([Setting::DEFINITION]).expect("they agree")
}
