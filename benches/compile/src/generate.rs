//! The crates that are compiled: the same structs, under different derives.

use std::fmt::Write as _;
use std::path::Path;
use std::{fs, io};

/// What stands over the structs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Flavour {
    /// Nothing: what the structs themselves cost.
    Plain,
    /// serde's two derives.
    Serde,
    /// `sqlx::FromRow`.
    FromRow,
    /// `Model`.
    Model,
    /// `Model`, with an index, a unique constraint, a limit and a default on each table.
    FullModel,
    /// `Model` and `sqlx::FromRow`.
    ModelAndFromRow,
    /// A crate that names one model of another crate.
    ListOfOne,
    /// `metadata!` over as many models of another crate as the others define.
    List,
    /// `metadata!` over 1,000 models of another crate.
    LongList,
}

/// How many models the long list has.
const LONG: usize = 1000;

/// How many models share a file.
const IN_A_FILE: usize = 10;

impl Flavour {
    pub(crate) const ALL: [Self; 9] = [
        Self::Plain,
        Self::Serde,
        Self::FromRow,
        Self::Model,
        Self::FullModel,
        Self::ModelAndFromRow,
        Self::ListOfOne,
        Self::List,
        Self::LongList,
    ];

    pub(crate) fn package(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Serde => "serde-derives",
            Self::FromRow => "from-row",
            Self::Model => "model",
            Self::FullModel => "full-model",
            Self::ModelAndFromRow => "model-and-from-row",
            Self::ListOfOne => "list-of-one",
            Self::List => "list",
            Self::LongList => "long-list",
        }
    }

    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Plain => "plain structs",
            Self::Serde => "Serialize, Deserialize",
            Self::FromRow => "sqlx::FromRow",
            Self::Model => "Model",
            Self::FullModel => "Model, with index, unique, limit, default",
            Self::ModelAndFromRow => "Model, sqlx::FromRow",
            Self::ListOfOne => "metadata! of 1 model",
            Self::List => "metadata! of all models",
            Self::LongList => "metadata! of 1,000 models",
        }
    }

    fn derives(self) -> &'static str {
        match self {
            Self::Serde => "serde::Serialize, serde::Deserialize",
            Self::FromRow => "sqlx::FromRow",
            Self::Model | Self::FullModel => "model_core::Model",
            Self::ModelAndFromRow => "model_core::Model, sqlx::FromRow",
            Self::Plain | Self::ListOfOne | Self::List | Self::LongList => "",
        }
    }

    fn is_model(self) -> bool {
        matches!(self, Self::Model | Self::FullModel | Self::ModelAndFromRow)
    }

    /// How many models of another crate are listed.
    fn listed(self, models: usize) -> Option<usize> {
        match self {
            Self::ListOfOne => Some(1),
            Self::List => Some(models),
            Self::LongList => Some(LONG),
            _ => None,
        }
    }
}

