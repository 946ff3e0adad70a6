use model_core::Model;

#[derive(Model)]
#[model(table = "profiles")]
struct Profile(i64);

fn main() {}
