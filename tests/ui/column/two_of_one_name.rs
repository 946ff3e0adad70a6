use model_core::Model;

#[derive(Model)]
#[model(table = "profiles")]
struct Profile {
    #[model(primary_key)]
    id: i64,
    email: String,
    #[model(column = "email")]
    mail: String,
}

fn main() {}
