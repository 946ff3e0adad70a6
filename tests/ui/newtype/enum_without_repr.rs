use model_core::ColumnType;

#[derive(ColumnType)]
enum Level {
    Low,
    High,
}

fn main() {}
