use model_core::Model;

#[derive(Model)]
#[model(table = "ones", view = "SELECT 1", requires())]
struct One {
    id: i32,
}

#[derive(Model)]
#[model(table = "twos", requires(One))]
struct Two {
    #[model(primary_key)]
    id: i32,
}

#[derive(Model)]
#[model(table = "threes", view = "SELECT 3", requires("ones"))]
struct Three {
    id: i32,
}

fn main() {}
