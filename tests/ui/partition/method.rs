use model_core::Model;

#[derive(Model)]
#[model(table = "events", partition_by(rang(id)))]
struct Event {
    #[model(primary_key)]
    id: i64,
}

#[derive(Model)]
#[model(table = "files", partition_by(key(id), partitions = 4))]
struct File {
    #[model(primary_key)]
    id: i64,
}

#[derive(Model)]
#[model(table = "logs", partition_by(partitions = 4))]
struct Log {
    #[model(primary_key)]
    id: i64,
}

fn main() {}
