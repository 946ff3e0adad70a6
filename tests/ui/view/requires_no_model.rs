use model_core::Model;

struct Plain;

#[derive(Model)]
#[model(table = "ones", view = "SELECT 1", requires(Plain))]
struct One {
    id: i32,
}

fn main() {}
