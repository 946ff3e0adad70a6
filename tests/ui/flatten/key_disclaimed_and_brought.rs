use model_core::{Columns, Model};

#[derive(Columns)]
struct Identified {
    #[model(primary_key)]
    id: i64,
}

#[derive(Model)]
#[model(table = "profiles", no_primary_key)]
struct Profile {
    #[model(flatten)]
    identified: Identified,
}

fn main() {}
