use model_core::EnumType;

#[derive(EnumType)]
enum Status {}

fn main() {}
