use model_core::Model;

#[derive(Model)]
#[model(table = "pro\0files")]
struct Profile {
    #[model(primary_key)]
    id: i64,
    email: String,
}

fn main() {}
