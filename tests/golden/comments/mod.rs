//! Comments, in portable metadata: SQLite leaves them out and says so.

use model_core::{EnumType, MetaData, Model};

#[derive(EnumType)]
#[model(name = "mood", comment = "How it feels")]
pub enum Mood {
    Good,
    Bad,
}

#[derive(Model)]
#[model(table = "notes", comment = "What people wrote; it's theirs", detached)]
pub struct Note {
    #[model(primary_key, identity, comment = "A number")]
    pub id: i64,
    #[model(comment = "Back\\slash and\nnew line")]
    pub body: Option<String>,
    #[model(default = Mood::Good)]
    pub mood: Mood,
}

pub fn metadata() -> MetaData {
    MetaData::of([Note::DEFINITION]).expect("one table").portable()
}
