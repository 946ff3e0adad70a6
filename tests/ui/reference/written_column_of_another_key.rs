use model_core::Model;

#[derive(Model)]
#[model(table = "others", primary_key(a, b), unique(b))]
struct Other {
    a: i64,
    b: i64,
}

#[derive(Model)]
#[model(table = "things", foreign_key(b, references(Other::b), on_delete = set_null, on_delete_columns(a)))]
struct Thing {
    #[model(primary_key)]
    id: i64,
    a: Option<i64>,
    b: Option<i64>,
}

fn main() {}
