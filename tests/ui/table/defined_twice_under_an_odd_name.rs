use model_core::Model;

#[derive(Model)]
#[model(table = "select \"ü\"")]
struct Profile {
    #[model(primary_key)]
    id: i64,
}

#[derive(Model)]
#[model(table = "select \"ü\"")]
struct Customer {
    #[model(primary_key)]
    id: i64,
}

fn main() {}
