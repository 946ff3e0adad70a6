use model_core::ColumnType;

#[derive(ColumnType)]
struct Marker;

fn main() {}
