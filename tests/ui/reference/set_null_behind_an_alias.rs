use model_core::Model;

type Id = i64;

#[derive(Model)]
#[model(table = "users")]
struct User {
    #[model(primary_key)]
    id: i64,
    name: String,
}


#[derive(Model)]
#[model(table = "profiles")]
struct Profile {
    #[model(primary_key)]
    id: i64,
    #[model(references(User::id), on_delete = set_null)]
    user_id: Id,
}

fn main() {}
