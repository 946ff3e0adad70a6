//! Which statements create and drop what stands beside the tables. All of it stands behind them.

use super::{Existing, Statement};
use crate::dialect::{Capabilities, Comments, ViewCheck};
use crate::metadata::{OnExisting, SortedObjects};
use crate::schema::View;

/// Why text cannot do it, if it cannot.
pub(super) fn needs_connection(
    objects: &SortedObjects<'_>,
    capabilities: &Capabilities,
    on_existing: OnExisting,
) -> Option<&'static str> {
    let asks = on_existing != OnExisting::Error && !objects.views.is_empty();
    (asks && !capabilities.views.conditional).then_some("it has no `CREATE VIEW IF NOT EXISTS`")
}

/// The statements that create the views, each behind those that it requires.
pub(super) fn creation<'a>(
    objects: &SortedObjects<'a>,
    capabilities: &Capabilities,
    on_existing: OnExisting,
) -> Vec<Statement<'a>> {
    let existing = match on_existing {
        OnExisting::Error => Existing::Fail,
        OnExisting::Keep | OnExisting::Extend => Existing::Skip,
    };
    let mut statements = Vec::new();
    for view in &objects.views {
        create_view(view, capabilities, existing, &mut statements);
    }
    statements
}

fn create_view<'a>(
    view: &'a View,
    capabilities: &Capabilities,
    existing: Existing,
    statements: &mut Vec<Statement<'a>>,
) {
    statements.push(Statement::CreateView { view, existing });
    // A view that is there stays as it is, whatever it gives.
    if existing == Existing::Fail && capabilities.views.check == ViewCheck::Stated {
        statements.push(Statement::CheckView { view });
    }
    if capabilities.views.materialized {
        let indexes = view.relation.indexes.iter();
        statements.extend(indexes.map(|index| Statement::CreateViewIndex {
            view,
            index,
            existing,
        }));
    }
    if capabilities.comments == Comments::Statements {
        comments(view, existing, statements);
    }
}

fn comments<'a>(view: &'a View, existing: Existing, statements: &mut Vec<Statement<'a>>) {
    if let Some(comment) = &view.relation.comment {
        statements.push(Statement::CommentOnView {
            view,
            comment,
            existing,
        });
    }
    for column in view.columns() {
        if let Some(comment) = &column.options().comment {
            statements.push(Statement::CommentOnColumn {
                table: &view.relation,
                column,
                comment,
                existing,
            });
        }
    }
}

/// The statements that drop the views, each before those that it requires.
pub(super) fn removal<'a>(objects: &SortedObjects<'a>) -> impl Iterator<Item = Statement<'a>> {
    let views = objects.views.iter().rev();
    views.map(|view| Statement::DropView { view })
}
