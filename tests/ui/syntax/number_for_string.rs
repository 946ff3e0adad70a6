use model_core::Model;

#[derive(Model)]
#[model(table = 5)]
struct Profile {
    #[model(primary_key)]
    id: i64,
    email: String,
}

fn main() {}
