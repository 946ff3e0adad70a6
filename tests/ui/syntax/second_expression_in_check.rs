use model_core::Model;

#[derive(Model)]
#[model(table = "profiles", check("id > 0", "id < 9"))]
struct Profile {
    #[model(primary_key)]
    id: i64,
    email: String,
}

fn main() {}
