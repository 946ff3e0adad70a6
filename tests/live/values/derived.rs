use model_core::{ColumnType, EnumType};

use super::round_trip;

#[derive(Clone, Debug, PartialEq, EnumType, sqlx::Type)]
#[sqlx(type_name = "mood", rename_all = "snake_case")]
enum Mood {
    Sad,
    VeryGlad,
    #[sqlx(rename = "it's complicated")]
    Complicated,
}

#[derive(Clone, Debug, PartialEq, ColumnType, sqlx::Type)]
#[sqlx(transparent)]
struct Email(String);

#[tokio::test]
async fn enum_reads_back_by_the_labels_that_sqlx_writes() {
    round_trip([Mood::Sad, Mood::VeryGlad, Mood::Complicated]).await;
}

#[tokio::test]
async fn newtype_reads_back_as_what_it_holds() {
    round_trip([Email("a@example.org".to_owned()), Email(String::new())]).await;
}
