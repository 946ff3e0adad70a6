use model_core::Model;

#[derive(Model)]
#[model(table = "things")]
struct Thing {
    #[model(primary_key)]
    a: i64,
    #[model(generated = "a + 1", default = 0)]
    b: i64,
}

fn main() {}
