use model_core::Model;

#[derive(Model)]
#[model(table = "", uniqe(email))]
struct Profile {
    #[model(primry_key)]
    id: i64,
    #[model(max_length = 0, indx)]
    email: String,
    #[model(default = 1, default_sql = "2")]
    visits: i64,
}

fn main() {}
