//! A pattern with `%(constraint_name)s` makes a name that was given a part of its own; other patterns leave it as it is.

use model_core::MetaData;
use model_core::metadata::NamingConvention;
use model_core::Model;

#[derive(Model)]
#[model(
    table = "staff",
    check("number > 0", name = "numbered"),
    check("number < 1000"),
    index(team, name = "by_team"),
    detached
)]
pub struct Staff {
    #[model(primary_key)]
    pub id: i64,
    pub team: i64,
    pub number: i32,
}

pub fn metadata() -> MetaData {
    let convention = NamingConvention::new([
        ("ck", "ck_%(table_name)s_%(constraint_name)s"),
        ("ix", "ix_%(column_0_label)s"),
    ]);
    MetaData::of([Staff::DEFINITION])
        .expect("one table")
        .with_naming_convention(convention.expect("patterns"))
        .expect("one definition")
}
