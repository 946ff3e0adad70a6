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
    vat: String,
}

#[derive(Model)]
#[model(extend = Billed)]
struct Taxed {
    tax: i64,
}

fn main() {}
