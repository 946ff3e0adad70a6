#[model_derive::test]
async fn saves<T>(db: T) {}

fn main() {}
