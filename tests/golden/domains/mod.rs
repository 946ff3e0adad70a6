//! Domains: named and unnamed conditions, one over another, one in a schema, in a key, beside a check of the field.

use model_core::{ColumnType, MetaData, Model};

#[derive(ColumnType)]
#[model(domain = "email address", max_length = 320, check("VALUE LIKE '%@%' AND VALUE <> 'VALUE'", name = "has an at"))]
pub struct Email(pub String);

#[derive(ColumnType)]
#[model(domain = "percent", check = "VALUE >= 0", check = "VALUE <= 100")]
pub struct Percent(pub i16);

#[derive(ColumnType)]
#[model(domain = "passing", check = "VALUE >= 50")]
pub struct Passing(pub Percent);

#[derive(ColumnType)]
#[model(domain = "code", schema = "model_golden", max_length = 8)]
pub struct Code(pub String);

#[derive(Model)]
#[model(table = "courses", detached)]
pub struct Course {
    #[model(primary_key)]
    pub code: Code,
    #[model(default = 50)]
    pub passed_by: Passing,
}

#[derive(Model)]
#[model(table = "results", detached)]
pub struct Taken {
    #[model(primary_key, identity)]
    pub id: i64,
    #[model(references(Course::code))]
    pub course: Code,
    #[model(check = "score <> 13")]
    pub score: Option<Percent>,
    #[model(unique)]
    pub mail: Email,
    /// Of a type of its own on PostgreSQL, and what the domain says elsewhere.
    #[model(sql_type(postgres = "NUMERIC(5, 2)"))]
    pub weight: Option<Percent>,
}

pub fn metadata() -> MetaData {
    MetaData::of([Course::DEFINITION, Taken::DEFINITION]).expect("two tables")
}
