//! What the guards of uniqueness must let pass: programs in which every table has one definition.

use cross_crate_tests::{Package, Workspace};

fn workspace(name: &str, packages: &[Package]) -> Workspace {
    Workspace::new(env!("CARGO_TARGET_TMPDIR"), name, packages)
}

/// A model with this table, and an attribute more.
fn model(item: &str, attributes: &str) -> String {
    format!(
        "/// A row.
#[derive(Debug, model_core::Model)]
#[model({attributes})]
pub struct {item} {{
    /// The key.
    #[model(primary_key)]
    pub id: i64,
}}
"
    )
}

/// Asserts, where it is compiled, how many tables are linked.
fn count(tables: usize) -> String {
    format!("assert_eq!(model_core::MetaData::registered().unwrap().len(), {tables});")
}

#[test]
fn a_crate_under_test_may_be_linked_again_through_its_dev_dependencies() {
    let test = format!(
        "{{ let _ = format!(\"{{:?}}\", helper::user()); {} }}",
        count(1)
    );
    let models = Package::new("cycle")
        .manifest("[dev-dependencies]\nhelper.workspace = true")
        .library(&format!(
            "{}\n#[cfg(test)] mod tests {{ #[test] fn linked() {test} }}",
            model("User", "table = \"users\"")
        ))
        .file("tests/outside.rs", &format!("#[test] fn linked() {test}"))
        .file("examples/shown.rs", &format!("fn main() {test}"));
    let helper = Package::new("helper")
        .depends_on(&["cycle"])
        .library("pub fn user() -> cycle::User { cycle::User { id: 1 } }");
    workspace("cycle", &[models, helper])
        .cargo("test -p cycle --all-targets")
        .succeeds();
}

#[test]
fn every_kind_of_target_of_a_crate_links_its_models() {
    let main = format!(
        "fn main() {{ let _ = targets::User {{ id: 1 }}; {} }}",
        count(1)
    );
    let models = format!(
        "{}\n/// ```\n/// {main}\n/// ```\npub fn documented() {{}}",
        model("User", "table = \"users\"")
    );
    let package = Package::new("targets")
        .manifest("[[bench]]\nname = \"timed\"\nharness = false")
        .library(&models)
        .binary(&main)
        .file("src/bin/second.rs", &main)
        .file("examples/shown.rs", &main)
        .file("benches/timed.rs", &main)
        .file(
            "tests/outside.rs",
            &format!("#[test] {main}").replace("fn main", "fn linked"),
        );
    let workspace = workspace("targets", &[package]);
    workspace.cargo("test -p targets --all-targets").succeeds();
    workspace.cargo("test -p targets --doc").succeeds();
    workspace.cargo("run -q --bin second").succeeds();
    workspace.cargo("run -q --example shown").succeeds();
}

#[test]
fn two_programs_of_one_workspace_may_define_one_table() {
    let main = |tables| {
        format!(
            "{}\nfn main() {{ {} }}",
            model("User", "table = \"users\""),
            count(tables)
        )
    };
    let linking = format!(
        "{}\nfn main() {{ let _ = crm::User {{ id: 1, login: String::new() }}; {} }}",
        model("Own", "table = \"own\""),
        count(4)
    );
    let packages = [
        Package::new("first")
            .binary(&main(1))
            .file("src/bin/other.rs", &main(1)),
        Package::new("second").binary(&main(1)),
        Package::new("third").depends_on(&["crm"]).binary(&linking),
    ];
    let workspace = workspace("programs", &packages);
    workspace.cargo("build --workspace").succeeds();
    for program in ["first", "other", "second", "third"] {
        workspace.run("debug", program).succeeds();
    }
}

#[test]
fn models_may_be_linked_for_the_host_and_for_the_target() {
    let counted = format!(
        "let _ = crm::User {{ id: 1, login: String::new() }}; {}",
        count(3)
    );
    let macros = Package::new("macros").manifest("[lib]\nproc-macro = true").manifest("[dependencies.crm]\nworkspace = true").library(&format!(
        "#[proc_macro] pub fn nothing(_: proc_macro::TokenStream) -> proc_macro::TokenStream {{ {counted} Default::default() }}"
    ));
    let program = Package::new("host-and-target")
        .depends_on(&["crm", "macros"])
        .manifest("[build-dependencies]\nmodel-core.workspace = true\ncrm.workspace = true")
        .file("build.rs", &format!("fn main() {{ {counted} }}"))
        .binary(&format!("macros::nothing!();\nfn main() {{ {counted} }}"));
    workspace("host-and-target", &[macros, program])
        .cargo("run -q -p host-and-target")
        .succeeds();
}

