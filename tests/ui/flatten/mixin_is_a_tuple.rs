use model_core::Columns;

#[derive(Columns)]
struct Timestamps(String);

fn main() {}
