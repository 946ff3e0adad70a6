use model_core::Model;

#[derive(Model)]
#[model]
#[model(table = "profiles")]
struct Profile {
    #[model(primary_key)]
    id: i64,
}

fn main() {}
