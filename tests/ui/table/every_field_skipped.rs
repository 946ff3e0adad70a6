use model_core::Model;

#[derive(Model)]
#[model(table = "profiles")]
struct Profile {
    #[model(skip)]
    cache: String,
    #[sqlx(skip)]
    other: String,
}

fn main() {}
