use model_core::ColumnType;

#[derive(ColumnType)]
#[model(max_length = 320)]
struct Email(String);

fn main() {}
