//! What one dialect or another has no words for: all of it is told, nothing is left out.

use model_core::{EnumType, MetaData, Model};
use rust_decimal::Decimal;

#[derive(EnumType)]
#[model(name = "size", comment = "How big")]
pub enum Size {
    #[model(rename = "m")]
    Medium,
    #[model(rename = "M")]
    Metre,
    #[model(rename = "l ")]
    Large,
}

#[derive(Model)]
#[model(table = "inexpressible", comment = "Not everywhere", unique(body, id), detached)]
pub struct Inexpressible {
    #[model(primary_key)]
    pub id: i64,
    #[model(identity)]
    pub number: i32,
    #[model(index, comment = "Long")]
    pub body: String,
    pub tags: Vec<String>,
    pub amount: Decimal,
    pub size: Size,
    #[model(references(Self::id), on_delete = set_default, default = 1)]
    pub parent_id: i64,
    #[model(max_length = 20_000)]
    pub long: String,
}

#[derive(Model)]
#[model(table = "elsewhere", schema = "other", detached)]
pub struct Elsewhere {
    #[model(primary_key)]
    pub id: i64,
    #[model(references(Inexpressible::id))]
    pub there: i64,
}

pub fn metadata() -> MetaData {
    MetaData::of([Inexpressible::DEFINITION, Elsewhere::DEFINITION]).expect("two tables")
}
