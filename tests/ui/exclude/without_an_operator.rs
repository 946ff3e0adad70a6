use model_core::Model;

#[derive(Model)]
#[model(table = "things", exclude(with(a)))]
struct Thing {
    #[model(primary_key)]
    id: i64,
    a: Option<i64>,
    b: Option<i64>,
}

fn main() {}
