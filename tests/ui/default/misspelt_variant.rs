use model_core::{EnumType, Model};

#[derive(EnumType)]
enum Status {
    Active,
    Gone,
}

#[derive(Model)]
#[model(table = "profiles")]
struct Profile {
    #[model(primary_key)]
    id: i64,
    #[model(default = Status::Actve)]
    status: Status,
}

fn main() {}
