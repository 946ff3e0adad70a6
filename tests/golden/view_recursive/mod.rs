//! A query that reads its own view.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "parts", detached)]
pub struct Part {
    #[model(primary_key)]
    pub id: i64,
    #[model(references(Self::id))]
    pub parent: Option<i64>,
}

#[derive(Model)]
#[model(
    table = "part_depths",
    view(
        "SELECT id, 0 FROM parts WHERE parent IS NULL
UNION ALL
SELECT parts.id, depth + 1 FROM parts JOIN part_depths ON parts.parent = part_depths.id",
        recursive
    ),
    requires(Part),
    detached
)]
pub struct PartDepth {
    pub id: i64,
    pub depth: i32,
}

pub fn metadata() -> MetaData {
    MetaData::of([Part::DEFINITION, PartDepth::DEFINITION]).expect("a table and a view")
}
