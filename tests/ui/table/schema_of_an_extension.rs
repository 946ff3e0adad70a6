use model_core::Model;

#[derive(Model)]
#[model(table = "users")]
struct User {
    #[model(primary_key)]
    id: i64,
    name: String,
}


#[derive(Model)]
#[model(extend = User, schema = "app")]
struct Profile {
    email: String,
}

fn main() {}
