use model_core::Model;

#[derive(Model)]
#[model(table = "profiles", primary_key(id, email))]
struct Profile {
    id: i64,
    email: Option<String>,
}

fn main() {}
