use model_core::Model;

#[derive(Model)]
#[model(table = "profiles")]
struct Profile {
    id: i64,
    email: String,
}

fn main() {}
