use model_core::{EnumType, Model};

#[derive(EnumType)]
enum Status {
    Active,
}

#[derive(EnumType)]
enum Level {
    Active,
    Senior,
}

#[derive(Model)]
#[model(table = "profiles")]
struct Profile {
    #[model(primary_key)]
    id: i64,
    #[model(default = Level::Senior)]
    status: Status,
}

fn main() {}
