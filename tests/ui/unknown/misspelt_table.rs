use model_core::Model;

#[derive(Model)]
#[model(tabel = "profiles")]
struct Profile {
    #[model(primary_key)]
    id: i64,
    email: String,
}

fn main() {}
