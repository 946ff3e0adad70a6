//! Tables local to a function stay out of the registry, so two of them may share a name.
use model_core::Model;

fn first() {
    #[derive(Model)]
    #[model(table = "users", detached)]
    struct User {
        #[model(primary_key)]
        id: i64,
    }
    let _ = User { id: 1 }.id;
}

fn second() {
    #[derive(Model)]
    #[model(table = "users", detached)]
    struct User {
        #[model(primary_key)]
        id: i64,
    }
    let _ = User { id: 1 }.id;
}

fn main() {
    first();
    second();
}
