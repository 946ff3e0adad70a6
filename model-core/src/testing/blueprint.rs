//! What the database of a test holds before the test begins.

use std::collections::{BTreeSet, HashMap};
use std::fmt::Write;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use super::{Backend, TestDatabaseError};
use crate::metadata::{ConflictErrors, MetaData, OnExisting};
use crate::schema::View;

/// Where the tables come from.
#[derive(Clone, Debug)]
pub(super) enum Tables {
    /// Every model that is linked in.
    Registered,
    /// What a function says: `|| MetaData::of(APP)`.
    Function(fn() -> Result<MetaData, ConflictErrors>),
    /// These.
    Value(Arc<MetaData>),
}

/// The tables of a database, and how they get there. Equal keys are equal databases.
#[derive(Debug)]
pub(super) struct Blueprint {
    pub(super) metadata: Arc<MetaData>,
    /// The DDL of the models.
    pub(super) script: String,
    /// The folder of the migrations that build it instead.
    pub(super) migrations: Option<PathBuf>,
    /// 16 hexadecimal digits.
    pub(super) key: String,
}

/// What a blueprint is remembered by, where that is cheaper than to make it again.
type Source = (Backend, usize, Option<PathBuf>);

impl Blueprint {
    /// The blueprint; for tables that a program always has alike, made once.
    pub(super) fn of(
        backend: Backend,
        tables: &Tables,
        migrations: Option<&Path>,
    ) -> Result<Arc<Self>, TestDatabaseError> {
        static KNOWN: LazyLock<Mutex<HashMap<Source, Arc<Blueprint>>>> =
            LazyLock::new(Mutex::default);
        let place = match tables {
            Tables::Registered => 0,
            Tables::Function(function) => *function as usize,
            Tables::Value(metadata) => {
                return Self::new(backend, metadata.clone(), migrations).map(Arc::new);
            }
        };
        let source = (backend, place, migrations.map(Path::to_owned));
        // Whoever comes second waits, and finds it.
        let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(found) = known.get(&source) {
            return Ok(found.clone());
        }
        let metadata = match tables {
            Tables::Function(function) => function()?,
            Tables::Registered | Tables::Value(_) => MetaData::registered()?,
        };
        let made = Arc::new(Self::new(backend, Arc::new(metadata), migrations)?);
        known.insert(source, made.clone());
        Ok(made)
    }

    fn new(
        backend: Backend,
        metadata: Arc<MetaData>,
        migrations: Option<&Path>,
    ) -> Result<Self, TestDatabaseError> {
        let script = metadata
            .create_ddl(backend.dialect(), OnExisting::Error)?
            .to_string();
        let mut hasher = DefaultHasher::new();
        env!("CARGO_PKG_VERSION").hash(&mut hasher);
        script.hash(&mut hasher);
        if let Some(folder) = migrations {
            hash_files(folder, &mut hasher).map_err(TestDatabaseError::file("read", folder))?;
        }
        let mut key = String::new();
        write!(key, "{:016x}", hasher.finish()).expect("text takes text");
        Ok(Self {
            metadata,
            script,
            migrations: migrations.map(Path::to_owned),
            key,
        })
    }
}

impl Blueprint {
    /// The schemas that its tables, views and sequences name, as they are written.
    pub(super) fn schemas(&self) -> Vec<String> {
        let tables = self.metadata.tables().map(|table| &table.name);
        let views = self.metadata.views().map(View::name);
        let sequences = self.metadata.sequences().into_iter();
        let named = tables
            .chain(views)
            .chain(sequences.map(|sequence| &sequence.name))
            .filter_map(|name| name.schema.as_deref());
        let schemas: BTreeSet<&str> = named.collect();
        schemas
            .into_iter()
            .map(|schema| format!("`{schema}`"))
            .collect()
    }
}

/// Names and contents, in the order of the names.
fn hash_files(folder: &Path, hasher: &mut DefaultHasher) -> std::io::Result<()> {
    let mut files = std::fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<Vec<_>, _>>()?;
    files.sort();
    for file in files.iter().filter(|path| path.is_file()) {
        file.file_name().hash(hasher);
        std::fs::read(file)?.hash(hasher);
    }
    Ok(())
}
