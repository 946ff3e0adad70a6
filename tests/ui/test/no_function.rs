#[model_derive::test]
struct Saves;

fn main() {}
