use model_core::Model;

#[derive(Model)]
#[model(table = "tickets")]
struct Ticket {
    #[model(primary_key, identity(start = 0, increment = 0, cache = 0))]
    id: i64,
}

#[derive(Model)]
#[model(table = "receipts")]
struct Receipt {
    #[model(primary_key, identity(cycel))]
    id: i64,
}

#[derive(Model)]
#[model(table = "countdowns")]
struct Countdown {
    #[model(primary_key, identity(start = 5, increment = -1))]
    id: i64,
    #[model(identity(min = 10, max = 10))]
    other: i64,
}

fn main() {}
