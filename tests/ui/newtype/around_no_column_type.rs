use model_core::ColumnType;

struct Address;

#[derive(ColumnType)]
struct Home(Address);

fn main() {}
