use model_core::Model;

#[derive(Model)]
#[model(table = "profiles", unique(cache))]
struct Profile {
    #[model(primary_key)]
    id: i64,
    #[model(skip)]
    cache: String,
}

fn main() {}
