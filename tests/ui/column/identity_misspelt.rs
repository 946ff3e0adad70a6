use model_core::Model;

#[derive(Model)]
#[model(table = "things")]
struct Thing {
    #[model(primary_key)]
    a: i64,
    #[model(identity(allways))]
    b: i64,
}

fn main() {}
