use model_core::Model;

struct User;

#[derive(Model)]
#[model(projection = User)]
struct UserName {
    name: String,
}

fn main() {}
