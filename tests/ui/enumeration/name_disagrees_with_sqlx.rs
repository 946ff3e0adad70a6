use model_core::EnumType;

#[derive(EnumType)]
#[model(name = "status")]
#[sqlx(type_name = "user_status")]
enum Status {
    Active,
}

fn main() {}
