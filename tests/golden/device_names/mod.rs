//! Foreign keys to tables that are named like devices of DOS.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "con", detached)]
pub struct Con {
    #[model(primary_key)]
    pub id: i64,
    #[model(references(Con::id))]
    pub parent: Option<i64>,
}

#[derive(Model)]
#[model(table = "LPT1", detached)]
pub struct Printer {
    #[model(primary_key)]
    pub id: i64,
}

#[derive(Model)]
#[model(table = "com10", detached)]
pub struct NoDevice {
    #[model(primary_key)]
    pub id: i64,
    #[model(references(Printer::id))]
    pub printer: i64,
}

#[derive(Model)]
#[model(table = "users", detached)]
pub struct User {
    #[model(primary_key)]
    pub id: i64,
    #[model(references(NoDevice::id))]
    pub device: i64,
}

pub fn metadata() -> MetaData {
    let definitions = [
        Con::DEFINITION,
        Printer::DEFINITION,
        NoDevice::DEFINITION,
        User::DEFINITION,
    ];
    MetaData::of(definitions).expect("four tables")
}
