//! What extensions add is named by the convention too, and what they repeat is still one part.

use model_core::metadata::NamingConvention;
use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "members", detached)]
pub struct Member {
    #[model(primary_key)]
    pub id: i64,
    #[model(index)]
    pub team: i64,
}

#[derive(Model)]
#[model(extend = Member, index(team), index(team, level))]
pub struct Level {
    pub level: i32,
}

pub fn metadata() -> MetaData {
    let convention = NamingConvention::new([("ix", "idx_%(table_name)s_%(column_0_N_name)s")]);
    MetaData::of([Member::DEFINITION, Level::DEFINITION])
        .expect("one table")
        .with_naming_convention(convention.expect("a pattern"))
        .expect("one table")
}
