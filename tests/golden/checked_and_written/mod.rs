//! Checks of columns that the server writes: a number of its own, what a foreign key sets.

use model_core::{ColumnType, MetaData, Model};

#[derive(ColumnType)]
#[model(domain = "code", check = "VALUE > 0")]
pub struct Code(pub i64);

#[derive(Model)]
#[model(table = "countries", detached)]
pub struct Country {
    #[model(primary_key)]
    pub code: Code,
    #[model(references(Country::code), on_delete = cascade)]
    pub part_of: Option<Code>,
}

#[derive(Model)]
#[model(table = "cities", detached)]
pub struct City {
    #[model(primary_key, identity, check = "id > 0")]
    pub id: i64,
    #[model(references(Country::code), on_delete = set_null)]
    pub country: Option<Code>,
    #[model(references(City::id), on_update = cascade, check = "twin <> 7")]
    pub twin: i64,
}

pub fn metadata() -> MetaData {
    MetaData::of([Country::DEFINITION, City::DEFINITION]).expect("two tables")
}
