//! What MariaDB and MySQL are told of a column, and do not do.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "pages", detached)]
pub struct Page {
    #[model(
        primary_key,
        mariadb(on_update_current_timestamp),
        mysql(on_update_current_timestamp)
    )]
    pub id: i64,
    #[model(mariadb(charset = "utf8 COLLATE x"))]
    pub slug: String,
}

pub fn metadata() -> MetaData {
    MetaData::of([Page::DEFINITION]).expect("one table")
}
