//! The crates whose tests are run: the same tables, the same tests.

use std::fmt::Write as _;
use std::path::Path;
use std::{fs, io};

/// How many tests, on how many tables.
#[derive(Clone, Copy)]
pub(crate) struct Size {
    pub(crate) tests: usize,
    pub(crate) tables: usize,
}

/// How the dependencies of the tests are built.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dependencies {
    /// As the dev profile has them.
    AsTheyCome,
    Optimised,
}

impl Dependencies {
    /// What the manifest says about it.
    fn profile(self) -> &'static str {
        match self {
            Self::AsTheyCome => "",
            Self::Optimised => "\n[profile.dev.package.\"*\"]\nopt-level = 3\n",
        }
    }
}

/// How many tables the candidates example has.
const EXAMPLE: usize = 5;

impl Size {
    /// How many tables are made beside the example's.
    fn own_tables(self) -> usize {
        self.tables.saturating_sub(EXAMPLE).max(1)
    }
}

/// The packages: ours, sqlx's, one whose tests open a copy of a template and do no more for it, and one whose tests do
/// nothing.
pub(crate) const PACKAGES: [&str; 4] = ["ours", "peers", "bare", "nothing"];

/// Writes the workspace.
pub(crate) fn workspace(folder: &Path, size: Size, dependencies: Dependencies) -> io::Result<()> {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .nth(2)
        .expect("two folders below the root");
    let manifest = format!(
        "[workspace]
resolver = \"3\"
members = {PACKAGES:?}

[workspace.dependencies]
candidates-billing = {{ path = '{}' }}
model-core = {{ path = '{}', features = [\"mysql\", \"postgres\", \"sqlite\", \"testing\"] }}
sqlx = {{ version = \"0.9\", default-features = false, features = [\"macros\", \"migrate\", \"mysql\", \"postgres\", \"runtime-tokio\", \"sqlite\"] }}

[profile.dev]
debug = \"line-tables-only\"
{}",
        repository.join("examples/candidates/billing").display(),
        repository.join("model-core").display(),
        dependencies.profile()
    );
    fs::create_dir_all(folder)?;
    fs::write(folder.join("Cargo.toml"), manifest)?;
    fs::copy(repository.join("Cargo.lock"), folder.join("Cargo.lock"))?;
    ours(&folder.join("ours"), size)?;
    peers(&folder.join("peers"), size)?;
    bare(&folder.join("bare"), size)?;
    package(&folder.join("nothing"), "nothing", "")?;
    fs::write(folder.join("nothing/tests/nothing.rs"), nothing(size))
}

/// The program that prints our DDL is part of the package: the peers' migrations are its output.
fn ours(folder: &Path, size: Size) -> io::Result<()> {
    package(
        folder,
        "ours",
        "candidates-billing = { workspace = true }\nmodel-core = { workspace = true }\nsqlx = { workspace = true }\n",
    )?;
    // The tables of the candidates example, and as many more as are asked for.
    let mut models = String::from("use candidates_billing as _;\nuse model_core::Model;\n");
    for table in 0..size.own_tables() {
        models.push_str(&model(table));
    }
    fs::write(folder.join("src/lib.rs"), models)?;
    fs::write(
        folder.join("src/main.rs"),
        "use model_core::{Dialect, MetaData, Model as _, OnExisting};

fn main() {
    let word = std::env::args().nth(1).expect(\"a dialect\");
    let dialect: Dialect = word.parse().expect(\"a dialect\");
    let _ = ours::Row0::DEFINITION;
    let metadata = MetaData::registered().expect(\"models\");
    assert!(metadata.table(\"users\").is_some(), \"the example is linked\");
    print!(\"{}\", metadata.create_ddl(dialect, OnExisting::Error).expect(\"tables\"));
}
",
    )?;
    for (word, pool) in [
        ("sqlite", "SqlitePool"),
        ("postgres", "PgPool"),
        ("mariadb", "MySqlPool"),
    ] {
        let mut text = format!("use ours as _;\nuse sqlx::{pool};\n");
        for test in 0..size.tests {
            write!(
                text,
                "\n#[model_core::test({word})]\nasync fn test_{test}(db: {pool}) {{\n{}}}\n",
                body(test, size)
            )
            .expect("text takes text");
        }
        fs::write(folder.join(format!("tests/{word}.rs")), text)?;
    }
    Ok(())
}

fn peers(folder: &Path, size: Size) -> io::Result<()> {
    package(folder, "peers", "sqlx = { workspace = true }\n")?;
    for (word, pool) in [
        ("sqlite", "SqlitePool"),
        ("postgres", "PgPool"),
        ("mariadb", "MySqlPool"),
    ] {
        fs::create_dir_all(folder.join("migrations").join(word))?;
        let mut text = format!("use sqlx::{pool};\n");
        for test in 0..size.tests {
            write!(
                text,
                "\n#[sqlx::test(migrations = \"migrations/{word}\")]\nasync fn test_{test}(db: {pool}) {{\n{}}}\n",
                body(test, size)
            )
            .expect("text takes text");
        }
        fs::write(folder.join(format!("tests/{word}.rs")), text)?;
    }
    Ok(())
}

/// The least that a test's SQLite database takes with sqlx: a file and a pool, or memory and one connection.
fn bare(folder: &Path, size: Size) -> io::Result<()> {
    package(
        folder,
        "bare",
        "sqlx = { workspace = true }\ntokio = { version = \"1\", features = [\"net\", \"rt\", \"time\"] }\n",
    )?;
    fs::write(folder.join("src/lib.rs"), include_str!("bare.rs"))?;
    for (word, executor) in [("file", "&db"), ("memory", "&mut *db")] {
        let mut text = format!("use bare::{word};\n");
        for test in 0..size.tests {
            let body = body(test, size).replace("&db", executor);
            write!(
                text,
                "\n#[test]\nfn test_{test}() {{\n    {word}(async |db| {{\n{body}    }});\n}}\n"
            )
            .expect("text takes text");
        }
        fs::write(folder.join(format!("tests/{word}.rs")), text)?;
    }
    Ok(())
}

fn nothing(size: Size) -> String {
    (0..size.tests)
        .map(|test| format!("#[test]\nfn test_{test}() {{}}\n"))
        .collect::<Vec<_>>()
        .concat()
}

/// A row written and counted.
fn body(test: usize, size: Size) -> String {
    let table = test % size.own_tables();
    format!(
        "    sqlx::query(\"INSERT INTO rows{table} (name, label) VALUES ('name', 'label')\").execute(&db).await.unwrap();
    let count: i64 = sqlx::query_scalar(\"SELECT COUNT(*) FROM rows{table}\").fetch_one(&db).await.unwrap();
    assert_eq!(count, 1);
"
    )
}

/// Eight columns, a foreign key, an index and a unique constraint.
fn model(table: usize) -> String {
    let other = if table == 0 {
        String::new()
    } else {
        format!("#[model(references(Row{}::id), index)] ", table - 1)
    };
    format!(
        "
#[derive(Model)]
#[model(table = \"rows{table}\")]
pub struct Row{table} {{
    #[model(primary_key, identity)]
    pub id: i64,
    {other}pub other: Option<i64>,
    #[model(unique, max_length = 100)]
    pub name: String,
    #[model(index, max_length = 40)]
    pub label: String,
    pub amount: Option<i64>,
    pub ratio: Option<f64>,
    pub note: Option<String>,
    pub done: Option<bool>,
}}
"
    )
}

fn package(folder: &Path, name: &str, dependencies: &str) -> io::Result<()> {
    // Tests of another size are not to be run.
    let _ = fs::remove_dir_all(folder);
    fs::create_dir_all(folder.join("src"))?;
    fs::create_dir_all(folder.join("tests"))?;
    fs::write(folder.join("src/lib.rs"), "")?;
    fs::write(
        folder.join("Cargo.toml"),
        format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\n\n[lib]\ndoctest = false\n\n[dependencies]\n{dependencies}"
        ),
    )
}
