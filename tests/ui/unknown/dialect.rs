use model_core::Model;

#[derive(Model)]
#[model(table = "profiles")]
struct Profile {
    #[model(primary_key)]
    id: i64,
    #[model(sql_type(postgresql = "CITEXT"))]
    email: String,
}

fn main() {}
