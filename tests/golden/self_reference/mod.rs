//! A table that refers to itself, by one column and by two.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "parts", unique(box_, slot), foreign_key(in_box, in_slot, references(Part::box_, Part::slot)), detached)]
pub struct Part {
    #[model(primary_key)]
    pub id: i64,
    pub box_: i32,
    pub slot: i32,
    pub in_box: Option<i32>,
    pub in_slot: Option<i32>,
    #[model(references(Part::id), on_delete = set_null, index)]
    pub whole: Option<i64>,
}

pub fn metadata() -> MetaData {
    MetaData::of([Part::DEFINITION]).expect("they agree")
}
