use model_core::Model;

#[derive(Model)]
#[model(table = "users", view("SELECT 1", check_optoin = local, postgresql = "SELECT 2", check_option = global))]
struct User {
    id: i32,
}

fn main() {}
