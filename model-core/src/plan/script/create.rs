//! Which statements create a set of tables.

use std::collections::{HashMap, HashSet};

use super::foundations::Foundations;
use crate::ddl::{
    Capabilities, ColumnStorages, Comments, Existing, Extension, ForeignKeyCycles, ForeignKeys,
    Indexes, Partitions, Sequences, Statement,
};
use crate::metadata::named_types::enum_of;
use crate::metadata::{OnExisting, SortedTables};
use crate::schema::{Index, OnCommit, Sequence, Table, TableKey, TableName, TableOptions};

/// The statements that create a set of tables, made as they are asked for, so that a table is read, checked and written
/// before the next one: each table with what belongs to it, and at the end the foreign keys that close a circle. What
/// all of them need first is known then too: [`before`](Self::before).
pub(crate) struct Creation<'a> {
    capabilities: &'static Capabilities,
    existing: Existing,
    extend: bool,
    /// Whether the statements run one by one, and not in one transaction.
    is_text: bool,
    cycles: Cycles<'a>,
    tables: &'a [&'a Table],
    /// Tables that get nothing.
    kept: HashSet<&'a TableName>,
    /// How many tables were planned.
    planned: usize,
    /// Those of the table that was planned last.
    statements: Vec<Statement<'a>>,
    /// How many of them were given out.
    given: usize,
    foundations: Foundations<'a>,
}

/// Why text cannot do it, if it cannot.
fn needs_connection(
    tables: &SortedTables<'_>,
    capabilities: &Capabilities,
    on_existing: OnExisting,
) -> Option<&'static str> {
    let cyclic = !tables.cycles().is_empty();
    match on_existing {
        OnExisting::Extend if capabilities.extension == Extension::NeedsConnection => {
            Some("it has no `ADD COLUMN IF NOT EXISTS`")
        }
        OnExisting::Keep
            if cyclic && capabilities.foreign_key_cycles == ForeignKeyCycles::AlteredOnce =>
        {
            Some(
                "tables refer to each other in a circle, and it has no `ADD FOREIGN KEY IF NOT EXISTS`",
            )
        }
        _ => None,
    }
}

