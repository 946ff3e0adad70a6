//! What a database held at some time, to go back to.

use super::database::Place;
#[cfg(any(feature = "postgres", feature = "mysql"))]
use super::keeper::Keeper;
#[cfg(feature = "sqlite")]
use super::sqlite::File;
use super::{TestDatabase, TestDatabaseError};

/// What a database held at some time: [`TestDatabase::snapshot`] takes it, [`TestDatabase::restore`] goes back to it.
#[derive(Debug)]
pub struct Snapshot {
    of: String,
    held: SnapshotPlace,
}

#[derive(Debug)]
enum SnapshotPlace {
    #[cfg(feature = "sqlite")]
    File(File),
    #[cfg(any(feature = "postgres", feature = "mysql"))]
    Server(Keeper, String),
}

impl TestDatabase {
    /// Takes a copy of everything in the database, to go back to.
    ///
    /// On the servers, connections to the database are ended for it; a pool opens new ones by itself.
    ///
    /// # Errors
    /// What the database answered. That the test has a transaction, and no database, of its own.
    pub async fn snapshot(&self) -> Result<Snapshot, TestDatabaseError> {
        self.held.isolation.require_database("snapshot()")?;
        let name = self.held.origin.database();
        let held = match &self.held.place {
            #[cfg(feature = "sqlite")]
            Place::File(file) => SnapshotPlace::File(file.copy(self.sqlite(), &name).await?),
            #[cfg(any(feature = "postgres", feature = "mysql"))]
            Place::Server(keeper) => {
                keeper.copy(self.held.name.clone(), name.clone()).await?;
                SnapshotPlace::Server(keeper.clone(), name)
            }
        };
        Ok(Snapshot {
            of: self.held.name.clone(),
            held,
        })
    }

    /// Makes the database what it was when the snapshot was taken, which can be gone back to again.
    ///
    /// # Errors
    /// What the database answered. That the snapshot is of another database.
    pub async fn restore(&self, snapshot: &Snapshot) -> Result<(), TestDatabaseError> {
        if snapshot.of != self.held.name {
            return Err(TestDatabaseError::Unsupported {
                what: format!(
                    "the snapshot is of `{}`, not of `{}`",
                    snapshot.of, self.held.name
                ),
                help: "restore the database that the snapshot was taken of",
            });
        }
        match (&self.held.place, &snapshot.held) {
            #[cfg(feature = "sqlite")]
            (Place::File(file), SnapshotPlace::File(from)) => file.restore(from).await,
            #[cfg(any(feature = "postgres", feature = "mysql"))]
            (Place::Server(_), SnapshotPlace::Server(keeper, name)) => {
                keeper.copy(name.clone(), self.held.name.clone()).await
            }
            #[cfg(all(feature = "sqlite", any(feature = "postgres", feature = "mysql")))]
            _ => unreachable!("a database is in one place"),
        }
    }
}

impl Drop for Snapshot {
    fn drop(&mut self) {
        match &self.held {
            #[cfg(feature = "sqlite")]
            SnapshotPlace::File(file) => file.remove(),
            #[cfg(any(feature = "postgres", feature = "mysql"))]
            SnapshotPlace::Server(keeper, name) => keeper.done(name.clone(), None),
        }
    }
}
