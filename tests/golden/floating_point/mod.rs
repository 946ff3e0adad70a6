//! Numbers with a point, of both widths, and one with a default.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "measures", detached)]
pub struct Row {
    #[model(primary_key)]
    pub id: i64,
    pub narrow: f32,
    #[model(default = 1.5)]
    pub wide: f64,
}

pub fn metadata() -> MetaData {
    MetaData::of([Row::DEFINITION]).expect("they agree")
}
