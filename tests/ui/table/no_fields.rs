use model_core::Model;

#[derive(Model)]
#[model(table = "profiles")]
struct Profile {}

fn main() {}
