use model_core::Model;

#[derive(Model)]
#[model(table = "places")]
struct Place {
    #[model(primary_key)]
    id: i64,
    name: String,
}

#[derive(Model)]
#[model(table = "cities", inherits = Place)]
struct City {
    #[model(primary_key)]
    id: i64,
}

#[derive(Model)]
#[model(table = "towns", inherits = Place)]
struct Town {
    #[model(primary_key)]
    id: i64,
    name: Option<String>,
}

fn main() {}
