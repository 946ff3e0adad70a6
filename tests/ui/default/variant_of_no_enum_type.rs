use model_core::Model;

enum Status {
    Active,
}

#[derive(Model)]
#[model(table = "profiles")]
struct Profile {
    #[model(primary_key)]
    id: i64,
    #[model(default = Status::Active)]
    status: String,
}

fn main() {}
