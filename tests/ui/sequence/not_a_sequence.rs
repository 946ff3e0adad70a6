use model_core::Model;

struct TicketNumbers;

#[derive(Model)]
#[model(table = "tickets")]
struct Ticket {
    #[model(primary_key, default_sequence = TicketNumbers)]
    id: i64,
}

fn main() {}
