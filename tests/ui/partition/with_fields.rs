use model_core::Model;

#[derive(Model)]
#[model(table = "events", partition_by(hash(id)))]
struct Event {
    #[model(primary_key)]
    id: i64,
}

#[derive(Model)]
#[model(table = "events_0", primary_key(id), partition_of(Event, modulus = 2, remainder = 2))]
struct FirstEvent {
    id: i64,
}

#[derive(Model)]
#[model(table = "events_1", primary_key(id), partition_of(Event, default))]
struct SecondEvent {
    id: i64,
}

#[derive(Model)]
#[model(table = "events_2", partition_of(Event, modulus = 2))]
struct ThirdEvent;

#[derive(Model)]
#[model(table = "events_3", partition_of(Event))]
struct FourthEvent;

fn main() {}
