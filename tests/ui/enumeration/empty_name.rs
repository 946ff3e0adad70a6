use model_core::EnumType;

#[derive(EnumType)]
#[model(name = "")]
enum Status {
    Active,
}

fn main() {}
