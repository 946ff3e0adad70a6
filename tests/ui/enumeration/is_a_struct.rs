use model_core::EnumType;

#[derive(EnumType)]
struct Status(String);

fn main() {}
