use model_core::Model;

#[derive(Model)]
#[model(table = "users")]
struct User {
    #[model(primary_key)]
    id: i64,
    name: String,
}


#[derive(Model)]
#[model(table = "profiles", foreign_key(id, user_id, references(User::id)))]
struct Profile {
    #[model(primary_key)]
    id: i64,
    #[model(index)]
    user_id: i64,
}

fn main() {}
