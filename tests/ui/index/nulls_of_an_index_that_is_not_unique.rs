use model_core::Model;

#[derive(Model)]
#[model(table = "things", index(a, nulls_not_distinct))]
struct Thing {
    #[model(primary_key)]
    id: i64,
    a: Option<i64>,
    b: Option<i64>,
}

fn main() {}
