#[model_derive::test(postgres)]
async fn saves(db: TestDatabase, other: TestDatabase) {}

fn main() {}
