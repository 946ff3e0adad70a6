use model_core::Model;

#[derive(Model)]
#[model(table = "profiles")]
struct Profile {
    #[model(primary_key, identity, default = 1)]
    id: i64,
}

fn main() {}
