use model_core::Model;

#[derive(Model)]
#[model(table = "ones", view = "SELECT 1", requires(Missing))]
struct One {
    id: i32,
}

fn main() {}
