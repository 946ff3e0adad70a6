//! Tables built by hand whose partitions do not fit: no parent, a parent that is whole, another method, a missing column.

use model_core::schema::{Column, PartitionBound, PartitionBy, SqlType, Table};
use model_core::{MetaData, OnExisting};

pub fn metadata() -> MetaData {
    let column = || Column::new("year", SqlType::Integer);
    let whole = Table::new("whole").column(column());
    let ranges = Table::new("ranges").column(column()).partition_by(PartitionBy::range(["year"]));
    let lacking = Table::new("lacking").column(column()).partition_by(PartitionBy::list("yaer"));
    let of_nobody = Table::new("of_nobody").partition_of("nobody", PartitionBound::Default);
    let of_whole = Table::new("of_whole").partition_of("whole", PartitionBound::Default);
    let of_ranges = Table::new("of_ranges").partition_of("ranges", PartitionBound::Remainder(2, 0));
    let mut metadata = MetaData::new();
    for table in [whole, ranges, lacking, of_nobody, of_whole, of_ranges] {
        metadata.define(table, OnExisting::Error).expect("six tables");
    }
    metadata
}
