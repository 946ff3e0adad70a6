//! The plan for a live database: from differences and a policy to steps and refusals.
//!
//! One walk decides about each object, once; the report is written down where the decision is made, so that it describes
//! exactly what runs.

mod additions;
mod comments;
mod conflict;
mod draft;
#[cfg(feature = "_driver")]
mod drop;
mod graph;
mod objects;
mod parts;
mod predict;
mod remedy;
mod renames;
mod rows;
mod sqlite;
#[cfg(feature = "_driver")]
mod stand_in;
mod tables;

#[cfg(feature = "_driver")]
pub(crate) use drop::plan_drop;
#[cfg(feature = "_driver")]
pub(crate) use rows::tables_whose_rows_matter;

use super::{DdlError, DdlProblem, Plan, Policy};
use crate::ddl::Inexpressible;
use crate::diff::Changes;
use crate::metadata;
use crate::schema::Dialect;
use additions::Additions;
use draft::{Drafts, finish};

/// The field name that marks a NOT NULL column without a default that is in the database only.
pub(crate) const REQUIRED_EXTRA: &str = "required";

/// What has to run to bring the database to the wanted state, as far as the policy allows.
///
/// ```
/// use model_core::schema::{Column, Found, Server, SqlType, Table};
/// use model_core::{Dialect, LowerOptions, MetaData, OnExisting, Policy, diff, lower, plan};
///
/// let mut metadata = MetaData::new();
/// let tags = Table::new("tags").column(Column::new("name", SqlType::Text));
/// metadata.define(tags, OnExisting::Error)?;
/// let wanted = lower(&metadata, Dialect::Postgres, &LowerOptions::default())?;
/// let found = Found::empty(Server::unknown(Dialect::Postgres));
/// let plan = plan(&diff(&found, &wanted), &Policy::default())?;
/// assert_eq!(plan.steps[0].sql, "CREATE TABLE \"tags\" (\n    \"name\" TEXT NOT NULL\n)");
/// assert_eq!(plan.steps[0].reason, "the models have table `tags`, the database does not");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// What the dialect cannot express, with its location.
pub fn plan(changes: &Changes<'_>, policy: &Policy) -> Result<Plan, DdlError> {
    let sorted = metadata::sort_tables(changes.wanted.tables.iter().map(|table| &**table));
    let beside = metadata::Objects::of(&changes.wanted.views, &changes.wanted.items);
    let additions = Additions::of(changes, *policy);
    let mut drafts = Drafts::new(changes, *policy);
    objects::schemas_and_types(&mut drafts);
    objects::items_before(&mut drafts, &beside.sorted());
    tables::create_and_extend(&mut drafts, &sorted, &additions);
    objects::views_and_items(&mut drafts, &beside.sorted());
    predict::refusals(&mut drafts);
    finish(drafts)
}

pub(super) fn inexpressible(dialect: Dialect, problems: Vec<Inexpressible>) -> DdlError {
    DdlError {
        dialect,
        problems: problems
            .into_iter()
            .map(DdlProblem::Inexpressible)
            .collect(),
    }
}
