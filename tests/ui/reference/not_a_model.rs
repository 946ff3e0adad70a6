use model_core::Model;

struct User {
    id: i64,
}


#[derive(Model)]
#[model(table = "profiles")]
struct Profile {
    #[model(primary_key)]
    id: i64,
    #[model(references(User::id))]
    user_id: i64,
}

fn main() {}
