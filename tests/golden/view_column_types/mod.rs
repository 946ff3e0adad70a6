//! The types that a view is held against: lengths are no part of them, and text is text.

use model_core::{EnumType, MetaData, Model};

#[derive(EnumType)]
#[model(name = "state")]
pub enum State {
    On,
    Off,
}

#[derive(Model)]
#[model(table = "devices", detached)]
pub struct Device {
    #[model(primary_key)]
    pub id: i32,
    #[model(max_length = 80)]
    pub label: String,
    #[model(sql_type = "NUMERIC(10, 2)")]
    pub price: String,
    pub weight: f64,
    pub state: State,
    pub image: Option<Vec<u8>>,
}

#[derive(Model)]
#[model(
    table = "shown_devices",
    view = "SELECT id, label, price, weight, state, image, 'it''s' FROM devices",
    requires(Device),
    detached
)]
pub struct ShownDevice {
    pub id: i32,
    #[model(max_length = 200)]
    pub label: String,
    #[model(sql_type(postgres = "NUMERIC"))]
    pub price: String,
    pub weight: f64,
    pub state: State,
    pub image: Option<Vec<u8>>,
    pub note: String,
}

pub fn metadata() -> MetaData {
    MetaData::of([Device::DEFINITION, ShownDevice::DEFINITION]).expect("a table and a view")
}
