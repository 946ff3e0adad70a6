//! A tenant's tables move, and what all tenants share stays: its table, its type, and the key that refers to it.

use model_core::schema::Name;
use model_core::{EnumType, MetaData, Model};

#[derive(EnumType)]
#[model(name = "currency", schema = "shared")]
pub enum Currency {
    Eur,
    Usd,
}

#[derive(Model)]
#[model(table = "countries", schema = "shared", detached)]
pub struct Country {
    #[model(primary_key)]
    pub id: i64,
    pub currency: Currency,
}

#[derive(Model)]
#[model(table = "orders", detached)]
pub struct Order {
    #[model(primary_key)]
    pub id: i64,
    #[model(references(Country::id))]
    pub country: i64,
    #[model(references(Order::id))]
    pub replaces: Option<i64>,
    pub currency: Currency,
}

pub fn metadata() -> MetaData {
    MetaData::of([Country::DEFINITION, Order::DEFINITION])
        .expect("two tables")
        .translate_schemas(|schema| match schema {
            None => Some("tenant_42".into()),
            Some(shared) => Some(Name::from(shared.to_owned())),
        })
        .expect("tables of two schemas")
}
