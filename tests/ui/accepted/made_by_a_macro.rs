//! Names, types and literals may come through a macro.
use model_core::Model;

macro_rules! table {
    ($name:ident, $table:literal, $key:ty, $length:literal, $target:path) => {
        #[derive(Model)]
        #[model(table = $table)]
        struct $name {
            #[model(primary_key)]
            id: $key,
            #[model(max_length = $length, default = "x")]
            label: Option<String>,
        }
    };
}

table!(Tag, "tags", i64, 40, Tag);
table!(Skill, "skills", i32, 80, Skill);

fn main() {
    let [tags, skills] = [Tag::DEFINITION, Skill::DEFINITION].map(|definition| &definition.table);
    assert_eq!(tags.name.to_string(), "tags");
    assert_eq!(skills.columns[1].sql_type.to_string(), "VARCHAR(80)");
}
