use model_core::EnumType;

#[derive(EnumType)]
enum Status {
    #[model(rename = "")]
    Active,
}

fn main() {}
