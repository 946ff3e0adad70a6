//! Statements for a database that was looked at first: as few as it needs.

use super::create::Creation;
use super::drop;
use super::objects::{self, ExistingObjects};
use crate::ddl::{Existing, Script, Statement};
use crate::dialect::{capabilities, compile};
use crate::metadata::{MetaData, OnExisting, SchemaObject};
use crate::plan::DdlError;
use crate::schema::{Dialect, ForeignKey, Name, Table, TableName, View};

impl MetaData {
    /// The text that creates all tables, views and items but those that are there: these items were found.
    pub(crate) fn create_missing(
        &self,
        dialect: Dialect,
        is_there: impl Fn(&TableName) -> bool,
        found: &[Name],
    ) -> Result<Script, DdlError> {
        let tables = self.sorted_tables();
        let capabilities = capabilities(dialect);
        // What cannot pass over a part that is there need not: the table is not there either.
        let creation = Creation::new(&tables, capabilities, OnExisting::Keep);
        let creation = creation.unwrap_or_else(|_| Creation::plain(&tables, capabilities));
        let there = tables.iter().map(|table| &table.name);
        let mut creation = creation
            .in_a_transaction()
            .without(there.filter(|name| is_there(name)).collect());
        let script = compile(dialect, creation.by_ref(), self.text_options());
        let mut objects = self.sorted_objects();
        objects.behind.retain(|object| match object {
            SchemaObject::View(view) => !is_there(view.name()),
            SchemaObject::Item(_) => true,
        });
        creation.in_schemas(objects.views().into_iter().map(View::name));
        creation.with_sequences(self.own_sequences());
        let existing = ExistingObjects {
            views: Existing::Fail,
            items: Existing::Skip,
            found: Some(found),
        };
        let beside = objects::creation(&objects, dialect, existing);
        let behind = compile(dialect, beside.behind.into_iter(), self.text_options());
        let before = creation.before().into_iter().chain(beside.before);
        let before = compile(dialect, before, self.text_options());
        super::finish(dialect, Vec::new(), [before, script, behind])
    }

    /// The text that drops what is there: first these foreign keys, by the names that they have there.
    pub(crate) fn drop_present(
        &self,
        dialect: Dialect,
        closing: &[(&Table, ForeignKey)],
        is_there: impl Fn(&Statement<'_>) -> bool,
    ) -> Result<Script, DdlError> {
        let tables = self.sorted_tables();
        let objects = self.sorted_objects();
        let capabilities = capabilities(dialect);
        let of_tables = drop::plan(&tables, capabilities);
        let foundations = drop::foundations(&tables, self.own_sequences(), capabilities);
        let beside = objects::removal(&objects, dialect);
        let statements = beside
            .behind
            .into_iter()
            .chain(of_tables)
            .chain(beside.before)
            .chain(foundations);
        let statements = statements.filter(|statement| match statement {
            Statement::DropForeignKey { .. } => false,
            statement => is_there(statement),
        });
        let closing = closing
            .iter()
            .map(|(table, key)| Statement::DropForeignKey { table, key });
        let script = compile(dialect, closing.chain(statements), self.text_options());
        super::finish(dialect, Vec::new(), [script])
    }
}
