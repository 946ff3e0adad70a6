//! Prints the schema: `cargo run -p chinook -- postgres`.

use std::error::Error;

use chinook::CHINOOK;
use model_core::{Dialect, MetaData, OnExisting};

fn main() -> Result<(), Box<dyn Error>> {
    let dialect: Dialect = std::env::args()
        .nth(1)
        .as_deref()
        .unwrap_or("sqlite")
        .parse()?;
    print!(
        "{}",
        MetaData::of(CHINOOK)?.create_ddl(dialect, OnExisting::Error)?
    );
    Ok(())
}
