//! SQLite's strict tables know six types; each column gets the one that keeps its values as they are.

use model_core::{EnumType, MetaData, Model};

#[derive(EnumType)]
#[model(name = "mood")]
pub enum Mood {
    Good,
    Bad,
}

#[derive(Model)]
#[model(table = "samples", detached, sqlite(strict))]
pub struct Sample {
    #[model(primary_key, identity)]
    pub id: i64,
    pub active: bool,
    pub small: i16,
    pub ratio: f32,
    pub exact_ratio: f64,
    #[model(max_length = 40, unique)]
    pub code: String,
    pub body: Option<String>,
    pub bytes: Vec<u8>,
    #[model(default = Mood::Good)]
    pub mood: Mood,
    #[model(sql_type(postgres = "NUMERIC(10,2)", sqlite = "ANY", mariadb = "DECIMAL(10,2)", mysql = "DECIMAL(10,2)"))]
    pub price: String,
    #[model(default_sql = "CURRENT_TIMESTAMP", sql_type(sqlite = "text"), max_length = 40)]
    pub created: String,
}

pub fn metadata() -> MetaData {
    MetaData::of([Sample::DEFINITION]).expect("one table")
}
