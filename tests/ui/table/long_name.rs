use model_core::Model;

#[derive(Model)]
#[model(table = "a_name_that_goes_on_for_far_longer_than_any_database_would_ever_take_it")]
struct Profile {
    #[model(primary_key)]
    id: i64,
    email: String,
}

fn main() {}
