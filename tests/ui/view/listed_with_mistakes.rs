use model_core::Model;

#[derive(Model)]
#[model(table = "users", detached)]
struct User {
    #[model(primary_key)]
    id: i64,
}

#[derive(Model)]
#[model(table = "active_users", view = "SELECT id FROM users", requires(User), detached)]
struct ActiveUser {
    id: i64,
}

#[derive(Model)]
#[model(table = "letters", detached)]
struct Letter {
    #[model(primary_key, references("active_users.id"))]
    id: i64,
}

model_core::metadata!(APP: ActiveUser, Letter);

fn main() {}
