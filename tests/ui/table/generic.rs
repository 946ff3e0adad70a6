use model_core::Model;

#[derive(Model)]
#[model(table = "profiles")]
struct Profile<T> {
    #[model(primary_key)]
    id: i64,
    extra: T,
}

fn main() {}
