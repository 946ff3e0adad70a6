use model_core::{Model, Registry};

#[derive(Registry)]
pub struct AnalyticsDb;

#[derive(Model)]
#[model(table = "events", metadata = AnalyticsDb)]
pub struct Event {
    #[model(primary_key)]
    pub id: i64,
}

#[derive(Model)]
#[model(table = "users")]
pub struct User {
    #[model(primary_key)]
    pub id: i64,
}

model_core::metadata!(pub APP: User, Event);

fn main() {}
