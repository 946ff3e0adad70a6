use model_core::EnumType;

#[derive(EnumType)]
enum Status {
    #[model(rename = "on")]
    #[sqlx(rename = "active")]
    Active,
}

fn main() {}
