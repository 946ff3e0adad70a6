use model_core::Model;

struct Event;

#[derive(Model)]
#[model(table = "events_2026", partition_of(Event, default))]
struct Events2026;

fn main() {}
