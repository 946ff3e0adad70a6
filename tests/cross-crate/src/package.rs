//! One package of a little workspace.

/// A package: its manifest's own lines, and its files.
#[derive(Clone, Debug)]
#[must_use]
pub struct Package {
    pub(crate) name: String,
    edition: String,
    manifest: String,
    pub(crate) files: Vec<(String, String)>,
}

impl Package {
    /// A package of edition 2024 that depends on model-core.
    pub fn new(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            edition: "2024".to_owned(),
            manifest: "[dependencies]\nmodel-core.workspace = true\n".to_owned(),
            files: Vec::new(),
        }
    }

    /// The package without dependencies, so that `manifest` can give others.
    pub fn bare(name: &str) -> Self {
        Self {
            manifest: String::new(),
            ..Self::new(name)
        }
    }

    /// The package in another edition.
    pub fn edition(self, edition: &str) -> Self {
        Self {
            edition: edition.to_owned(),
            ..self
        }
    }

    /// The package with more of a manifest; right behind [`new`](Self::new) stand its dependencies.
    pub fn manifest(mut self, toml: &str) -> Self {
        self.manifest.push_str(toml);
        self.manifest.push('\n');
        self
    }

    /// The package depending on other packages of its workspace, or on fixtures.
    pub fn depends_on(self, names: &[&str]) -> Self {
        names.iter().fold(self, |package, name| {
            package.manifest(&format!("{name}.workspace = true"))
        })
    }

    /// The package with a file; a path from the package's folder.
    pub fn file(mut self, path: &str, text: &str) -> Self {
        self.files.push((path.to_owned(), text.to_owned()));
        self
    }

    /// The package with `src/lib.rs`.
    pub fn library(self, text: &str) -> Self {
        self.file("src/lib.rs", text)
    }

    /// The package with `src/main.rs`.
    pub fn binary(self, text: &str) -> Self {
        self.file("src/main.rs", text)
    }

    pub(crate) fn manifest_text(&self) -> String {
        format!(
            "[package]\nname = \"{}\"\nversion = \"0.1.0\"\nedition = \"{}\"\npublish = false\n\n{}",
            self.name, self.edition, self.manifest
        )
    }
}
