use model_core::Model;

#[derive(Model)]
#[model(table = "ones", view = "SELECT 1")]
struct One {
    id: i64,
}

#[derive(Model)]
#[model(table = "twos")]
struct Two {
    #[model(primary_key, references(One::id))]
    id: i64,
}

fn main() {}
