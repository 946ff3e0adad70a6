use model_core::Columns;

#[derive(Columns)]
#[model(table = "timestamps")]
struct Timestamps {
    created_at: String,
}

fn main() {}
