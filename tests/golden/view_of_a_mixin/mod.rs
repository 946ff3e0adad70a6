//! A view's columns may come from a flattened struct.

use model_core::{Columns, MetaData, Model};

#[derive(Columns)]
pub struct Labelled {
    pub id: i32,
    pub label: String,
}

#[derive(Model)]
#[model(table = "labels", view = "SELECT 1, 'one', 2", detached)]
pub struct Label {
    #[model(flatten)]
    pub labelled: Labelled,
    pub rank: i32,
}

pub fn metadata() -> MetaData {
    MetaData::of([Label::DEFINITION]).expect("a view")
}
