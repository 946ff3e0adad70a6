//! Sequences that no column takes its numbers from, one of them what an item requires.

use model_core::{MetaData, Sequence, ddl};

#[derive(Sequence)]
#[model(start = 7, detached)]
pub struct OrderNumbers;

#[derive(Sequence)]
#[model(max = 9, cycle, detached)]
pub struct Digits;

ddl! {
    pub next_order,
    requires(OrderNumbers),
    create(postgres = "CREATE OR REPLACE FUNCTION next_order() RETURNS bigint LANGUAGE sql AS $$ SELECT nextval('order_numbers') $$"),
    drop(postgres = "DROP FUNCTION IF EXISTS next_order()"),
    idempotent,
    detached,
}

pub fn metadata() -> MetaData {
    let definitions = [
        next_order::DEFINITION,
        OrderNumbers::DEFINITION,
        Digits::DEFINITION,
    ];
    MetaData::of(definitions).expect("an item and two sequences")
}
