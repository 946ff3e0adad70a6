//! What PostgreSQL cannot create `IF NOT EXISTS`: a block looks for it, by a query of the user's.

use model_core::{MetaData, Model, ddl};

#[derive(Model)]
#[model(table = "notes", detached)]
pub struct Note {
    #[model(primary_key)]
    pub id: i64,
    pub owner: String,
}

ddl! {
    pub notes_have_policies,
    requires(Note),
    create(postgres = "ALTER TABLE notes ENABLE ROW LEVEL SECURITY"),
    drop(postgres = "ALTER TABLE IF EXISTS notes DISABLE ROW LEVEL SECURITY"),
    idempotent,
    detached,
}

ddl! {
    pub own_notes,
    requires(Note, notes_have_policies),
    create(postgres = "CREATE POLICY own_notes ON notes USING (owner = current_user)"),
    exists(postgres = "SELECT FROM pg_catalog.pg_policies WHERE tablename = 'notes' AND policyname = 'own_notes'"),
    drop(postgres = "DROP POLICY IF EXISTS own_notes ON notes"),
    detached,
}

pub fn metadata() -> MetaData {
    MetaData::of([
        Note::DEFINITION,
        own_notes::DEFINITION,
        notes_have_policies::DEFINITION,
    ])
    .expect("a table and two items")
}
