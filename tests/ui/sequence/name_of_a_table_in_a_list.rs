use model_core::{Model, Sequence};

#[derive(Sequence)]
#[model(name = "tickets")]
struct TicketNumbers;

#[derive(Model)]
#[model(table = "tickets")]
struct Ticket {
    #[model(primary_key, default_sequence = TicketNumbers)]
    id: i64,
}

model_core::metadata!(APP: Ticket, TicketNumbers);

fn main() {}
