//! Databases of tests that failed, kept for whoever wants to look.
//!
//! A file of the database's name says that it is kept, by which run of the tests, and when. The last ten are kept, for an
//! hour, and no longer than until the same checkout's tests run again, after that run.
//!
//! `MODEL_TEST_KEEP=none` keeps none, `MODEL_TEST_KEEP=all` the databases of all tests, also of those that passed.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::PathBuf;
use std::time::SystemTime;

use super::TestDatabaseError;
use super::name::Origin;
use super::own;
use super::server::Server;

/// The name of the folder.
pub(super) const FOLDER: &str = "kept";

/// How many are kept.
const LIMIT: usize = 10;

/// Which databases are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Keep {
    None,
    Failed,
    All,
}

/// The folder that says what is kept.
#[derive(Clone, Debug)]
pub(super) struct Kept {
    folder: PathBuf,
    /// Who sees it besides us: the supervisor of a server, which stays as long as a database is kept.
    group: Option<u32>,
}

/// What `MODEL_TEST_KEEP` says.
pub(super) fn keep() -> Keep {
    match std::env::var("MODEL_TEST_KEEP").as_deref() {
        Ok("none") => Keep::None,
        Ok("all") => Keep::All,
        _ => Keep::Failed,
    }
}

impl Kept {
    pub(super) fn of_server(server: &Server) -> Self {
        Self {
            group: server.group(),
            ..Self::in_folder(server.folder().join(FOLDER))
        }
    }

    pub(super) fn in_folder(folder: PathBuf) -> Self {
        Self {
            folder,
            group: None,
        }
    }

    /// Keeps a database; those that are too many now are not kept any more.
    pub(super) fn add(
        &self,
        name: &str,
        origin: &Origin,
    ) -> Result<Vec<String>, TestDatabaseError> {
        let failed = TestDatabaseError::file("write in", &self.folder);
        self.make().map_err(&failed)?;
        let text = format!("{}\n{}", session(), origin.checkout);
        fs::write(self.folder.join(name), text).map_err(failed)?;
        if keep() == Keep::All {
            return Ok(Vec::new());
        }
        let mut all = self.all();
        all.sort();
        let surplus = all.len().saturating_sub(LIMIT);
        Ok(self.forget(all.into_iter().take(surplus).map(|(_, name)| name)))
    }

    /// Makes the folder, and the one that it is in: beside a server that is not ours, that is missing too.
    fn make(&self) -> io::Result<()> {
        if let Some(above) = self.folder.parent() {
            own::make(above)?;
        }
        own::share(&own::make(&self.folder)?, self.group, 0o750)
    }

    /// Whether nobody else made it.
    fn is_own(&self) -> bool {
        let above = self.folder.parent();
        above.is_some_and(|above| own::open_folder(above).is_ok())
            && own::open_folder(&self.folder).is_ok()
    }

    /// Those that an earlier run of the same checkout kept; they are not kept any more.
    pub(super) fn of_earlier_runs(&self, origin: &Origin) -> Vec<String> {
        let earlier = self.all().into_iter().map(|(_, name)| name).filter(|name| {
            let text = fs::read_to_string(self.folder.join(name)).unwrap_or_default();
            let (session_then, checkout) = text.split_once('\n').unwrap_or_default();
            checkout == origin.checkout && is_over(session_then)
        });
        self.forget(earlier)
    }

    /// The databases that are kept.
    pub(super) fn names(&self) -> HashSet<String> {
        self.all().into_iter().map(|(_, name)| name).collect()
    }

    fn forget(&self, names: impl Iterator<Item = String>) -> Vec<String> {
        let gone: Vec<String> = names
            .filter(|name| fs::remove_file(self.folder.join(name)).is_ok())
            .collect();
        // A folder that still holds something stays; beside a server that is not ours, it holds nothing else.
        if fs::remove_dir(&self.folder).is_ok()
            && let Some(above) = self.folder.parent()
        {
            let _ = fs::remove_dir(above);
        }
        gone
    }

    /// With the times at which they were kept.
    fn all(&self) -> Vec<(SystemTime, String)> {
        if !self.is_own() {
            return Vec::new();
        }
        let entries = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        entries
            .filter_map(|entry| {
                let time = entry.metadata().ok()?.modified().ok()?;
                Some((time, entry.file_name().into_string().ok()?))
            })
            .collect()
    }
}

/// Who runs the tests: `cargo test` and `cargo nextest` start one process after another.
fn session() -> String {
    let parent = std::os::unix::process::parent_id().to_string();
    format!("{parent} {}", started(&parent))
}

/// Whether whoever ran those tests has ended.
fn is_over(session: &str) -> bool {
    let (process, then) = session.split_once(' ').unwrap_or((session, ""));
    let now = started(process);
    now.is_empty() || now != then
}

/// When a process started: numbers are given to others later. Nothing if there is none.
fn started(process: &str) -> String {
    // Linux, proc(5): the 22nd field; the second may hold anything, in parentheses.
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    let fields = stat.rsplit(')').next().unwrap_or_default();
    let started = fields.split_whitespace().nth(19);
    started.unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn origin(checkout: &str) -> Origin {
        Origin {
            package: "crm".to_owned(),
            test: "saves".to_owned(),
            checkout: checkout.to_owned(),
        }
    }

    #[test]
    fn last_ten_are_kept() {
        let folder = std::env::temp_dir().join(format!("model-kept-{}", std::process::id()));
        let kept = Kept::in_folder(folder.join(FOLDER));
        let names: Vec<String> = (0..12)
            .map(|number| format!("database_{number:02}"))
            .collect();
        let gone: Vec<String> = names
            .iter()
            .flat_map(|name| {
                // Files of one moment have no order.
                std::thread::sleep(std::time::Duration::from_millis(15));
                kept.add(name, &origin("/here")).expect("a file")
            })
            .collect();
        assert_eq!(gone, names[..2]);
        assert_eq!(kept.names().len(), 10);
        assert_eq!(
            kept.of_earlier_runs(&origin("/here")),
            [""; 0],
            "this run is going on"
        );
        fs::write(folder.join(FOLDER).join(&names[5]), "1 2\n/here").expect("a file");
        assert_eq!(kept.of_earlier_runs(&origin("/there")), [""; 0]);
        assert_eq!(kept.of_earlier_runs(&origin("/here")), names[5..6]);
        fs::remove_dir_all(folder).expect("the folder");
    }

    #[test]
    fn folder_that_is_a_link_is_neither_read_nor_written() {
        let folder = std::env::temp_dir().join(format!("model-linked-{}", std::process::id()));
        let others = folder.join("others");
        fs::create_dir_all(&others).expect("a new folder");
        fs::write(others.join("database"), "1 2\n/here").expect("a file");
        std::os::unix::fs::symlink(&others, folder.join(FOLDER)).expect("a link");
        let kept = Kept::in_folder(folder.join(FOLDER));
        assert_eq!(kept.names().len(), 0);
        assert_eq!(kept.of_earlier_runs(&origin("/here")), [""; 0]);
        let refusal = kept.add("new", &origin("/here")).expect_err("it was used");
        assert!(refusal.to_string().contains("it is a link"), "{refusal}");
        let left = fs::read_dir(&others).expect("it is ours").count();
        assert_eq!(left, 1, "as it was");
        fs::remove_dir_all(folder).expect("it is ours");
    }
}