#[test]
fn doctests_may_define_tables() {
    let example = |table: &str, attributes: &str| {
        let lines = format!(
            "use model_core::Model;\n#[derive(Model)]\n#[model(table = \"{table}\"{attributes})]\nstruct Row {{\n    #[model(primary_key)]\n    id: i64,\n}}\nassert_eq!(Row::NAME.to_string(), \"{table}\");"
        );
        lines
            .lines()
            .map(|line| format!("/// {line}\n"))
            .collect::<Vec<_>>()
            .concat()
    };
    // rustdoc makes one program of an edition 2024 library's examples, and several where that does not compile.
    let library = |name: &str, examples: [String; 3]| {
        let functions = examples
            .iter()
            .enumerate()
            .map(|(n, lines)| format!("/// ```\n{lines}/// ```\npub fn f{n}() {{}}\n"));
        Package::new(name).library(
            &(model("User", "table = \"users\"") + &functions.collect::<Vec<_>>().concat()),
        )
    };
    let packages = [
        library(
            "distinct",
            [example("a", ""), example("b", ""), example("c", "")],
        ),
        library(
            "detached",
            [
                example("users", ", detached"),
                example("users", ", detached"),
                example("a", ""),
            ],
        ),
        library(
            "repeated",
            [example("a", ""), example("a", ""), example("b", "")],
        ),
        library(
            "repeated-2021",
            [example("a", ""), example("a", ""), example("b", "")],
        )
        .edition("2021"),
    ];
    workspace("doctests", &packages)
        .cargo("test --doc --workspace")
        .succeeds();
}

#[test]
fn tests_of_one_program_may_each_have_a_detached_table_of_one_name() {
    let test = |name: &str, ty: &str| {
        format!(
            "#[test]
fn {name}() {{
    #[derive(model_core::Model)]
    #[model(table = \"users\", detached)]
    #[allow(dead_code)]
    struct User {{
        #[model(primary_key)]
        id: {ty},
    }}
    model_core::metadata!(LOCAL: User);
    assert_eq!(model_core::MetaData::of(LOCAL).unwrap().len(), 1);
    {}
}}
",
            count(1)
        )
    };
    let package = Package::new("detached-tests")
        .library(&model("User", "table = \"users\""))
        .file(
            "tests/outside.rs",
            &format!(
                "use detached_tests as _;\n{}{}",
                test("one", "i64"),
                test("other", "i32")
            ),
        );
    workspace("detached-tests", &[package])
        .cargo("test -p detached-tests")
        .succeeds();
}

/// A crate that looks closely at what a derive writes into it.
const STRICT: &str = "
//! Strict.
#![forbid(unsafe_code)]
#![deny(warnings, missing_docs, clippy::pedantic, clippy::nursery)]
#![deny(rust_2018_idioms, future_incompatible, nonstandard_style, let_underscore, keyword_idents, unused)]
#![deny(elided_lifetimes_in_paths, explicit_outlives_requirements, macro_use_extern_crate, meta_variable_misuse)]
#![deny(missing_copy_implementations, missing_debug_implementations, single_use_lifetimes, trivial_casts)]
#![deny(trivial_numeric_casts, unit_bindings, unreachable_pub, unused_qualifications, unused_results)]
#![deny(unused_import_braces, unused_lifetimes, unused_macro_rules, variant_size_differences, redundant_imports)]
#![deny(clippy::absolute_paths, clippy::allow_attributes_without_reason, clippy::as_conversions)]
#![deny(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]
#![deny(clippy::missing_docs_in_private_items, clippy::module_name_repetitions, clippy::shadow_unrelated)]

use model_core::{ColumnType, Columns, EnumType, Model};

