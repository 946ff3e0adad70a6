//! Which statements create and drop what stands beside the tables.

use crate::ddl::{Capabilities, Comments, Existing, Statement, ViewCheck};
use crate::dialect::capabilities;
use crate::metadata::{OnExisting, SchemaObject, SortedObjects};
use crate::schema::{DdlItem, Dialect, View};

/// The statements for what stands beside the tables: before them, and behind them.
pub(super) struct ObjectStatements<'a> {
    pub(super) before: Vec<Statement<'a>>,
    pub(super) behind: Vec<Statement<'a>>,
}

/// Why text cannot do it, if it cannot.
pub(super) fn needs_connection(
    objects: &SortedObjects<'_>,
    capabilities: &Capabilities,
    on_existing: OnExisting,
) -> Option<&'static str> {
    let asks = on_existing != OnExisting::Error && !objects.views().is_empty();
    (asks && !capabilities.views.conditional).then_some("it has no `CREATE VIEW IF NOT EXISTS`")
}

/// What the statements do about objects that are there.
#[derive(Clone, Copy)]
pub(super) struct ExistingObjects {
    pub(super) views: Existing,
    pub(super) items: Existing,
}

impl ExistingObjects {
    pub(super) fn new(on_existing: OnExisting) -> Self {
        let existing = match on_existing {
            OnExisting::Error => Existing::Fail,
            OnExisting::Keep | OnExisting::Extend => Existing::Skip,
        };
        Self {
            views: existing,
            items: existing,
        }
    }
}

/// The statements that create views and items, each behind what it requires.
pub(super) fn creation<'a>(
    objects: &SortedObjects<'a>,
    dialect: Dialect,
    existing: ExistingObjects,
) -> ObjectStatements<'a> {
    let capabilities = capabilities(dialect);
    let before = objects.before.iter();
    let before = before.filter_map(|item| create_item(item, dialect, existing));
    let mut behind = Vec::new();
    for object in &objects.behind {
        match *object {
            SchemaObject::View(view) => {
                create_view(view, capabilities, existing.views, &mut behind);
            }
            SchemaObject::Item(item) => behind.extend(create_item(item, dialect, existing)),
        }
    }
    ObjectStatements {
        before: before.collect(),
        behind,
    }
}

/// The statements that drop views and items, each before what it requires.
pub(super) fn removal<'a>(objects: &SortedObjects<'a>, dialect: Dialect) -> ObjectStatements<'a> {
    let behind = objects.behind.iter().rev();
    let behind = behind.filter_map(|object| match *object {
        SchemaObject::View(view) => Some(Statement::DropView { view }),
        SchemaObject::Item(item) => drop_item(item, dialect),
    });
    let before = objects.before.iter().rev();
    ObjectStatements {
        behind: behind.collect(),
        before: before.filter_map(|item| drop_item(item, dialect)).collect(),
    }
}

/// An item is of those dialects alone that have a text for it.
fn create_item(
    item: &DdlItem,
    dialect: Dialect,
    existing: ExistingObjects,
) -> Option<Statement<'_>> {
    item.create.of(dialect)?;
    let existing = existing.items;
    Some(Statement::CreateItem { item, existing })
}

fn drop_item(item: &DdlItem, dialect: Dialect) -> Option<Statement<'_>> {
    item.drop.of(dialect)?;
    Some(Statement::DropItem { item })
}

pub(in crate::plan) fn create_view<'a>(
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
