use model_core::Model;

#[derive(Model)]
#[model(table = "events", partition_by(
    range(id),
    partition("a", values(1)),
    partition("b", less_than(1, 2)),
    partition("B", from(1)),
    partition("c", less_thn(2)),
    partition("A", default)
))]
struct Event {
    #[model(primary_key)]
    id: i64,
}

#[derive(Model)]
#[model(table = "files", partition_by(hash(id), partition("a", values(1))))]
struct File {
    #[model(primary_key)]
    id: i64,
}

#[derive(Model)]
#[model(table = "logs", partition_by(list(id), partitions = 4, partition("a", less_than(1))))]
struct Log {
    #[model(primary_key)]
    id: i64,
}

fn main() {}
