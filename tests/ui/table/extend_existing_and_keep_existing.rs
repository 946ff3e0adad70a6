use model_core::Model;

#[derive(Model)]
#[model(table = "profiles", extend_existing, keep_existing)]
struct Profile {
    #[model(primary_key)]
    id: i64,
    email: String,
}

fn main() {}
