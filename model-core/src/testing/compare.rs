//! How a database differs from the models.

use super::TestDatabaseError;
use crate::execute::{CreateReport, Target, compare_all};
use crate::metadata::MetaData;

/// The differences, a line each, if there are any: what is missing, and what is other than its model.
///
/// What the database has beyond the models is theirs who made it.
pub(super) async fn differences<'c>(
    metadata: &MetaData,
    target: impl Target<'c>,
) -> Result<Option<String>, TestDatabaseError> {
    let report = compare_all(metadata, target).await?;
    let lines = lines(&report);
    Ok((!lines.is_empty()).then(|| lines.join("\n")))
}

fn lines(report: &CreateReport) -> Vec<String> {
    let missing = report
        .created
        .iter()
        .map(|name| format!("`{name}` is missing"));
    let items = report
        .created_items
        .iter()
        .map(|name| format!("item `{name}` is missing"));
    let other = report
        .kept
        .iter()
        .filter(|kept| !kept.differences.is_empty());
    let other = other.map(|kept| kept.to_string().replacen("kept ", "table ", 1));
    missing.chain(items).chain(other).collect()
}
