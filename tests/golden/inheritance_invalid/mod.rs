//! Tables built by hand that inherit what they do not name, name otherwise, or from nobody.

use model_core::schema::{Column, SqlType, Table};
use model_core::{MetaData, OnExisting};

pub fn metadata() -> MetaData {
    let place = Table::new("places")
        .column(Column::new("id", SqlType::BigInt))
        .column(Column::new("name", SqlType::Text));
    let city = Table::new("cities").column(Column::new("id", SqlType::Integer)).inherits("places");
    let orphan = Table::new("orphans").column(Column::new("id", SqlType::BigInt)).inherits("place");
    let mut metadata = MetaData::new();
    for table in [place, city, orphan] {
        metadata.define(table, OnExisting::Error).expect("three tables");
    }
    metadata
}
