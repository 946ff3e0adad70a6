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
#[model(extend = Event, metadata = AnalyticsDb)]
pub struct TimedEvent {
    pub at: i64,
}

fn main() {}
