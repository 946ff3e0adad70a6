//! A grant says the same twice; it can be taken back only from what is there.

use model_core::{MetaData, Model, ddl};

#[derive(Model)]
#[model(table = "news", detached)]
pub struct News {
    #[model(primary_key)]
    pub id: i64,
}

ddl! {
    pub everybody_reads_news,
    requires(News),
    create(postgres = "GRANT SELECT ON news TO PUBLIC"),
    drop(postgres = "DO $$
BEGIN
    IF to_regclass('news') IS NOT NULL THEN
        REVOKE SELECT ON news FROM PUBLIC;
    END IF;
END
$$"),
    idempotent,
    detached,
}

pub fn metadata() -> MetaData {
    MetaData::of([News::DEFINITION, everybody_reads_news::DEFINITION]).expect("a table and an item")
}
