//! Where MariaDB keeps a database, and what it looked like there when it was new.
//!
//! MariaDB gives each database a folder, and each table, view and trigger in it a file that describes it. A note beside the
//! data, which all processes see, says which files these were.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use crate::testing::name::run_of;
use crate::testing::server::{Server, make_within, write_whole};

/// A database of a server of ours.
pub(super) struct Place {
    pub(super) database: String,
    folder: PathBuf,
    note: PathBuf,
}

impl Place {
    pub(super) fn of(server: &Server, database: &str) -> Option<Self> {
        Some(Self {
            database: database.to_owned(),
            folder: server.data_of(database)?,
            note: notes(server).join(database),
        })
    }

    /// Notes what it looks like: it is as new.
    pub(super) fn note(&self) -> io::Result<()> {
        if let Some(notes) = self.note.parent() {
            make_within(notes)?;
        }
        write_whole(&self.note, look(&self.folder)?.as_bytes())
    }

    /// Whether it looks as it was noted.
    pub(super) fn is_as_noted(&self) -> bool {
        let noted = fs::read_to_string(&self.note);
        noted.is_ok_and(|noted| look(&self.folder).is_ok_and(|look| look == noted))
    }

    /// It is not as it was, whatever it looks like.
    pub(super) fn forget(&self) {
        // What was never noted is not there.
        let _ = fs::remove_file(&self.note);
    }
}

/// The databases that were noted, and whose names differ from this one by no more than the run and the number.
pub(super) fn noted(server: &Server, like: &str) -> Vec<String> {
    let stem = |name: &str| name.rsplitn(3, '_').nth(2).map(str::to_owned);
    let entries = fs::read_dir(notes(server)).into_iter().flatten().flatten();
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    names
        .filter(|name| run_of(name).is_some() && stem(name) == stem(like))
        .collect()
}

fn notes(server: &Server) -> PathBuf {
    server.folder().join("made")
}

/// The names of a folder's files, and of those that describe something: length, number, and when it and what is known about
/// it was changed.
fn look(folder: &Path) -> io::Result<String> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        // Rows are written whenever it suits the server.
        let has_rows = Path::new(&name).extension().is_some_and(|it| it == "ibd");
        let stamp = if has_rows {
            None
        } else {
            let file = entry.metadata()?;
            let written = (file.mtime(), file.mtime_nsec());
            let changed = (file.ctime(), file.ctime_nsec());
            Some((file.len(), file.ino(), written, changed))
        };
        files.push((name, stamp));
    }
    files.sort();
    let mut hasher = DefaultHasher::new();
    files.hash(&mut hasher);
    Ok(format!("{} files, {:016x}", files.len(), hasher.finish()))
}
