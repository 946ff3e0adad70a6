//! Rename hints whose rename has not happened yet.

use super::draft::Drafts;
use super::remedy;
use crate::ddl::Statement;
use crate::diff::PendingRename;
use crate::metadata::OnExisting;
use crate::plan::{Refusal, RefusalReason};
use crate::schema::{ObjectKind, Part};

/// Refuses what a rename hint names while the old name still exists: an empty table or column would appear beside it.
pub(super) fn refuse_pending(drafts: &mut Drafts<'_>) {
    let server = &drafts.changes.found.server;
    for rename in &drafts.changes.pending_renames {
        let refusal = match *rename {
            PendingRename::Table { found, wanted } => {
                let statement = Statement::RenameTable {
                    from: &found.name,
                    table: wanted,
                };
                let from = found.name.name.to_string();
                Refusal::new(
                    ObjectKind::Table,
                    &wanted.name,
                    wanted.source,
                    RefusalReason::PendingRename { from },
                )
                .with_statements(remedy::texts(server, &[statement]))
            }
            PendingRename::Column {
                table,
                found,
                wanted,
            } => {
                if drafts.policy.on_existing != OnExisting::Extend {
                    continue;
                }
                let from = found.name.to_string();
                let statement = Statement::RenameColumn {
                    table,
                    from: &from,
                    column: wanted,
                };
                let statements = remedy::texts(server, &[statement]);
                let source = wanted.options().source.or(table.source);
                let reason = RefusalReason::PendingRename { from };
                Refusal::new(ObjectKind::Table, &table.name, source, reason)
                    .of_part(Part::column(wanted))
                    .with_statements(statements)
            }
        };
        if drafts.policy.on_existing != OnExisting::Error {
            drafts.refusals.push(refusal);
        }
    }
}
