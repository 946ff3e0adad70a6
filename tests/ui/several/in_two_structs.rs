use model_core::Model;

#[derive(Model)]
#[model(table = "profiles")]
struct Profile {
    id: i64,
}

#[derive(Model)]
#[model(tabel = "users")]
struct User {
    #[model(primary_key)]
    id: i64,
}

fn main() {}
