//! Every kind of part, named by a pattern.

use model_core::metadata::NamingConvention;
use model_core::{EnumType, MetaData, Model};

#[derive(EnumType)]
pub enum Rank {
    Junior,
    Senior,
}

#[derive(Model)]
#[model(table = "staff", index(team, rank), unique(team, number), detached)]
pub struct Staff {
    #[model(primary_key)]
    pub id: i64,
    #[model(references(Staff::id), index)]
    pub team: i64,
    #[model(check = "number > 0")]
    pub number: i32,
    pub rank: Rank,
    #[model(index(unique))]
    pub badge: i32,
}

pub fn metadata() -> MetaData {
    let convention = NamingConvention::new([
        ("pk", "%(table_name)s_key"),
        ("uq", "%(table_name)s_%(column_0N_name)s_once"),
        ("ck", "%(column_0_name)s of %(table_name)s"),
        ("fk", "%(table_name)s.%(column_0_name)s -> %(referred_table_name)s.%(referred_column_0_name)s"),
        ("ix", "by %(column_0_N_label)s"),
        ("ux", "100%% by %(column_0_key)s"),
    ]);
    MetaData::of([Staff::DEFINITION])
        .expect("one table")
        .with_naming_convention(convention.expect("patterns"))
        .expect("one definition")
}
