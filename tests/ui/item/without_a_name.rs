use model_core::ddl;

ddl! {
    create = "CREATE FUNCTION f",
    drop = "DROP FUNCTION f",
}

ddl! {}

ddl! { "touch", create = "CREATE FUNCTION f" }

ddl! {
    unnamed,
    name = "",
    create = "CREATE FUNCTION f",
    drop = "DROP FUNCTION f",
}

fn main() {}
