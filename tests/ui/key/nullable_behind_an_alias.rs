use model_core::Model;

type Id = Option<i64>;

#[derive(Model)]
#[model(table = "profiles")]
struct Profile {
    #[model(primary_key)]
    id: Id,
}

fn main() {}
