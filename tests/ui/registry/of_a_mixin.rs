use model_core::{Columns, Registry};

#[derive(Registry)]
pub struct AnalyticsDb;

#[derive(Columns)]
#[model(metadata = AnalyticsDb)]
pub struct Timestamps {
    pub created_at: i64,
}

fn main() {}
