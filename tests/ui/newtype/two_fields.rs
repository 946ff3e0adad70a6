use model_core::ColumnType;

#[derive(ColumnType)]
struct Money(i64, String);

fn main() {}
