use model_core::Model;

#[derive(Model)]
#[model(table = "tickets")]
struct Ticket {
    #[model(primary_key, identity(start = 1, max = 40_000))]
    id: i16,
}

fn main() {}
