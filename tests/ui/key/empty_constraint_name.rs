use model_core::Model;

#[derive(Model)]
#[model(table = "profiles", unique(email, name = ""))]
struct Profile {
    #[model(primary_key)]
    id: i64,
    email: String,
}

fn main() {}
