use model_core::ColumnType;

#[derive(ColumnType)]
#[repr(u64)]
enum Level {
    Low,
    High,
}

fn main() {}