/// A user.
#[derive(Clone, Debug, Model)]
#[model(table = \"users\", schema = \"app\", unique(login, name), check(\"id > 0\", name = \"ck\"))]
pub struct User {
    /// The key.
    #[model(primary_key, identity)]
    pub id: i64,
    /// A name.
    #[model(max_length = 80, index, default = \"x\", comment = \"shown\")]
    pub login: String,
    /// Another.
    #[model(column = \"Name\", renamed_from = \"n\")]
    pub name: Option<String>,
    /// What kind.
    #[model(default = Kind::Plain)]
    pub kind: Kind,
    /// Times.
    #[model(flatten)]
    pub times: Times,
    /// Who made it.
    #[model(references(Self::id), on_delete = set_null)]
    pub parent: Option<i64>,
    /// The address.
    pub email: Email,
    /// No column.
    #[model(skip)]
    pub cached: bool,
}

/// Another table's columns.
#[derive(Clone, Copy, Debug, Columns)]
pub struct Times {
    /// When.
    #[model(default_sql = \"0\", index)]
    pub created: i64,
}

/// A kind.
#[derive(Clone, Copy, Debug, EnumType)]
pub enum Kind {
    /// The first.
    Plain,
    /// The second.
    Fancy,
}

/// An address.
#[derive(Clone, Debug, ColumnType)]
pub struct Email(pub String);

/// More of a user.
#[derive(Clone, Copy, Debug, Model)]
#[model(extend = User, index(login))]
pub struct Extension {
    /// More.
    #[model(unique)]
    pub more: i16,
}

/// Less of a user.
#[derive(Clone, Copy, Debug, Model)]
#[model(projection = User)]
pub struct Projection {
    /// The key.
    pub id: i64,
}

model_core::metadata!(
    /// All of them.
    pub APP: User, Extension, Projection
);
";

#[test]
fn a_strict_crate_has_nothing_to_complain_of() {
    let workspace = workspace("strict", &[Package::new("strict").library(STRICT)]);
    workspace.cargo("check -p strict").succeeds();
    workspace.cargo("doc -p strict --no-deps").succeeds();
    if workspace.cargo("clippy --version").is_success() {
        workspace.cargo("clippy -p strict").succeeds();
    } else {
        eprintln!("skipped clippy, which is not installed");
    }
}

