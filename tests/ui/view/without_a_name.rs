use model_core::Model;

#[derive(Model)]
#[model(view = "SELECT 1")]
struct ActiveUser {
    id: i32,
}

fn main() {}
