use model_core::Model;

#[derive(Model)]
#[model(table = "profiles")]
struct Profile {
    #[model(primary_key)]
    id: i64,
}

#[derive(Model)]
#[model(extend = Profile, temporary)]
struct Extended {
    bio: Option<String>,
}

#[derive(Model)]
#[model(projection = Profile, postgres(unlogged))]
struct Read {
    id: i64,
}

fn main() {}