/// Every derive, with what older editions read otherwise.
const ALL_DERIVES: &str = "
#[derive(Debug, model_core::Model)]
#[model(table = \"users\")]
pub struct User { #[model(primary_key, identity)] pub id: i64, pub r#type: Option<String>, pub kind: Kind }
#[derive(Debug, model_core::Model)]
#[model(table = \"notes\", unique(user_id, text))]
pub struct Note {
    #[model(primary_key)] pub id: i64,
    #[model(references(crate::User::id), on_delete = cascade, index)] pub user_id: i64,
    #[model(max_length = 9, default = \"\")] pub text: String,
    #[model(flatten)] pub times: Times,
}
#[derive(Debug, model_core::Columns)]
pub struct Times { pub created: i64 }
#[derive(Debug, model_core::EnumType)]
pub enum Kind { Plain, Fancy }
#[derive(Debug, model_core::Sequence)]
#[model(start = 7)]
pub struct Numbers;
#[derive(Debug, model_core::ColumnType)]
#[model(domain = \"amount\", check = \"VALUE > 0\")]
pub struct Amount(pub i64);
#[derive(Debug, model_core::Model)]
#[model(extend = User)]
pub struct Extension { pub more: i32, #[model(default_sequence = Numbers)] pub number: Option<i64>, pub amount: Amount }
model_core::metadata!(pub APP: User, Note, Extension, Numbers);
pub fn tables() -> usize { model_core::MetaData::of(APP).unwrap().len() }
";

#[test]
fn every_edition_takes_models() {
    let editions = ["2018", "2021", "2024"].map(|edition| {
        let text = format!("{ALL_DERIVES}\n#[test] fn two_tables() {{ assert_eq!(tables(), 2); }}");
        Package::new(&format!("edition-{edition}"))
            .edition(edition)
            .library(&text)
    });
    workspace("editions", &editions)
        .cargo("test --workspace --lib")
        .succeeds();
}

#[test]
fn model_core_may_go_by_another_name() {
    let text = ALL_DERIVES
        .replace("model_core::", "registry::")
        .replace("pub struct", "#[model(crate = registry)] pub struct");
    let text = text.replace("pub enum", "#[model(crate = registry)] pub enum");
    let core = Package::bare("renamed").manifest("[dependencies]\nregistry.workspace = true");
    let workspace = workspace(
        "renamed",
        &[core.library(&text).file(
            "tests/outside.rs",
            "#[test] fn two() { assert_eq!(renamed::tables(), 2); }",
        )],
    );
    workspace.cargo("test -p renamed").succeeds();
}

#[test]
fn names_of_the_prelude_may_be_taken() {
    let names = [
        "Option", "Result", "Vec", "Box", "Some", "None", "Ok", "Err", "Default", "Clone", "Sized",
        "Send", "Sync", "Fn", "str", "u8", "u32", "u64", "usize", "bool",
    ];
    let taken = names
        .iter()
        .map(|name| format!("#[allow(non_camel_case_types)] pub struct {name};\n"))
        .collect::<Vec<_>>()
        .concat();
    let modules = "pub mod core {} pub mod std {} pub mod alloc {} pub mod inventory {}\n";
    let macros = "macro_rules! concat { () => { compile_error!(\"taken\") } } macro_rules! panic { () => { compile_error!(\"taken\") } }\n";
    let models = "
#[derive(model_core::Model)]
#[model(table = \"users\", unique(login, kind), check(\"id > 0\"), comment = \"c\")]
pub struct String {
    #[model(primary_key, identity)] pub id: i64,
    #[model(max_length = 8, index, default = \"\")] pub login: ::std::string::String,
    #[model(references(String::id), on_delete = set_null)] pub parent: ::std::option::Option<i64>,
    #[model(default = Kind::Some)] pub kind: Kind,
    #[model(flatten)] pub times: Columns,
}
#[derive(model_core::Columns)]
pub struct Columns { pub created: i64 }
#[derive(model_core::EnumType)]
pub enum Kind { Some, None, Ok }
#[derive(model_core::Model)]
#[model(extend = String)]
pub struct Model { pub more: i32 }
#[derive(model_core::Model)]
#[model(projection = String)]
pub struct Definition { pub id: i64 }
#[derive(model_core::ColumnType)]
pub struct Name(::std::string::String);
model_core::metadata!(pub APP: String, Model, Definition);
";
    let package = Package::new("taken").library(&format!(
        "#![allow(dead_code, unused_macros)]\n{macros}{modules}{taken}{models}"
    ));
    workspace("taken", &[package])
        .cargo("check -p taken")
        .succeeds();
}

#[test]
fn a_library_of_any_kind_may_have_models() {
    let library = format!(
        "{}\n#[unsafe(no_mangle)] pub extern \"C\" fn tables() -> usize {{ let _ = crm::User {{ id: 1, login: String::new() }}; model_core::MetaData::registered().unwrap().len() }}",
        model("Own", "table = \"own\"")
    );
    let kind = |name: &str, kinds: &str| {
        let library = Package::new(name).depends_on(&["crm"]).library(&library);
        library.manifest(&format!("[lib]\ncrate-type = [{kinds}]"))
    };
    let program = Package::new("foreign-program")
        .depends_on(&["foreign"])
        .binary("fn main() { assert_eq!(foreign::tables(), 4); }");
    let packages = [
        kind("foreign", "\"cdylib\", \"staticlib\", \"rlib\""),
        kind("dynamic", "\"dylib\""),
        program,
    ];
    let workspace = workspace("kinds", &packages);
    workspace.cargo("build --workspace").succeeds();
    workspace.cargo("run -q -p foreign-program").succeeds();
}

#[test]
fn panics_may_abort() {
    let main = format!(
        "fn main() {{ let _ = crm::User {{ id: 1, login: String::new() }}; {} }}",
        count(3)
    );
    let workspace = workspace(
        "aborting",
        &[Package::new("aborting").depends_on(&["crm"]).binary(&main)],
    );
    workspace
        .cargo("run -q -p aborting --config profile.dev.panic='abort'")
        .succeeds();
}
