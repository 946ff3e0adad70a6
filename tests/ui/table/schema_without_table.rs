use model_core::Model;

#[derive(Model)]
#[model(schema = "app")]
struct Profile {
    #[model(primary_key)]
    id: i64,
}

fn main() {}
