use model_core::Model;

type Slug = String;

#[derive(Model)]
#[model(table = "profiles")]
struct Profile {
    #[model(primary_key, identity)]
    id: Slug,
}

fn main() {}
