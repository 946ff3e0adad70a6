use model_core::Model;

#[derive(Model)]
#[model(table = "events", partition_by(range(yaer)))]
struct Event {
    #[model(primary_key)]
    id: i64,
    year: i32,
}

fn main() {}
