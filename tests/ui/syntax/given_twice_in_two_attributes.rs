use model_core::Model;

#[derive(Model)]
#[model(table = "profiles")]
#[model(table = "people")]
struct Profile {
    #[model(primary_key)]
    id: i64,
}

fn main() {}