impl<'a> Creation<'a> {
    /// The error says why text alone cannot do it.
    pub(crate) fn new(
        tables: &'a SortedTables<'_>,
        capabilities: &'static Capabilities,
        on_existing: OnExisting,
    ) -> Result<Self, &'static str> {
        match needs_connection(tables, capabilities, on_existing) {
            Some(reason) => Err(reason),
            None => Ok(Self::unchecked(tables, capabilities, on_existing)),
        }
    }

    /// The statements for a database that holds none of the tables: those can always be said.
    pub(crate) fn plain(tables: &'a SortedTables<'_>, capabilities: &'static Capabilities) -> Self {
        Self::unchecked(tables, capabilities, OnExisting::Error)
    }

    fn unchecked(
        tables: &'a SortedTables<'_>,
        capabilities: &'static Capabilities,
        on_existing: OnExisting,
    ) -> Self {
        let plain = on_existing == OnExisting::Error;
        Self {
            capabilities,
            existing: if plain {
                Existing::Fail
            } else {
                Existing::Skip
            },
            extend: on_existing == OnExisting::Extend,
            is_text: true,
            cycles: Cycles::new(tables.cycles()),
            tables: tables.tables(),
            kept: HashSet::new(),
            planned: 0,
            statements: Vec::new(),
            given: 0,
            foundations: Foundations::new(capabilities),
        }
    }

    /// The same statements, to run in one transaction.
    pub(crate) fn in_a_transaction(self) -> Self {
        Self {
            is_text: false,
            ..self
        }
    }

    /// The same statements but for those about these tables.
    pub(crate) fn without(self, kept: HashSet<&'a TableName>) -> Self {
        Self { kept, ..self }
    }

    /// What the tables that were planned stand on.
    pub(crate) fn foundations(&self) -> &Foundations<'a> {
        &self.foundations
    }

    /// Has the schemas of these names created too.
    pub(crate) fn in_schemas(&mut self, names: impl Iterator<Item = &'a TableName>) {
        for name in names {
            self.foundations.schema(name.schema.as_deref());
        }
    }

    /// Has these sequences created too. Where the dialect has none, a column that takes numbers from one says so, and a
    /// sequence that no column uses says it by itself.
    pub(crate) fn with_sequences(&mut self, own: impl ExactSizeIterator<Item = &'a Sequence>) {
        if own.len() == 0 {
            return; // Reading all tables once more takes its time.
        }
        let is_told = self.capabilities.sequences == Sequences::Unknown;
        let tables = self.tables.iter().filter(|_| is_told);
        let told: HashSet<TableKey> = tables
            .flat_map(|table| table.sequences())
            .map(|sequence| sequence.name.key())
            .collect();
        for sequence in own.filter(|sequence| !told.contains(&sequence.name.key())) {
            self.foundations.sequence(sequence);
        }
    }

    /// The statements that go before all others.
    pub(crate) fn before(&self) -> Vec<Statement<'a>> {
        self.foundations.create(self.existing, self.extend)
    }

    /// Plans the next table, or what comes behind all tables; `false` if that is done.
    fn plan_next(&mut self) -> bool {
        self.statements.clear();
        self.given = 0;
        if let Some(table) = self.tables.get(self.planned) {
            if !self.is_kept(table) {
                self.table(table);
            }
        } else if self.planned == self.tables.len() {
            self.closing_foreign_keys();
        } else {
            return false;
        }
        self.planned += 1;
        true
    }

    fn is_kept(&self, table: &Table) -> bool {
        // Nobody asks for it but a database that was looked at, and no other name needs hashing.
        !self.kept.is_empty() && self.kept.contains(&table.name)
    }

    fn table(&mut self, table: &'a Table) {
        let existing = self.existing;
        let foreign_keys = self.keys_at_creation(table);
        self.foundations.schema(table.name.schema.as_deref());
        self.statements.push(Statement::CreateTable {
            table,
            foreign_keys,
            existing,
        });
        // What ends with its transaction is never older than the script.
        if self.extend && table.options().temporary != Some(OnCommit::Drop) {
            self.extension(table, foreign_keys);
        }
        if let Some(options) = &table.options {
            self.partitions(table, options);
        }
        if self.capabilities.indexes == Indexes::Statements {
            for index in &table.indexes {
                if self.is_apart(table, index) {
                    self.statements
                        .push(Statement::CreateIndexConcurrently { table, index });
                    self.statements
                        .push(Statement::RefuseInvalidIndex { table, index });
                } else {
                    self.statements.push(Statement::CreateIndex {
                        table,
                        index,
                        existing,
                    });
                }
            }
        }
        self.foundations.columns(table);
        if self.capabilities.comments == Comments::Statements {
            self.told(table);
        }
    }

    /// The partitions that come with a table, where they are tables or where an older one may lack some.
    fn partitions(&mut self, table: &'a Table, options: &TableOptions) {
        let Some(by) = (self.capabilities.partition_by)(options) else {
            return;
        };
        let (existing, named) = (self.existing, by.partitions.len());
        let count = match self.capabilities.partitions {
            Partitions::Tables => by.partition_count(),
            Partitions::Inline if self.extend => named,
            Partitions::Inline => 0,
        };
        self.statements
            .extend((0..count).map(|position| Statement::CreatePartition {
                table,
                position,
                existing,
            }));
    }

    /// Whether an index is built beside those who write: where there may be some, and in no transaction. PostgreSQL 15,
    /// CREATE INDEX: "concurrent builds for indexes on partitioned tables are currently not supported"; those on temporary
    /// tables are "always non-concurrent".
    fn is_apart(&self, table: &Table, index: &Index) -> bool {
        index.options.as_ref().is_some_and(|it| it.concurrently)
            && self.is_text
            && self.existing == Existing::Skip
            && self.capabilities.concurrent_indexes
            && can_be_apart(self.capabilities, table)
    }

    fn extension(&mut self, table: &'a Table, foreign_keys: ForeignKeys<'a>) {
        let existing = Existing::Skip;
        match self.capabilities.extension {
            Extension::NeedsConnection => {}
            Extension::Tables => {
                // The catalogue does not show a session's own tables, so nothing can be looked for there.
                let is_shown = table.options().temporary.is_none();
                if is_shown && has_parts_that_text_cannot_add(table) {
                    self.statements
                        .push(Statement::FindImpossibleParts { table });
                    self.statements
                        .push(Statement::RefuseImpossibleParts { table });
                }
                self.statements.push(Statement::AddMissingParts {
                    table,
                    foreign_keys,
                });
            }
            Extension::Parts => {
                // A partition's columns and key are its parent's, and come with those.
                if table.options().partition_of.is_none() {
                    self.statements.push(Statement::AddMissingColumns { table });
                    let key = table.primary_key.iter();
                    self.statements
                        .extend(key.map(|key| Statement::AddMissingPrimaryKey { table, key }));
                }
                let uniques = table.uniques.iter();
                self.statements.extend(
                    uniques.map(|constraint| Statement::AddMissingUnique { table, constraint }),
                );
                let checks = table.checks.iter();
                self.statements.extend(
                    checks.map(|constraint| Statement::AddMissingCheck { table, constraint }),
                );
                let excludes = table.excludes.iter();
                self.statements.extend(
                    excludes.map(|constraint| Statement::AddMissingExclude { table, constraint }),
                );
                let keys = table
                    .foreign_keys
                    .iter()
                    .filter(|key| foreign_keys.contain(table, key));
                self.statements
                    .extend(keys.map(|key| Statement::AddForeignKey {
                        table,
                        key,
                        existing,
                    }));
            }
        }
    }

    /// What is told of a table and its parts in statements of their own.
    fn told(&mut self, table: &'a Table) {
        let existing = self.existing;
        if let Some(comment) = &table.comment {
            self.statements.push(Statement::CommentOnTable {
                table,
                comment,
                existing,
            });
        }
        if table.options().partition_of.is_some() {
            return; // Its columns are its parent's.
        }
        for column in &table.columns {
            let Some(options) = &column.options else {
                continue;
            };
            if let Some(storage) = options.storage.postgres.storage
                && self.capabilities.column_storage == ColumnStorages::Statements
            {
                self.statements.push(Statement::SetColumnStorage {
                    table,
                    column,
                    storage,
                    existing,
                });
            }
            if let Some(comment) = &options.comment {
                self.statements.push(Statement::CommentOnColumn {
                    table,
                    column,
                    comment,
                    existing,
                });
            }
        }
        for index in &table.indexes {
            if let Some(comment) = &index.options().comment {
                self.statements.push(Statement::CommentOnIndex {
                    table,
                    index,
                    comment,
                    existing,
                });
            }
        }
    }

    /// The keys that close a circle, once all tables are there.
    fn closing_foreign_keys(&mut self) {
        if self.cycles.is_empty() {
            return;
        }
        let existing = self.existing;
        for table in self.tables {
            if self.is_kept(table) {
                continue;
            }
            let created_with = self.keys_at_creation(table);
            let keys = table.foreign_keys.iter();
            let later = keys.filter(|key| !created_with.contain(table, key));
            let statements = later.map(|key| Statement::AddForeignKey {
                table,
                key,
                existing,
            });
            self.statements.extend(statements);
        }
    }

    fn keys_at_creation(&self, table: &Table) -> ForeignKeys<'a> {
        match (self.capabilities.foreign_key_cycles, self.cycles.of(table)) {
            (ForeignKeyCycles::Altered | ForeignKeyCycles::AlteredOnce, Some(cycle)) => {
                ForeignKeys::OutsideCycle(cycle)
            }
            _ => ForeignKeys::All,
        }
    }
}

