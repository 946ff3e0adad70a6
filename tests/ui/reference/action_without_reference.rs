use model_core::Model;

#[derive(Model)]
#[model(table = "profiles")]
struct Profile {
    #[model(primary_key)]
    id: i64,
    #[model(on_delete = cascade)]
    user_id: i64,
}

fn main() {}
