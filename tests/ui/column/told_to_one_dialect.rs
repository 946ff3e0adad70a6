use model_core::Model;

#[derive(Model)]
#[model(table = "pages")]
struct Page {
    #[model(primary_key, postgres(storage = "extern"))]
    id: i64,
    #[model(postgres(compresion = "lz4"))]
    text: String,
    #[model(mysql(compressed), mariadb(invisible = true))]
    slug: String,
    #[model(sqlite(strict))]
    raw: Vec<u8>,
    #[model(skip, postgres(compression = "lz4"))]
    cache: Vec<u8>,
}

fn main() {}
