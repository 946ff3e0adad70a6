//! Numbers from sequences: one column's own, two tables' shared one, one that counts down in another schema.

use model_core::{MetaData, Model, Sequence};

#[derive(Sequence)]
#[model(detached)]
pub struct TicketNumbers;

#[derive(Sequence)]
#[model(name = "numbers of \"papers\"", start = 1000, increment = 10, min = 10, max = 1000000, cache = 20, cycle, detached)]
pub struct PaperNumbers;

#[derive(Sequence)]
#[model(schema = "model_golden", increment = -1, detached)]
pub struct Countdown;

#[derive(Model)]
#[model(table = "tickets", detached)]
pub struct Ticket {
    #[model(primary_key, default_sequence = TicketNumbers)]
    pub id: i64,
    #[model(default_sequence = Countdown)]
    pub left: i32,
}

#[derive(Model)]
#[model(table = "invoices", detached)]
pub struct Invoice {
    #[model(primary_key, default_sequence = PaperNumbers)]
    pub number: i64,
}

#[derive(Model)]
#[model(table = "credit_notes", detached)]
pub struct CreditNote {
    #[model(primary_key, default_sequence = PaperNumbers)]
    pub number: i64,
    #[model(default_sequence = TicketNumbers)]
    pub ticket: Option<i64>,
}

pub fn metadata() -> MetaData {
    let definitions = [
        Ticket::DEFINITION,
        Invoice::DEFINITION,
        CreditNote::DEFINITION,
    ];
    MetaData::of(definitions).expect("three tables")
}
