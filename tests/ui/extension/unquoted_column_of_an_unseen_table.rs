use model_core::Model;

#[derive(Model)]
#[model(table = "users", extend_existing, unique(vat, name))]
struct Billed {
    vat: String,
}

fn main() {}
