//! Patterns that give two parts one name are told as given names are.

use model_core::metadata::NamingConvention;
use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "members", detached)]
pub struct Member {
    #[model(primary_key)]
    pub id: i64,
    #[model(index)]
    pub team: i64,
    #[model(index)]
    pub level: i32,
}

pub fn metadata() -> MetaData {
    let convention = NamingConvention::new([("ix", "idx_%(table_name)s")]);
    MetaData::of([Member::DEFINITION])
        .expect("one table")
        .with_naming_convention(convention.expect("a pattern"))
        .expect("one definition")
}
