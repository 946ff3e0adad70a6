use model_core::Model;

pub struct AnalyticsDb;

#[derive(Model)]
#[model(table = "events", metadata = AnalyticsDb)]
pub struct Event {
    #[model(primary_key)]
    pub id: i64,
}

fn main() {}
