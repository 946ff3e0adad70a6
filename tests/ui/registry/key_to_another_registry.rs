use model_core::{Model, Registry};

#[derive(Registry)]
pub struct AnalyticsDb;

#[derive(Model)]
#[model(table = "events", metadata = AnalyticsDb)]
pub struct Event {
    #[model(primary_key)]
    pub id: i64,
    #[model(references(User::id))]
    pub user: i64,
}

#[derive(Model)]
#[model(table = "users")]
pub struct User {
    #[model(primary_key)]
    pub id: i64,
    #[model(references(Event::id))]
    pub last_event: Option<i64>,
}

fn main() {}
