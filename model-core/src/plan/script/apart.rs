//! What PostgreSQL does in no transaction, or in one of its own: labels before everything else, indexes behind it. And what it
//! is asked about first: types.

use super::create::can_be_apart;
use super::foundations::Foundations;
use crate::ddl::{Existing, Script, Statement};
use crate::dialect::{capabilities, compile};
use crate::metadata::MetaData;
use crate::plan::DdlError;
use crate::schema::{Dialect, Domain, EnumDefinition, Index, Table};

impl MetaData {
    /// The text that builds an index beside those who write, to run statement by statement.
    pub(crate) fn create_concurrently(
        &self,
        dialect: Dialect,
        table: &Table,
        index: &Index,
    ) -> Result<Script, DdlError> {
        let existing = Existing::Fail;
        let comment = index.options().comment.as_deref();
        let comment = comment.map(|comment| Statement::CommentOnIndex {
            table,
            index,
            comment,
            existing,
        });
        let create = Statement::CreateIndexConcurrently { table, index };
        let statements = [create].into_iter().chain(comment);
        let script = compile(dialect, statements, self.text_options());
        super::finish(dialect, Vec::new(), [script])
    }

    /// Whether an index is to be built beside those who write, and can be.
    pub(crate) fn is_concurrent(dialect: Dialect, table: &Table, index: &Index) -> bool {
        let capabilities = capabilities(dialect);
        index.options().concurrently
            && capabilities.concurrent_indexes
            && can_be_apart(capabilities, table)
    }

    /// The same tables without some of their indexes.
    pub(crate) fn without_indexes(&self, leave: impl Fn(&Table, &Index) -> bool) -> Self {
        self.with_tables(|table| {
            let indexes = table.indexes.iter();
            Table {
                indexes: indexes
                    .filter(|index| !leave(table, index))
                    .cloned()
                    .collect(),
                ..table.clone()
            }
        })
    }

    /// The text that adds labels to enumerations that are there.
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

    /// The domains of all tables, each once, behind those that they are over.
    pub(crate) fn domains(&self) -> Vec<&Domain> {
        Foundations::of(self.tables(), capabilities(Dialect::Postgres)).domains()
    }

    /// The enumerations of all tables, each once, by name.
    pub(crate) fn enums(&self) -> Vec<&EnumDefinition> {
        Foundations::of(self.tables(), capabilities(Dialect::Postgres)).enums()
    }
}
