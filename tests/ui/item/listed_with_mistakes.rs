use model_core::{Model, ddl};

#[derive(Model)]
#[model(table = "users", detached)]
struct User {
    #[model(primary_key)]
    id: i64,
}

ddl! {
    function,
    create = "CREATE FUNCTION f",
    drop = "DROP FUNCTION f",
    detached,
}

ddl! {
    trigger,
    requires(User, function),
    create = "CREATE TRIGGER t",
    drop = "DROP TRIGGER t",
    detached,
}

mod elsewhere {
    model_core::ddl! {
        pub trigger,
        create = "CREATE TRIGGER u",
        drop = "DROP TRIGGER u",
        detached,
    }
}

model_core::metadata!(APP: trigger, elsewhere::trigger);

fn main() {}
