use model_core::Model;

#[derive(Model)]
#[model(table = "profiles", no_primary_key)]
struct Profile {
    #[model(primary_key)]
    id: i64,
    email: String,
}

fn main() {}
