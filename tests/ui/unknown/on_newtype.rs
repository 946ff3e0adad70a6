use model_core::ColumnType;

#[derive(ColumnType)]
#[model(comment = "...")]
struct Email(String);

fn main() {}
