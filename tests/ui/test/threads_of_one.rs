#[model_derive::test(worker_threads = 2)]
async fn saves(db: TestDatabase) {}

fn main() {}
