use model_core::Model;

#[derive(Model)]
#[model(table = "profiles", rename_all = "camelCase")]
#[sqlx(rename_all = "snake_case")]
struct Profile {
    #[model(primary_key)]
    id: i64,
}

fn main() {}
