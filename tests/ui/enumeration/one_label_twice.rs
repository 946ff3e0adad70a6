use model_core::EnumType;

#[derive(EnumType)]
enum Status {
    Active,
    #[model(rename = "Active")]
    Enabled,
}

fn main() {}
