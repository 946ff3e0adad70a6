use model_core::Model;

#[derive(Model)]
#[model(table = "profiles", postgres(unloged, tablespce = "fast"), sqlite(srtict))]
struct Profile {
    #[model(primary_key)]
    id: i64,
}

fn main() {}
