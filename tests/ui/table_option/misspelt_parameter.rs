use model_core::Model;

#[derive(Model)]
#[model(table = "profiles", postgres(with(filfactor = 70, fillfactor = "70", toast(autovacuum = false))))]
struct Profile {
    #[model(primary_key)]
    id: i64,
}

fn main() {}
