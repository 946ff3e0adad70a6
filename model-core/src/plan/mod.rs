//! What to do: from tables, or from differences between a live database and the models, to statements.
//!
//! Owns every decision; pure functions of values, `OnExisting` or a [`Policy`], and what the dialect can do. `script` plans
//! for a database of which nothing is known: each statement has a guard of its own. `live` plans for a database that was
//! read. Both create a table with the same statements (`script::create`). The statements are values of `ddl`; how they are
//! spelt is decided by `dialect`, and `execute` runs them.

mod error;
mod live;
mod policy;
mod refusal;
mod report;
mod script;
mod step;

pub use error::{DdlError, DdlProblem};
pub(crate) use live::REQUIRED_EXTRA;
pub use live::plan;
#[cfg(feature = "_driver")]
pub(crate) use live::{plan_drop, tables_whose_rows_matter};
pub use policy::Policy;
pub use refusal::{Refusal, RefusalReason};
#[cfg(feature = "_driver")]
pub(crate) use report::lines;
pub use report::{AddedLabels, CreateReport, CreatedObject, DropReport, Extended, Kept};
pub use step::{Hazard, Phase, Plan, Step};
