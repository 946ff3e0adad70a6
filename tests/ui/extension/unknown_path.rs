use model_core::Model;

#[derive(Model)]
#[model(extend = crm::User)]
struct Billed {
    vat: String,
}

fn main() {}
