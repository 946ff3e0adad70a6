use model_core::Model;

#[derive(Model)]
#[model(table = "profiles")]
enum Profile {
    Public,
}

fn main() {}
