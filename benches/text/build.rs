//! Writes a thousand models, for the benchmark of what is registered.

use std::fmt::Write as _;
use std::path::Path;

fn main() {
    let mut models = String::new();
    for number in 0..1000_usize {
        let target = number.saturating_sub(1);
        let columns: String = (0..8)
            .map(|column| format!("    pub(crate) c{column}: i64,\n"))
            .collect::<Vec<_>>()
            .concat();
        write!(
            models,
            "#[derive(model_core::Model)]
#[model(table = \"registered_{number}\")]
pub(crate) struct Registered{number} {{
    #[model(primary_key)]
    pub(crate) id: i64,
    #[model(references(Registered{target}::id))]
    pub(crate) other: i64,
{columns}}}
"
        )
        .expect("text takes text");
    }
    let folder = std::env::var("OUT_DIR").expect("cargo sets it");
    std::fs::write(Path::new(&folder).join("registered.rs"), models).expect("the folder is ours");
    println!("cargo::rerun-if-changed=build.rs");
}
