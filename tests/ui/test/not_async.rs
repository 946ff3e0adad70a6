#[model_derive::test]
fn saves(db: TestDatabase) {}

fn main() {}
