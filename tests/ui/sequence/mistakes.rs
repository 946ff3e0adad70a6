use model_core::{Model, Sequence};

#[derive(Sequence)]
struct WithFields {
    start: i64,
}

#[derive(Sequence)]
#[model(name = "", start = 0)]
struct NoName;

#[derive(Sequence)]
#[model(strat = 1)]
struct Misspelt;

#[derive(Sequence)]
#[model(max = -5)]
struct Nowhere;

#[derive(Sequence)]
struct TicketNumbers;

#[derive(Model)]
#[model(table = "tickets")]
struct Ticket {
    #[model(primary_key, identity, default_sequence = TicketNumbers)]
    id: i64,
    #[model(default = 1, default_sequence = TicketNumbers)]
    other: i64,
    #[model(default_sequence = NoName)]
    third: i64,
}

fn main() {}
