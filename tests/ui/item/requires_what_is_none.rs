use model_core::ddl;

struct Plain;

ddl! {
    touch,
    requires(Plain),
    create = "CREATE FUNCTION f",
    drop = "DROP FUNCTION f",
}

model_core::metadata!(APP: touch, Plain);

fn main() {}
