use model_core::Model;

#[derive(Model)]
#[model(table = "profiles")]
struct Profile {
    #[model(primary_key)]
    id: i64,
    #[model(precision = 2, scale = 10)]
    email: String,
}

fn main() {}
