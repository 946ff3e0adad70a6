//! New labels, in a transaction before all others: no statement can use one before it is committed.

use sqlx::{PgConnection, Postgres};

use super::create::{later, plan};
use super::look::{Look, name_of};
use crate::execute::ExecuteError;
use crate::execute::report::AddedLabels;
use crate::execute::unit::{Transactional, Work};
use crate::metadata::{MetaData, OnExisting};
use crate::reflect::postgres::Detail;
use crate::schema::{Dialect, EnumDefinition};

pub(super) struct AddLabels<'a> {
    pub(super) metadata: &'a MetaData,
    /// Whether the caller is in a transaction.
    pub(super) in_transaction: bool,
}

impl Work<Postgres> for AddLabels<'_> {
    type Report = Vec<AddedLabels>;

    async fn run(&self, conn: &mut PgConnection) -> Result<Vec<AddedLabels>, ExecuteError> {
        let look = Look::take(conn, self.metadata, Detail::Tables).await?;
        let mut labels = Vec::new();
        let mut added = Vec::new();
        for definition in self.metadata.enums() {
            let missing = missing(definition, &look);
            if missing.is_empty() {
                continue;
            }
            labels.extend(missing.iter().map(|&position| (definition, position)));
            added.push(AddedLabels {
                name: name_of(definition),
                labels: missing
                    .into_iter()
                    .map(|position| definition.labels[position].to_string())
                    .collect(),
            });
        }
        if labels.is_empty() {
            return Ok(added);
        }
        // Labels stay, so whatever is in the way of the rest has to show before.
        plan(conn, self.metadata, &look, OnExisting::Extend).await?;
        later(self.metadata, &look, self.in_transaction)?;
        let script = self.metadata.add_labels(Dialect::Postgres, &labels)?;
        Postgres::batch(conn, script.as_str().to_owned())
            .await
            .map_err(|error| ExecuteError::database("add labels", error))?;
        Ok(added)
    }
}

/// The positions of the labels that an enumeration lacks, if it is there.
fn missing(definition: &EnumDefinition, look: &Look) -> Vec<usize> {
    let Some(found) = look.labels(definition) else {
        return Vec::new();
    };
    let is_missing = |position: &usize| {
        !found
            .iter()
            .any(|label| **label == *definition.labels[*position])
    };
    (0..definition.labels.len()).filter(is_missing).collect()
}
