use model_core::{Columns, Model};

#[derive(Columns)]
struct Timestamps {
    created_at: String,
}

#[derive(Model)]
#[model(table = "profiles")]
struct Profile {
    #[model(primary_key)]
    id: i64,
    #[model(flatten, index)]
    times: Timestamps,
}

fn main() {}
