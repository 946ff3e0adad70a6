use model_core::Model;

#[derive(Model)]
#[model(table = "profiles")]
struct Profile<'a> {
    #[model(primary_key)]
    id: i64,
    name: &'a str,
}

fn main() {}
