use model_core::Model;

struct User;

#[derive(Model)]
#[model(extend = User)]
struct Billed {
    vat: String,
}

fn main() {}
