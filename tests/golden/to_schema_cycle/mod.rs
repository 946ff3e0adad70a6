//! Tables in a circle, in another schema.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "teams", detached)]
pub struct Team {
    #[model(primary_key)]
    pub id: i64,
    #[model(references(Member::id))]
    pub lead: Option<i64>,
}

#[derive(Model)]
#[model(table = "members", detached)]
pub struct Member {
    #[model(primary_key)]
    pub id: i64,
    #[model(references(Team::id))]
    pub team: i64,
}

pub fn metadata() -> MetaData {
    MetaData::of([Team::DEFINITION, Member::DEFINITION])
        .expect("two tables")
        .to_schema("tenant_42")
        .expect("tables of one schema")
}
