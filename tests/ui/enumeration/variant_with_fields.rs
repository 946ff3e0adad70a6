use model_core::EnumType;

#[derive(EnumType)]
enum Status {
    Active,
    Suspended(String),
}

fn main() {}
