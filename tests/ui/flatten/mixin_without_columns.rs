use model_core::Columns;

#[derive(Columns)]
struct Timestamps {}

fn main() {}
