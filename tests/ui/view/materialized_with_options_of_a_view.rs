use model_core::Model;

#[derive(Model)]
#[model(table = "ones", materialized_view("SELECT 1;", check_option = local, security_barrier))]
struct One {
    id: i32,
}

#[derive(Model)]
#[model(table = "twos", view("SELECT 2", with_no_data))]
struct Two {
    id: i32,
}

fn main() {}
