use model_core::{Columns, Model};

#[derive(Columns)]
struct Identified {
    #[model(primary_key)]
    id: i64,
}

#[derive(Model)]
#[model(table = "profiles", primary_key(id, email))]
struct Profile {
    #[model(flatten)]
    identified: Identified,
    email: String,
}

fn main() {}
