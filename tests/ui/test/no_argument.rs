#[model_derive::test]
async fn saves() {}

fn main() {}
