use model_core::Model;

struct Address;

#[derive(Model)]
#[model(table = "profiles")]
struct Profile {
    #[model(primary_key)]
    id: i64,
    address: Option<Address>,
}

fn main() {}
