use model_core::Model;

#[derive(Model)]
#[model(table = "profiles")]
struct Profile {
    #[model(primary_key, identity)]
    id: String,
}

fn main() {}
