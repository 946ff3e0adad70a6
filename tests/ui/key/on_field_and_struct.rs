use model_core::Model;

#[derive(Model)]
#[model(table = "profiles", primary_key(email))]
struct Profile {
    #[model(primary_key)]
    id: i64,
    email: String,
}

fn main() {}
