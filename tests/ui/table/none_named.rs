use model_core::Model;

#[derive(Model)]
struct UserSkill {
    #[model(primary_key)]
    id: i64,
}

fn main() {}
