use model_core::Model;

struct Timestamps {
    created_at: String,
}

#[derive(Model)]
#[model(table = "profiles")]
struct Profile {
    #[model(primary_key)]
    id: i64,
    #[model(flatten)]
    times: Timestamps,
}

fn main() {}
