use model_core::Model;

#[derive(Model)]
#[model(table = "profiles")]
struct Profile {
    #[model(primary_key)]
    id: i64,
    #[model(default = "many")]
    visits: i64,
}

fn main() {}
