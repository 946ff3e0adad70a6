use model_core::Model;

#[derive(Model)]
#[model(table = "users")]
struct User {
    #[model(primary_key)]
    id: i64,
}

#[derive(Model)]
#[model(table = "active_users", view = "SELECT id, id FROM users", no_primary_key, unique(id), index(id))]
struct ActiveUser {
    #[model(primary_key, references(User::id))]
    id: i64,
    #[model(default = 1, index)]
    other: i64,
}

fn main() {}
