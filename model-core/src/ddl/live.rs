//! Statements for a database that was looked at first: as few as it needs.

use super::create::Creation;
#[cfg(feature = "postgres")]
use super::create::distinct_enums;
use super::{DdlError, Script, Statement, drop, objects};
use crate::dialect::{Dialect, capabilities, compile};
use crate::metadata::{MetaData, OnExisting};
#[cfg(feature = "postgres")]
use crate::schema::EnumDefinition;
use crate::schema::{ForeignKey, Table, TableName};

impl MetaData {
    /// The text that creates all tables and views but those that are there.
    pub(crate) fn create_missing(
        &self,
        dialect: Dialect,
        is_there: impl Fn(&TableName) -> bool,
    ) -> Result<Script, DdlError> {
        let tables = self.sorted_tables();
        let capabilities = capabilities(dialect);
        // What cannot pass over a part that is there need not: the table is not there either.
        let creation = Creation::new(&tables, capabilities, OnExisting::Keep);
        let creation = creation.unwrap_or_else(|_| Creation::plain(&tables, capabilities));
        let there = tables.iter().map(|table| &table.name);
        let mut creation = creation.without(there.filter(|name| is_there(name)).collect());
        let script = compile(dialect, creation.by_ref(), self.text_options());
        let mut objects = self.sorted_objects();
        objects.views.retain(|view| !is_there(view.name()));
        creation.in_schemas(objects.views.iter().map(|view| view.name()));
        let behind = objects::creation(&objects, capabilities, OnExisting::Error).into_iter();
        let behind = compile(dialect, behind, self.text_options());
        let before = compile(dialect, creation.before().into_iter(), self.text_options());
        super::finish(dialect, Vec::new(), [before, script, behind])
    }

    /// The text that adds labels to enumerations that are there.
    #[cfg(feature = "postgres")]
    pub(crate) fn add_labels(
        &self,
        dialect: Dialect,
        labels: &[(&EnumDefinition, usize)],
    ) -> Result<Script, DdlError> {
        let statements = labels
            .iter()
            .map(|&(definition, position)| Statement::AddEnumLabel {
                definition,
                position,
            });
        let script = compile(dialect, statements, self.text_options());
        super::finish(dialect, Vec::new(), [script])
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
        let of_tables = drop::plan(&tables, capabilities(dialect)).into_iter();
        let statements = objects::removal(&objects).chain(of_tables);
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

    /// The enumerations of all tables, each once, by name.
    #[cfg(feature = "postgres")]
    pub(crate) fn enums(&self) -> Vec<&EnumDefinition> {
        let tables: Vec<&Table> = self.tables().collect();
        distinct_enums(&tables)
    }
}
