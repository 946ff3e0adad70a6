use model_core::Model;

#[derive(Model)]
#[model(table = "profiles")]
union Profile {
    id: i64,
}

fn main() {}