impl<'a> Iterator for Creation<'a> {
    type Item = Statement<'a>;

    fn next(&mut self) -> Option<Statement<'a>> {
        while self.given == self.statements.len() {
            if !self.plan_next() {
                return None;
            }
        }
        self.given += 1;
        Some(self.statements[self.given - 1])
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        // At least one for each table to come.
        (self.tables.len().saturating_sub(self.planned), None)
    }
}

/// Whether an index of the table can be built beside those who write.
pub(super) fn can_be_apart(capabilities: &Capabilities, table: &Table) -> bool {
    let options = table.options();
    options.temporary.is_none() && (capabilities.partition_by)(options).is_none()
}

/// Whether the dialect would fill in a value that nobody gave, or leave an enumeration without its new labels.
fn has_parts_that_text_cannot_add(table: &Table) -> bool {
    table
        .columns
        .iter()
        .any(|column| column.is_required() || enum_of(&column.sql_type).is_some())
}

/// The circle that each table is in.
pub(super) struct Cycles<'a>(HashMap<&'a TableName, &'a [TableName]>);

impl<'a> Cycles<'a> {
    pub(super) fn new(cycles: &'a [Vec<TableName>]) -> Self {
        let members = cycles
            .iter()
            .flat_map(|cycle| cycle.iter().map(|name| (name, cycle.as_slice())));
        Self(members.collect())
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn of(&self, table: &Table) -> Option<&'a [TableName]> {
        // Hardly any schema has circles, and then no name needs hashing.
        if self.is_empty() {
            None
        } else {
            self.0.get(&table.name).copied()
        }
    }
}
