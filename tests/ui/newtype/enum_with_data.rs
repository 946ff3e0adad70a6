use model_core::ColumnType;

#[derive(ColumnType)]
#[repr(i32)]
enum Level {
    Low,
    High(String),
}

fn main() {}
