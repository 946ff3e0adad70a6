//! An index for shapes.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "places", index(at, spatial), detached)]
pub struct Place {
    #[model(primary_key)]
    pub id: i64,
    #[model(sql_type(mariadb = "POINT", mysql = "POINT SRID 0"))]
    pub at: Vec<u8>,
}

pub fn metadata() -> MetaData {
    MetaData::of([Place::DEFINITION]).expect("they agree")
}
