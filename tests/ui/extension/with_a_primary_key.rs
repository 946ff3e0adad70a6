use model_core::Model;

#[derive(Model)]
#[model(table = "users")]
struct User {
    #[model(primary_key)]
    id: i64,
    name: String,
}


#[derive(Model)]
#[model(extend = User)]
struct Billed {
    #[model(primary_key)]
    vat: String,
}

fn main() {}
