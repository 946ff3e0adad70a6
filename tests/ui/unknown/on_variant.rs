use model_core::EnumType;

#[derive(EnumType)]
enum Status {
    #[model(rename_all = "snake_case")]
    Active,
}

fn main() {}
