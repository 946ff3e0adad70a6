use model_core::Model;

#[derive(Model)]
#[model(table = "profiles", rename_all = "camelCase")]
struct Profile {
    #[model(primary_key)]
    id: i64,
    user_id: i64,
    user__id: i64,
}

fn main() {}
