use model_core::ddl;

ddl! {
    touch,
    create = "CREATE OR REPLACE FUNCTION f",
    create_if_missing = "CREATE FUNCTION IF NOT EXISTS f",
    drop = "DROP FUNCTION f",
    idempotent,
}

fn main() {}
