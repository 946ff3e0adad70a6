//! Reserved words, quotes, unicode, spaces and braces are names like any other.
#![forbid(unsafe_code)]

use model_core::Model;

#[derive(Model)]
#[model(table = "select", schema = "group")]
struct Select {
    #[model(primary_key, column = "order by")]
    r#type: i64,
    #[model(column = "say \"hi\"; {}", unique)]
    says: String,
}

#[derive(Model)]
#[model(table = "größe {0} @x \\ 'q' \"d\"\n%s")]
struct Größe {
    #[model(primary_key)]
    id: i64,
    #[model(references(Select::r#type))]
    grund: i64,
    #[model(references("group.select.order by"))]
    zweck: i64,
}

#[derive(Model)]
#[model(table = "gro_c3_b6_c3_9fe")]
struct NotTheSame {
    #[model(primary_key)]
    id: i64,
}

#[derive(Model)]
#[model(table = "a.b")]
struct Dotted {
    #[model(primary_key)]
    id: i64,
}

#[derive(Model)]
#[model(table = "b", schema = "a")]
struct Qualified {
    #[model(primary_key, references("\"a.b\".id"))]
    id: i64,
}

fn main() {}
