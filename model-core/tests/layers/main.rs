//! A module depends only on modules before it.
//!
//! Reads what every file of `src` imports. A method call names no module, so an inherent method that a later module adds
//! to an earlier module's type is not seen here.

mod imports;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use imports::{Import, imports};

/// The top-level modules. Each may import itself and those before it.
///
/// `dialect` is before `plan` and `lower`: both ask what a dialect can do, and a planned script is text. `dialect` asks neither
/// of them. `lower` is behind `plan`, whose error it returns.
const ORDER: [&str; 16] = [
    "schema",
    "sql",
    "definition",
    "model",
    "compile_time",
    "types",
    "ddl",
    "diff",
    "metadata",
    "registry",
    "dialect",
    "plan",
    "lower",
    "reflect",
    "execute",
    "testing",
];

/// The crate's root, what generated code names, and a macro that every module uses.
const OUTSIDE: [&str; 3] = ["lib", "private", "told"];

/// Modules whose public path shows names of a later module: users know these paths. The names count as the later module's.
const PUBLIC_PATHS: [(&str, &str); 2] = [("metadata", "registry"), ("ddl", "plan")];

/// A source file, its module and what it imports.
struct Source {
    file: PathBuf,
    module: Vec<String>,
    imports: Vec<Import>,
}

#[test]
fn no_module_imports_a_later_one() {
    let sources = sources();
    let shown = shown_names(&sources);
    let violations: Vec<String> = sources
        .iter()
        .filter(|source| !OUTSIDE.contains(&source.module[0].as_str()))
        .flat_map(|source| violations(source, &shown))
        .collect();
    assert!(
        violations.is_empty(),
        "{}\nthe order is: {}",
        violations.join("\n"),
        ORDER.join(", ")
    );
}

#[test]
fn upward_import_is_found_by_every_path_to_it() {
    let shown = BTreeMap::from([
        ("metadata::Conflict".to_owned(), "registry".to_owned()),
        ("Script".to_owned(), "ddl".to_owned()),
    ]);
    let of = |text: &str| {
        let module = vec!["metadata".to_owned(), "names".to_owned()];
        let source = Source {
            file: "names.rs".into(),
            imports: imports(text, &module),
            module,
        };
        violations(&source, &shown)
    };
    assert_eq!(
        of("use crate::plan::Run;"),
        ["names.rs imports crate::plan::Run, but `metadata` is before `plan`"]
    );
    assert_eq!(of("fn f() { super::super::dialect::compile() }").len(), 1);
    assert_eq!(of("use super::Conflict;").len(), 1);
    assert_eq!(
        of("use crate::{Script, schema::Table}; use super::Part;").len(),
        0
    );
    assert_eq!(of("use crate::unheard_of::Thing;").len(), 1);
}

/// The imports of a file that lead to a module after its own.
fn violations(source: &Source, shown: &BTreeMap<String, String>) -> Vec<String> {
    let own = &source.module[0];
    let rank = |module: &str| ORDER.iter().position(|it| *it == module);
    let violation = |import: &Import| {
        let path = import.path.join("::");
        let target = target(&import.path, shown);
        let file = source.file.display();
        if OUTSIDE.contains(&target) || target == "__private" || is_public_path(source, import) {
            return None;
        }
        let Some(place) = rank(target) else {
            return Some(format!(
                "{file} imports crate::{path}, and `{target}` is not in the order"
            ));
        };
        let Some(own_place) = rank(own) else {
            return Some(format!("{file}: `{own}` is not in the order"));
        };
        (place > own_place)
            .then(|| format!("{file} imports crate::{path}, but `{own}` is before `{target}`"))
    };
    source.imports.iter().filter_map(violation).collect()
}

/// The module that a path leads to, through names that another one shows.
fn target<'a>(path: &'a [String], shown: &'a BTreeMap<String, String>) -> &'a str {
    let through = (1..=path.len().min(2)).find_map(|length| shown.get(&path[..length].join("::")));
    through.unwrap_or(&path[0])
}

fn is_public_path(source: &Source, import: &Import) -> bool {
    let [module] = &source.module[..] else {
        return false;
    };
    import.is_public && PUBLIC_PATHS.contains(&(module.as_str(), import.path[0].as_str()))
}

/// Names that are shown under a path other than their own module's, and that module: those of the crate's root, and those of
/// [`PUBLIC_PATHS`].
fn shown_names(sources: &[Source]) -> BTreeMap<String, String> {
    let mut shown = BTreeMap::new();
    for source in sources {
        for import in &source.imports {
            let [module, .., name] = &import.path[..] else {
                continue;
            };
            if source.module == ["lib"] && ORDER.contains(&module.as_str()) {
                shown.insert(name.clone(), module.clone());
            } else if is_public_path(source, import) {
                shown.insert(format!("{}::{name}", source.module[0]), module.clone());
            }
        }
    }
    shown
}

/// Every file of `src` but those of unit tests.
fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    collect(&root, &mut files);
    files.sort();
    let read = |file: PathBuf| {
        let module = module(file.strip_prefix(&root).expect("it was found there"));
        let text = std::fs::read_to_string(&file).expect("it was found there");
        Source {
            imports: imports(&text, if module == ["lib"] { &[] } else { &module }),
            file,
            module,
        }
    };
    files.into_iter().map(read).collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("a readable folder").path();
        if path.ends_with("tests") {
            continue;
        }
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|it| it == "rs") && !path.ends_with("tests.rs") {
            files.push(path);
        }
    }
}

/// The module of a file: `schema/mod.rs` is `schema`, `schema/table.rs` is `schema::table`.
fn module(file: &Path) -> Vec<String> {
    let mut names: Vec<String> = file
        .with_extension("")
        .iter()
        .map(|name| name.to_string_lossy().into_owned())
        .collect();
    names.pop_if(|name| name == "mod");
    names
}
