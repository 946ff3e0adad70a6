use model_core::Model;

#[derive(Model)]
#[model(table = "profiles", mariadb(engine = "InnoDB; DROP TABLE users", encrypted = "yes", auto_increment = -1))]
struct Profile {
    #[model(primary_key)]
    id: i64,
}

fn main() {}
