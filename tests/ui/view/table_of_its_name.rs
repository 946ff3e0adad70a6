use model_core::Model;

#[derive(Model)]
#[model(table = "ones", view = "SELECT 1")]
struct One {
    id: i32,
}

#[derive(Model)]
#[model(table = "ones")]
struct Other {
    #[model(primary_key)]
    id: i32,
}

fn main() {}
