//! Semicolons at a statement's end are the script's own, comments at its end hide nothing, and dollar quotes inside it are
//! not those around it.

use model_core::{MetaData, ddl};

ddl! {
    pub quoted,
    create(postgres = "CREATE FUNCTION quoted() RETURNS text LANGUAGE sql AS $$ SELECT $ddl0$it's $ddl0$ $$; -- one line
"),
    exists(postgres = "SELECT FROM pg_catalog.pg_proc -- every function
WHERE proname = 'quoted' -- this one"),
    drop(postgres = "DROP FUNCTION IF EXISTS quoted(); ; "),
    detached,
}

pub fn metadata() -> MetaData {
    MetaData::of([quoted::DEFINITION]).expect("an item")
}
