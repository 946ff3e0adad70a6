use model_core::{ColumnType, Model};

#[derive(ColumnType)]
#[model(domain = "", check = "", max_length = 0)]
struct Empty(String);

#[derive(ColumnType)]
#[model(check = "VALUE > 0", schema = "app")]
struct NoDomain(i32);

#[derive(ColumnType)]
#[model(domain = "age", check("VALUE > 0", not_valid))]
struct Age(i32);

#[derive(ColumnType)]
#[model(doman = "age")]
struct Misspelt(i32);

#[derive(ColumnType)]
#[model(domain = "generic")]
struct Generic<T>(T);

#[derive(Model)]
#[model(table = "people", detached)]
struct Person {
    #[model(primary_key, identity)]
    id: i64,
    age: Age,
    other: NoDomain,
}

fn main() {}
