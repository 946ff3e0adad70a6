use model_core::Model;

#[derive(Model)]
#[model(table = "profiles")]
struct Profile {
    #[model(primary_key)]
    id: i64,
    a_field_whose_name_goes_on_for_longer_than_any_database_would_take: String,
}

fn main() {}
