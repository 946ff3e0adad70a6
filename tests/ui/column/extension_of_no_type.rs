use model_core::Model;

#[derive(Model)]
#[model(table = "pages")]
struct Page {
    #[model(primary_key, sql_type(sqlite = "TEXT", extension = "citext"))]
    title: String,
    #[model(sql_type(postgres = "ltree", extension = ""))]
    path: String,
}

fn main() {}
