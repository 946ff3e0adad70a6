use model_core::ddl;

ddl! {
    touch,
    craete = "CREATE FUNCTION f",
    require(touch),
    drop(postgresql = "DROP FUNCTION f"),
    exists("SELECT 1", "SELECT 2"),
}

fn main() {
    // The type is there all the same.
    let _ = touch::DEFINITION;
}
