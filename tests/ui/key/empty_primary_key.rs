use model_core::Model;

#[derive(Model)]
#[model(table = "profiles", primary_key())]
struct Profile {
    id: i64,
}

fn main() {}
