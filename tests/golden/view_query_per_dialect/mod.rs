//! A query for each dialect that needs its own, and one for the others; it may end in a comment.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "people", detached)]
pub struct Person {
    #[model(primary_key)]
    pub id: i64,
    #[model(max_length = 100)]
    pub first: String,
    #[model(max_length = 100)]
    pub last: String,
}

#[derive(Model)]
#[model(
    table = "names",
    view(
        "SELECT id, CONCAT(first, ' ', last) FROM people -- MariaDB and MySQL
",
        postgres = "SELECT id, first || ' ' || last FROM people -- no CONCAT needed",
        sqlite = "SELECT id, first || ' ' || last FROM people"
    ),
    requires(Person),
    detached
)]
pub struct FullName {
    pub id: i64,
    pub name: String,
}

pub fn metadata() -> MetaData {
    MetaData::of([Person::DEFINITION, FullName::DEFINITION]).expect("a table and a view")
}
