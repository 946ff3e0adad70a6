use model_core::{EnumType, Model};

#[derive(EnumType)]
enum Status {
    Active,
}

#[derive(Model)]
#[model(table = "profiles")]
struct Profile {
    #[model(primary_key)]
    id: i64,
    #[model(default = "active")]
    status: Status,
}

fn main() {}
