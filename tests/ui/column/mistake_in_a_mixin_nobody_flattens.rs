use model_core::Columns;

#[derive(Columns)]
struct Counted {
    #[model(default = "many")]
    visits: i64,
}

fn main() {}