/// Writes a workspace of all flavours, and of the models that lists name.
pub(crate) fn workspace(folder: &Path, models: usize) -> io::Result<()> {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .nth(2)
        .expect("two folders below the root");
    let core = repository.join("model-core");
    let members: Vec<_> = Flavour::ALL
        .iter()
        .map(|flavour| flavour.package())
        .chain(["listed"])
        .collect();
    let manifest = format!(
        "[workspace]
resolver = \"3\"
members = {members:?}

[workspace.dependencies]
model-core = {{ path = '{}' }}
listed = {{ path = \"listed\" }}
serde = {{ version = \"1\", features = [\"derive\"] }}
sqlx = {{ version = \"0.9\", default-features = false, features = [\"derive\"] }}

[profile.dev]
debug = \"line-tables-only\"
",
        core.display()
    );
    fs::create_dir_all(folder)?;
    fs::write(folder.join("Cargo.toml"), manifest)?;
    fs::copy(repository.join("Cargo.lock"), folder.join("Cargo.lock"))?;
    structs(
        &folder.join("listed"),
        "listed",
        Flavour::Model,
        models.max(LONG),
    )?;
    for flavour in Flavour::ALL {
        let package = folder.join(flavour.package());
        match flavour.listed(models) {
            Some(count) => list(&package, flavour, count)?,
            None => structs(&package, flavour.package(), flavour, models)?,
        }
    }
    Ok(())
}

/// The file that an edit changes: one in the middle of a crate of structs, or all of a crate that lists.
pub(crate) fn edited_file(package: &Path) -> io::Result<std::path::PathBuf> {
    let modules = fs::read_dir(package.join("src"))?.count() - 1;
    let file = if modules == 0 {
        "lib.rs".to_owned()
    } else {
        format!("m{}.rs", modules / 2)
    };
    Ok(package.join("src").join(file))
}

fn structs(folder: &Path, name: &str, flavour: Flavour, models: usize) -> io::Result<()> {
    package(folder, name, &["model-core", "serde", "sqlx"])?;
    let mut root = String::new();
    for (module, first) in (0..models).step_by(IN_A_FILE).enumerate() {
        let text = (first..models.min(first + IN_A_FILE))
            .map(|model| structure(flavour, model))
            .collect::<Vec<_>>()
            .concat();
        fs::write(folder.join(format!("src/m{module}.rs")), text)?;
        writeln!(root, "pub mod m{module};").expect("text takes text");
    }
    fs::write(folder.join("src/lib.rs"), root)
}

/// A struct of ten columns that refers to the one before it, so that the first of them can be listed without the rest.
fn structure(flavour: Flavour, model: usize) -> String {
    let target = model.saturating_sub(1);
    let target = format!("crate::m{}::Row{target}", target / IN_A_FILE);
    let derives = match flavour.derives() {
        "" => String::new(),
        derives => format!("#[derive({derives})]\n"),
    };
    let attribute = |text: &str| {
        if flavour.is_model() {
            format!("#[model({text})] ")
        } else {
            String::new()
        }
    };
    let more = |text: &str| {
        if flavour == Flavour::FullModel {
            attribute(text)
        } else {
            String::new()
        }
    };
    let index = if flavour == Flavour::FullModel {
        ", index"
    } else {
        ""
    };
    let table = attribute(&format!("table = \"table_{model}\""))
        .trim_end()
        .to_owned();
    format!(
        "
{derives}{table}
pub struct Row{model} {{
    {key}pub id: i64,
    {reference}pub other_id: i64,
    {unique}pub email: String,
    {default}pub active: bool,
    pub name: String,
    pub bio: Option<String>,
    pub visits: i32,
    pub ratio: f64,
    pub picture: Option<Vec<u8>>,
    pub created: i64,
}}
",
        key = attribute("primary_key, identity"),
        reference = attribute(&format!(
            "references({target}::id), on_delete = cascade{index}"
        )),
        unique = more("unique, max_length = 320"),
        default = more("default = true"),
    )
}

fn list(folder: &Path, flavour: Flavour, count: usize) -> io::Result<()> {
    package(folder, flavour.package(), &["model-core", "listed"])?;
    let models: Vec<_> = (0..count)
        .map(|model| format!("listed::m{}::Row{model}", model / IN_A_FILE))
        .collect();
    let models = models.join(", ");
    let text = if flavour == Flavour::ListOfOne {
        format!(
            "pub fn name() -> model_core::schema::TableName {{ <{models} as model_core::Model>::NAME }}\n"
        )
    } else {
        format!("model_core::metadata!(pub APP: {models});\n")
    };
    fs::write(folder.join("src/lib.rs"), text)
}

fn package(folder: &Path, name: &str, dependencies: &[&str]) -> io::Result<()> {
    fs::create_dir_all(folder.join("src"))?;
    let dependencies = dependencies
        .iter()
        .map(|name| format!("{name}.workspace = true\n"))
        .collect::<Vec<_>>()
        .concat();
    let manifest = format!(
        "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\n{dependencies}"
    );
    fs::write(folder.join("Cargo.toml"), manifest)
}
