use model_core::{Model, Sequence};

#[derive(Sequence)]
struct TicketNumbers;

#[derive(Model)]
#[model(table = "tickets")]
struct Ticket {
    #[model(primary_key, default_sequence = TicketNumbers)]
    id: String,
}

fn main() {}
