use model_core::Model;

#[derive(Model)]
#[model(table = "profiles", mysql(page_compressed), mariadb(tablespace = "fast"))]
struct Profile {
    #[model(primary_key)]
    id: i64,
}

fn main() {}
