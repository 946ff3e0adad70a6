#[model_derive::test(postgresql, mysql, fixtures("users.sql"), seeds = rows)]
async fn saves(db: TestDatabase) {}

fn main() {}
