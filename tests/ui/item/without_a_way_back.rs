use model_core::ddl;

ddl! {
    no_drop,
    create = "CREATE FUNCTION f",
}

ddl! {
    no_create,
    drop = "DROP FUNCTION f",
}

ddl! {
    some,
    create = "CREATE FUNCTION f",
    drop(postgres = "DROP FUNCTION f", sqlite = ""),
}

ddl! {
    other,
    create(postgres = "CREATE FUNCTION f"),
    drop(postgres = "DROP FUNCTION f", mysql = "DROP FUNCTION f"),
}

fn main() {}
