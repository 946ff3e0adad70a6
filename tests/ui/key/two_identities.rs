use model_core::Model;

#[derive(Model)]
#[model(table = "profiles")]
struct Profile {
    #[model(primary_key, identity)]
    id: i64,
    #[model(identity)]
    number: i64,
}

fn main() {}
