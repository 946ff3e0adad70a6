//! Two crates that define one table do not become one program.

use cross_crate_tests::{Package, Workspace};

/// A program that links crm, and clash, which defines two of crm's tables again.
fn clashing(name: &str) -> Workspace {
    let main = "fn main() {
        use model_core::Model;
        println!(\"{} {}\", crm::Profile::NAME, clash::Profile::NAME);
    }";
    let package = Package::new(name)
        .depends_on(&["crm", "clash"])
        .binary(main);
    Workspace::new(env!("CARGO_TARGET_TMPDIR"), name, &[package])
}

const TABLES: [&str; 2] = [
    "table `profiles` is defined by more than one model",
    "table `app.accounts` is defined by more than one model",
];
const PLACES: [&str; 4] = [
    "crm/src/profile.rs:10",
    "clash/src/people.rs:8",
    "crm/src/account.rs:8",
    "clash/src/lib.rs:12",
];

#[test]
fn one_table_of_two_crates_fails_to_link_and_names_both_places() {
    let outcome = clashing("clash-dev").cargo("build");
    outcome.fails_with(&TABLES);
    outcome.fails_with(&PLACES);
}

/// Each module is an object file of its own then, and an archive's object is linked only where something needs it.
#[test]
fn one_table_of_two_crates_fails_to_link_from_an_incremental_build() {
    let workspace = clashing("clash-incremental");
    workspace
        .cargo_with("build", &[("CARGO_INCREMENTAL", "1")])
        .fails_with(&TABLES);
}

#[test]
fn one_table_of_two_crates_fails_to_link_under_thin_lto() {
    let outcome = clashing("clash-thin").cargo("build --profile thin");
    outcome.fails_with(&TABLES);
    outcome.fails_with(&PLACES);
}

#[test]
fn one_table_of_two_crates_fails_to_link_under_fat_lto() {
    // The places are lost where all crates become one object before the linker sees them.
    clashing("clash-fat")
        .cargo("build --profile fat")
        .fails_with(&TABLES[..1]);
}

/// A view, an item and a sequence, as one crate's source.
const BESIDE_TABLES: &str = "
    #[derive(model_core::Model)]
    #[model(table = \"active\", view = \"SELECT 1\")]
    pub struct Active { pub id: i64 }
    model_core::ddl! { pub touch, create = \"SELECT 1\", drop = \"SELECT 1\" }
    #[derive(model_core::Sequence)]
    #[model(schema = \"billing\", name = \"Numbers\")]
    pub struct Numbers;";

#[test]
fn views_items_and_sequences_of_two_crates_fail_to_link() {
    let library = |name: &str| Package::new(name).library(BESIDE_TABLES);
    let main = "fn main() {
        use model_core::{Model, Sequence};
        println!(\"{} {}\", left::Active::NAME, right::Active::NAME);
        println!(\"{:?} {:?}\", left::touch::DEFINITION, right::touch::DEFINITION);
        println!(\"{:?} {:?}\", left::Numbers::SEQUENCE, right::Numbers::SEQUENCE);
    }";
    let program = Package::new("beside-clash")
        .depends_on(&["left", "right"])
        .binary(main);
    let workspace = Workspace::new(
        env!("CARGO_TARGET_TMPDIR"),
        "beside-clash",
        &[library("left"), library("right"), program],
    );
    workspace.cargo("build").fails_with(&[
        "table `active` is defined by more than one model in this program",
        "ddl item `touch` is defined more than once in this program",
        "sequence `billing.numbers` is defined more than once in this program",
        "left/src/lib.rs:",
        "right/src/lib.rs:",
    ]);
}

/// As one crate's source: tables of these names, each in a module of its own.
fn tables(names: &[(&str, &str)]) -> String {
    let model = |(position, (schema, name)): (usize, &(&str, &str))| {
        let schema = if schema.is_empty() {
            String::new()
        } else {
            format!("schema = {schema:?}, ")
        };
        format!(
            "pub mod m{position} {{
                #[derive(model_core::Model)]
                #[model({schema}table = {name:?}, no_primary_key)]
                pub struct Row {{ pub id: i64 }}
            }}\n"
        )
    };
    names
        .iter()
        .enumerate()
        .map(model)
        .collect::<Vec<_>>()
        .concat()
}

/// Names that a linker, an assembler or a format string could take for something else. No two are one table, and no
/// two are made one by escaping.
const EXOTIC: &[(&str, &str)] = &[
    ("", "select"),
    ("", "a b"),
    ("", "a_b"),
    ("", "a.b"),
    ("a", "b"),
    ("a.b", "c"),
    ("a", "b.c"),
    ("", "a-b"),
    ("", "a%20b"),
    ("", "a\"b"),
    ("", "a'b"),
    ("", "a`b"),
    ("", "a\\b"),
    ("", "a\\22b"),
    ("", "a{b}"),
    ("", "{}"),
    ("", "a\nb"),
    ("", "a\tb"),
    ("", "a@b"),
    ("", "a$b"),
    ("", "a,b"),
    ("", "a#b"),
    ("", "a;b"),
    ("", "größe"),
    ("", "grosse"),
    ("", "表"),
    ("", "🦀"),
    ("", " "),
    ("", "1"),
    ("", "%s%n"),
];

const PROGRAM: &str = "fn main() {
    use model_core::Model;
    println!(\"{} {}\", left::m0::Row::NAME, right::m0::Row::NAME);
    println!(\"{}\", model_core::MetaData::registered().unwrap().len());
}";

#[test]
fn exotic_names_that_two_crates_define_fail_to_link() {
    let library = |name: &str| Package::new(name).library(&tables(EXOTIC));
    let program = Package::new("exotic-clash")
        .depends_on(&["left", "right"])
        .binary(PROGRAM);
    let workspace = Workspace::new(
        env!("CARGO_TARGET_TMPDIR"),
        "exotic-clash",
        &[library("left"), library("right"), program],
    );
    // lld stops counting at twenty.
    let outcome = workspace.cargo("rustc -p exotic-clash -- -Clink-arg=-Wl,--error-limit=0");
    outcome.fails_with(&[
        "table `select` is defined",
        "table `a%20b` is defined",
        "table `a_b` is defined",
        "table `a.b` is defined",
    ]);
    let errors = outcome.text();
    let mut reported: Vec<_> = errors
        .lines()
        .filter_map(|line| line.split_once("symbol: table `"))
        .map(|(_, table)| table)
        .collect();
    reported.sort_unstable();
    reported.dedup();
    assert_eq!(reported.len(), EXOTIC.len(), "each name once:\n{errors}");
}

#[test]
fn exotic_names_that_differ_link() {
    let (some, others) = EXOTIC.split_at(EXOTIC.len() / 2);
    let left = Package::new("left").library(&tables(some));
    let right = Package::new("right").library(&tables(others));
    let program = Package::new("exotic-apart")
        .depends_on(&["left", "right"])
        .binary(PROGRAM);
    let workspace = Workspace::new(
        env!("CARGO_TARGET_TMPDIR"),
        "exotic-apart",
        &[left, right, program],
    );
    let output = workspace.cargo("run -q").output();
    assert!(
        output.ends_with(&format!("\n{}\n", EXOTIC.len())),
        "{output}"
    );
}
