use model_core::Model;

#[derive(Model)]
#[model(table = "profiles", schema = "app", temporary(on_commit = delete), postgres(unlogged))]
struct Profile {
    #[model(primary_key)]
    id: i64,
}

#[derive(Model)]
#[model(table = "others", schema = "app", temporary, postgres(unlogged))]
struct Other {
    #[model(primary_key)]
    id: i64,
}

fn main() {}
