//! Every linker that is installed, with every way of making code: two crates with one table never become a program.
//!
//! The crates are large enough for several units of code each. An archive's unit is linked only where something needs
//! it, so a table is told apart only if its guard lies in a unit that its registration needs.

use std::fmt::Write as _;

use cross_crate_tests::{Package, Workspace};

const MODULES: usize = 40;

/// A name that both crates define in each of their modules, and code around it.
fn library(name: &str) -> Package {
    let mut root = String::new();
    let mut package = Package::new(name);
    for module in 0..MODULES {
        writeln!(root, "pub mod m{module};").expect("text takes text");
        let text = format!(
            "use std::collections::BTreeMap;

#[derive(Debug, model_core::Model)]
#[model(table = \"t{module}\")]
pub struct Row {{
    #[model(primary_key)]
    pub id: i64,
    pub text: Option<String>,
}}

#[inline(never)]
pub fn count(rows: &[Row]) -> BTreeMap<String, usize> {{
    let mut counts = BTreeMap::new();
    for row in rows {{
        *counts.entry(format!(\"{{row:?}} of {module}\")).or_insert(0) += 1;
    }}
    counts
}}
"
        );
        package = package.file(&format!("src/m{module}.rs"), &text);
    }
    package.library(&root)
}

/// The program needs one module of each crate.
fn program(name: &str, libraries: &[&str]) -> Package {
    let used = libraries
        .iter()
        .map(|library| format!("println!(\"{{:?}}\", {library}::m0::count(&[]));\n"))
        .collect::<Vec<_>>()
        .concat();
    let counted =
        "println!(\"{:?}\", model_core::MetaData::registered().map(|metadata| metadata.len()));";
    Package::new(name)
        .depends_on(libraries)
        .binary(&format!("fn main() {{ {used} {counted} }}"))
}

fn workspace() -> Workspace {
    let packages = [
        library("left"),
        library("right"),
        program("clashing", &["left", "right"]),
        program("peaceful", &["left"]),
    ];
    Workspace::new(env!("CARGO_TARGET_TMPDIR"), "linker-matrix", &packages)
}

/// A linker by its name for `-fuse-ld`; the empty one is rustc's own choice.
const LINKERS: [&str; 5] = ["", "bfd", "gold", "lld", "mold"];

/// A profile, what is changed of it, and whether code is generated anew in pieces.
const BUILDS: [(&str, &str, &str); 12] = [
    ("dev", "", "0"),
    ("dev", "", "1"),
    ("dev", "codegen-units=1", "0"),
    ("dev", "codegen-units=16", "0"),
    ("dev", "opt-level=1", "0"),
    ("release", "", "0"),
    ("release", "codegen-units=1", "0"),
    ("release", "codegen-units=256", "0"),
    ("release", "opt-level='s'", "0"),
    ("release", "opt-level='z'", "0"),
    ("thin", "", "0"),
    ("fat", "", "0"),
];

fn flags(linker: &str) -> String {
    if linker.is_empty() {
        String::new()
    } else {
        format!("-Clinker-features=-lld -Clink-arg=-fuse-ld={linker}")
    }
}

fn is_installed(workspace: &Workspace, linker: &str) -> bool {
    linker.is_empty()
        || workspace
            .cargo(&format!(
                "rustc -q -p model-core --lib --crate-type cdylib -- {}",
                flags(linker)
            ))
            .is_success()
}

#[test]
#[ignore = "nightly: linker matrix, run with --ignored"]
fn no_linker_and_no_profile_lets_a_second_definition_pass() {
    let workspace = workspace();
    let mut passed = Vec::new();
    for linker in LINKERS {
        if !is_installed(&workspace, linker) {
            println!("skipped {linker}, which is not installed");
            continue;
        }
        for (profile, change, incremental) in BUILDS {
            let change = if change.is_empty() {
                String::new()
            } else {
                format!("--config profile.{profile}.{change}")
            };
            let build = |package: &str| {
                let words = format!(
                    "rustc -p {package} --profile {profile} {change} -- {}",
                    flags(linker)
                );
                workspace.cargo_with(&words, &[("CARGO_INCREMENTAL", incremental)])
            };
            let case =
                format!("linker `{linker}`, profile {profile} {change}, incremental {incremental}");
            build("peaceful").succeeds();
            let clashing = build("clashing");
            let errors = clashing.text();
            let named = errors.contains("is defined by more than one model in this program");
            let placed = ["left", "right"]
                .iter()
                .all(|library| errors.contains(&format!("/{library}/src/m")));
            println!(
                "{case}: failed {}, names the table {named}, and the places {placed}",
                !clashing.is_success()
            );
            // gold and mold tell the object files, which are called after the crates; the others tell the places too.
            // Where all crates become one object there is nothing to tell.
            let traced = match (profile, linker) {
                ("fat", _) => true,
                (_, "gold" | "mold") => {
                    ["left-", "right-"].iter().all(|file| errors.contains(file))
                }
                _ => placed,
            };
            if clashing.is_success() || !named || !traced {
                passed.push(format!("{case}:\n{errors}"));
            }
        }
    }
    assert!(passed.is_empty(), "{}", passed.join("\n\n"));
}
