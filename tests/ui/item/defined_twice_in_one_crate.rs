mod first {
    model_core::ddl! {
        pub touch,
        create = "CREATE FUNCTION f",
        drop = "DROP FUNCTION f",
    }
}

mod second {
    model_core::ddl! {
        pub other,
        name = "Touch",
        create = "CREATE FUNCTION g",
        drop = "DROP FUNCTION g",
    }
}

fn main() {}
