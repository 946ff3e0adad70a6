#[model_derive::test(sqlite = true, isolation = transactions, flavor = "many", worker_threads = 2, migrations = folder, sqlite, sqlite)]
async fn saves(db: TestDatabase) {}

fn main() {}
