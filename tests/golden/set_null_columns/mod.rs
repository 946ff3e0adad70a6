//! An action that writes some columns of a key: the tenant stays.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "teams", primary_key(tenant, id), detached)]
pub struct Team {
    pub tenant: i64,
    pub id: i64,
}

#[derive(Model)]
#[model(
    table = "members",
    foreign_key(
        tenant,
        team,
        references(Team::tenant, Team::id),
        on_delete = set_null,
        on_delete_columns(team)
    ),
    detached
)]
pub struct Member {
    #[model(primary_key)]
    pub id: i64,
    pub tenant: i64,
    pub team: Option<i64>,
}

pub fn metadata() -> MetaData {
    MetaData::of([Team::DEFINITION, Member::DEFINITION]).expect("they agree")
}
