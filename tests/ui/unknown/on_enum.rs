use model_core::EnumType;

#[derive(EnumType)]
#[model(table = "status")]
enum Status {
    Active,
}

fn main() {}
