//! Foreign keys that are checked when the transaction ends.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "nodes", detached)]
pub struct Node {
    #[model(primary_key)]
    pub id: i64,
    #[model(references(Node::id, initially_deferred), on_delete = cascade)]
    pub parent: Option<i64>,
    #[model(references(Node::id, deferrable, name = "fk_twin"))]
    pub twin: Option<i64>,
}

pub fn metadata() -> MetaData {
    MetaData::of([Node::DEFINITION]).expect("they agree")
}
