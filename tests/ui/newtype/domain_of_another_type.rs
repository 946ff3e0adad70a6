use model_core::{ColumnType, Model};

#[derive(ColumnType)]
#[model(domain = "age", check = "VALUE > 0")]
struct Age(i16);

#[derive(ColumnType)]
#[model(domain = "length", max_length = 3)]
struct Length(i16);

#[derive(Model)]
#[model(table = "people", detached)]
struct Person {
    #[model(primary_key, identity)]
    id: i64,
    #[model(default = 40000)]
    age: Age,
}

#[derive(Model)]
#[model(table = "others", detached)]
struct Other {
    #[model(primary_key, identity)]
    id: i64,
    #[model(max_length = 3)]
    age: Age,
}

fn main() {}
