//! Tables in schemas. Keys stay inside one schema, for the sake of SQLite.

use model_core::{EnumType, MetaData, Model};

#[derive(EnumType)]
#[model(name = "state", schema = "app")]
pub enum State {
    On,
    Off,
}

#[derive(Model)]
#[model(table = "devices", schema = "app", detached)]
pub struct Device {
    #[model(primary_key, identity)]
    pub id: i64,
    #[model(default = State::Off, index)]
    pub state: State,
}

#[derive(Model)]
#[model(table = "readings", schema = "app", detached)]
pub struct Reading {
    #[model(primary_key, identity)]
    pub id: i64,
    #[model(references(Device::id), on_delete = cascade, index)]
    pub device_id: i64,
    #[model(references(Self::id))]
    pub previous: Option<i64>,
}

#[derive(Model)]
#[model(table = "devices", schema = "archive", detached)]
pub struct ArchivedDevice {
    #[model(primary_key)]
    pub id: i64,
}

pub fn metadata() -> MetaData {
    MetaData::of([Device::DEFINITION, Reading::DEFINITION, ArchivedDevice::DEFINITION]).expect("three tables")
}
