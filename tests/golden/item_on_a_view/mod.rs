//! A trigger that lets a view be written: behind the view, and the view behind the table.

use model_core::{MetaData, Model, ddl};

#[derive(Model)]
#[model(table = "words", detached)]
pub struct Word {
    #[model(primary_key)]
    pub id: i64,
    #[model(max_length = 40)]
    pub text: String,
}

#[derive(Model)]
#[model(
    table = "loud_words",
    view = "SELECT id, UPPER(text) FROM words",
    requires(Word),
    detached
)]
pub struct LoudWord {
    pub id: i64,
    pub text: String,
}

ddl! {
    pub loud_words_are_written,
    requires(LoudWord),
    create(sqlite = "CREATE TRIGGER loud_words_written INSTEAD OF INSERT ON loud_words BEGIN
    INSERT INTO words (id, text) VALUES (NEW.id, LOWER(NEW.text));
END;"),
    create_if_missing(sqlite = "CREATE TRIGGER IF NOT EXISTS loud_words_written INSTEAD OF INSERT ON loud_words BEGIN
    INSERT INTO words (id, text) VALUES (NEW.id, LOWER(NEW.text));
END; "),
    drop(sqlite = "DROP TRIGGER IF EXISTS loud_words_written"),
    detached,
}

pub fn metadata() -> MetaData {
    MetaData::of([
        loud_words_are_written::DEFINITION,
        LoudWord::DEFINITION,
        Word::DEFINITION,
    ])
    .expect("a table, a view and an item")
}
