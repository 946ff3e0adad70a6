use model_core::Model;

#[derive(Model)]
#[model(table = "ones", view(recursive))]
struct One {
    id: i32,
}

#[derive(Model)]
#[model(table = "twos", view = "", materialized_view = "SELECT 2")]
struct Two {
    id: i32,
}

fn main() {}
