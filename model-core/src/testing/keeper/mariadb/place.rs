//! Where MariaDB keeps a database, and what it looked like there when it was new.
//!
//! MariaDB gives each database a folder, and each table, view and trigger in it a file that describes it. A note beside the
//! data, which all processes see, says which files these were.

use std::ffi::OsStr;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io;
use std::path::{Path, PathBuf};

use crate::testing::name::run_of;
use crate::testing::own;
use crate::testing::server::{DATA, Server, UntrustedFolder};

/// A database of a server of ours.
pub(super) struct Place {
    pub(super) database: String,
    server: UntrustedFolder,
    note: PathBuf,
}

impl Place {
    pub(super) fn of(server: &Server, database: &str) -> Option<Self> {
        Some(Self {
            database: database.to_owned(),
            server: server.data()?.clone(),
            note: notes(server).join(database),
        })
    }

    /// Notes what it looks like: it is as new.
    pub(super) fn note(&self) -> io::Result<()> {
        if let Some(notes) = self.note.parent() {
            own::make(notes)?;
        }
        own::write_whole(&self.note, self.look()?.as_bytes())
    }

    /// Whether it looks as it was noted.
    pub(super) fn is_as_noted(&self) -> bool {
        let noted = fs::read_to_string(&self.note);
        noted.is_ok_and(|noted| self.look().is_ok_and(|look| look == noted))
    }

    /// The names of a folder's files, and of those that describe something: length, number, and when it and what is known
    /// about it was changed.
    fn look(&self) -> io::Result<String> {
        // Rows are written whenever it suits the server.
        let has_rows = |name: &OsStr| Path::new(name).extension().is_some_and(|it| it == "ibd");
        let folder = Path::new(DATA).join(&self.database);
        let entries = self.server.entries(&folder, |name| !has_rows(name))?;
        let mut files: Vec<_> = entries
            .into_iter()
            .map(|(name, file)| {
                let stamp = file.map(|file| {
                    let written = (file.st_mtime, file.st_mtime_nsec);
                    let changed = (file.st_ctime, file.st_ctime_nsec);
                    (file.st_size, file.st_ino, written, changed)
                });
                (name, stamp)
            })
            .collect();
        files.sort();
        let mut hasher = DefaultHasher::new();
        files.hash(&mut hasher);
        Ok(format!("{} files, {:016x}", files.len(), hasher.finish()))
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
