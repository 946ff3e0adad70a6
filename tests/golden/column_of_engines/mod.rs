//! What MariaDB and MySQL alone are told of columns: a character set, who sees one, the time of an update.

use chrono::{DateTime, Utc};
use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "pages", detached)]
pub struct Page {
    #[model(primary_key)]
    pub id: i64,
    #[model(max_length = 40, mariadb(charset = "ascii"), mysql(charset = "ascii"))]
    pub slug: String,
    #[model(
        max_length = 40,
        mariadb(charset = "latin1"),
        mysql(charset = "latin1"),
        collation(mariadb = "latin1_bin", mysql = "latin1_bin")
    )]
    pub title: String,
    #[model(mariadb(compressed))]
    pub body: String,
    #[model(
        default_sql = "CURRENT_TIMESTAMP",
        mariadb(invisible, on_update_current_timestamp),
        mysql(on_update_current_timestamp)
    )]
    pub changed: DateTime<Utc>,
    #[model(
        sql_type(mariadb = "DATETIME(3)", mysql = "DATETIME(3)"),
        mariadb(on_update_current_timestamp),
        mysql(on_update_current_timestamp)
    )]
    pub seen: Option<DateTime<Utc>>,
    #[model(mariadb(invisible), comment = "for the importer")]
    pub source: Option<i64>,
}

pub fn metadata() -> MetaData {
    MetaData::of([Page::DEFINITION]).expect("one table").portable()
}
