//! Tables that refer to each other in a circle, and one before and one behind them.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "countries", detached)]
pub struct Country {
    #[model(primary_key)]
    pub id: i64,
}

#[derive(Model)]
#[model(table = "teams", detached)]
pub struct Team {
    #[model(primary_key)]
    pub id: i64,
    #[model(references(Country::id))]
    pub country_id: i64,
    #[model(references(Player::id), on_delete = set_null)]
    pub captain_id: Option<i64>,
}

#[derive(Model)]
#[model(table = "players", detached)]
pub struct Player {
    #[model(primary_key)]
    pub id: i64,
    #[model(references(Team::id), on_delete = cascade, index)]
    pub team_id: i64,
    #[model(references(Self::id))]
    pub mentor_id: Option<i64>,
}

#[derive(Model)]
#[model(table = "goals", detached)]
pub struct Goal {
    #[model(primary_key)]
    pub id: i64,
    #[model(references(Player::id))]
    pub player_id: i64,
}

pub fn metadata() -> MetaData {
    MetaData::of([Country::DEFINITION, Team::DEFINITION, Player::DEFINITION, Goal::DEFINITION]).expect("four tables")
}
