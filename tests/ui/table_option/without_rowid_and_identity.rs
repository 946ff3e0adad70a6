use model_core::Model;

#[derive(Model)]
#[model(table = "profiles", sqlite(without_rowid))]
struct Profile {
    #[model(primary_key, identity)]
    id: i64,
}

#[derive(Model)]
#[model(table = "others", no_primary_key, sqlite(without_rowid))]
struct Other {
    id: i64,
}

fn main() {}
