//! A definition that counts only where nobody else defines the table.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "guests", detached)]
pub struct Guest {
    #[model(primary_key)]
    pub id: i64,
    pub name: String,
}

#[derive(Model)]
#[model(table = "guests", keep_existing, detached)]
pub struct OtherGuest {
    #[model(primary_key)]
    pub id: i64,
}

pub fn metadata() -> MetaData {
    MetaData::of([Guest::DEFINITION, OtherGuest::DEFINITION]).expect("they agree")
}
