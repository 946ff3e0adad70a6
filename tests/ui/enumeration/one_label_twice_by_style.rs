use model_core::EnumType;

#[derive(EnumType)]
#[model(rename_all = "lowercase")]
enum Status {
    OnHold,
    Onhold,
}

fn main() {}
