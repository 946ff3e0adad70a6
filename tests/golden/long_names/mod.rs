//! Names that the convention has to cut.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(
    table = "a_table_whose_name_is_nearly_as_long_as_postgresql_takes_it",
    unique(a_column_with_a_long_name, another_column_with_a_long_name),
    index(a_column_with_a_long_name, another_column_with_a_long_name),
    detached
)]
pub struct Long {
    #[model(primary_key, identity)]
    pub id: i64,
    #[model(references(Self::id))]
    pub a_column_with_a_long_name: Option<i64>,
    #[model(references(Self::id), check = "another_column_with_a_long_name > 0")]
    pub another_column_with_a_long_name: Option<i64>,
}

pub fn metadata() -> MetaData {
    MetaData::of([Long::DEFINITION]).expect("one table")
}
