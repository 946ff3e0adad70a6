//! Names that PostgreSQL has itself: a type, which would take the enumeration's place, and a column.

use model_core::{EnumType, MetaData, Model};

#[derive(EnumType)]
#[model(name = "line", rename_all = "snake_case")]
pub enum Line {
    Solid,
    Dotted,
}

#[derive(EnumType)]
#[model(name = "point", schema = "drawing")]
pub enum Point {
    Round,
}

#[derive(Model)]
#[model(table = "strokes", detached)]
pub struct Stroke {
    #[model(primary_key, identity)]
    pub id: i64,
    pub line: Line,
    pub point: Point,
    pub ctid: i64,
}

pub fn metadata() -> MetaData {
    MetaData::of([Stroke::DEFINITION]).expect("a table")
}
