//! Lengths, hand-written types, defaults of every kind.
use model_core::{Columns, EnumType, Model};

#[derive(EnumType)]
#[model(name = "mood", rename_all = "SCREAMING_SNAKE_CASE")]
enum Mood {
    SoSo,
    #[model(rename = "it's")]
    Fine,
}

#[derive(Model)]
#[model(table = "profiles", rename_all = "kebab-case", comment = "people")]
struct Profile {
    #[model(primary_key, identity, comment = "the key")]
    id: u32,
    #[model(max_length = 320, unique, renamed_from = "mail")]
    email: String,
    #[model(sql_type(postgres = "CITEXT", sqlite = "TEXT COLLATE NOCASE"), max_length = 40)]
    nick_name: String,
    #[model(sql_type = "CHAR(2)", default = "de")]
    country: String,
    #[model(default = true)]
    active: bool,
    #[model(default = -3)]
    offset: i16,
    #[model(default = -0.5)]
    ratio: f64,
    #[model(default = Mood::Fine)]
    mood: Mood,
    #[model(default = "SO_SO")]
    mood_before: Mood,
    #[model(default_sql = "CURRENT_TIMESTAMP", check("seen_at > '2000-01-01'", name = "sane"))]
    seen_at: String,
    #[model(index(unique, name = "by_code"))]
    code: Option<i64>,
}

fn main() {
    let names: Vec<&str> = Profile::COLUMNS.iter().map(|column| &*column.name).collect();
    assert_eq!(names[2], "nick-name");
    assert_eq!(Mood::VARIANTS, [("SoSo", "SO_SO"), ("Fine", "it's")]);
}
