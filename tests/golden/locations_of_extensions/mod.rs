//! A part that an extension added comes from there, and the rest of the table from its model.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "members", detached)]
pub struct Member {
    #[model(primary_key)]
    pub id: i64,
    #[model(index, max_length = 80)]
    pub name: String,
}

#[derive(Model)]
#[model(extend = Member)]
pub struct Membership {
    #[model(index, comment = "the fees")]
    pub level: i32,
    #[model(references(Member::id), unique)]
    pub sponsor: Option<i64>,
}

pub fn metadata() -> MetaData {
    MetaData::of([Member::DEFINITION, Membership::DEFINITION])
        .expect("one table")
        .portable()
        .with_locations()
}
