use model_core::Model;

#[derive(Model)]
#[model(table = "Profiles", schema = "app")]
struct Profile {
    #[model(primary_key)]
    id: i64,
}

#[derive(Model)]
#[model(table = "profiles", schema = "App")]
struct Customer {
    #[model(primary_key)]
    id: i64,
}

fn main() {}
