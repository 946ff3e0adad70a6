//! Building what a blueprint says, in a database that is empty.

use sqlx::migrate::{MigrateError, Migrator};

use super::TestDatabaseError;
use super::blueprint::Blueprint;
use super::compare::differences;
use crate::execute::{Target, create_all};
use crate::metadata::OnExisting;

/// A connection that migrations run on.
pub(super) trait Migrated {
    async fn migrate(&mut self, migrator: &Migrator) -> Result<(), MigrateError>;
}

macro_rules! migrated {
    ($($feature:literal: $connection:ty),*) => {
        $(
            #[cfg(feature = $feature)]
            impl Migrated for $connection {
                async fn migrate(&mut self, migrator: &Migrator) -> Result<(), MigrateError> {
                    migrator.run(self).await
                }
            }
        )*
    };
}

migrated!(
    "sqlite": sqlx::SqliteConnection,
    "postgres": sqlx::PgConnection,
    "mysql": sqlx::MySqlConnection
);

/// Creates the tables, or runs the migrations and compares what they made.
pub(super) async fn build<C: Migrated>(
    blueprint: &Blueprint,
    conn: &mut C,
) -> Result<(), TestDatabaseError>
where
    for<'c> &'c mut C: Target<'c>,
{
    let Some(folder) = &blueprint.migrations else {
        create_all(&blueprint.metadata, conn, OnExisting::Error).await?;
        return Ok(());
    };
    let failed = |source: MigrateError| TestDatabaseError::Migrations {
        folder: folder.clone(),
        source: source.into(),
    };
    let migrator = Migrator::new(folder.as_path()).await.map_err(failed)?;
    conn.migrate(&migrator).await.map_err(failed)?;
    match differences(&blueprint.metadata, conn).await? {
        None => Ok(()),
        Some(differences) => Err(TestDatabaseError::MigrationsDiffer {
            folder: folder.clone(),
            differences,
        }),
    }
}
