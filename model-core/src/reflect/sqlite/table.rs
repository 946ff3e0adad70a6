//! A table from its text.

use super::NAMES;
use super::key::{OwnKey, element_name};
use crate::dialect::sqlite::{default, types};
use crate::schema::{
    CheckConstraint, Column, Deferrable, Dialect, ForeignKey, ForeignKeyOptions, Name, OnCommit,
    OnConflict, PrimaryKey, ServerDefault, Shared, SqliteTable, Table, TableName, UniqueConstraint,
};
use crate::sql::bare;
use crate::sql::sqlite::{
    ColumnClause, ColumnText, DefaultText, Key, Named, Reference, TableClause, TableText, Timing,
    collation,
};

/// A table, and what no model can say about it.
pub(super) struct Read {
    pub(super) table: Table,
    pub(super) remarks: Vec<String>,
}

/// The table of a text.
pub(super) fn read(name: TableName, text: TableText, is_temporary: bool) -> Read {
    let mut parts = Parts {
        primary_key: OwnKey::of(&text),
        strict: text.strict,
        without_rowid: text.without_rowid,
        ..Parts::new(name)
    };
    for column in text.columns {
        parts.column(column);
    }
    for Named { name, clause } in text.clauses {
        parts.clause(name.map(Name::from), clause);
    }
    parts.finish(is_temporary)
}

/// The parts of a table, as far as its text is read.
struct Parts {
    name: TableName,
    strict: bool,
    without_rowid: bool,
    primary_key: Option<OwnKey>,
    columns: Vec<Column>,
    uniques: Vec<UniqueConstraint>,
    checks: Vec<CheckConstraint>,
    foreign_keys: Vec<ForeignKey>,
    remarks: Vec<String>,
}

fn bare_expression(expression: &str) -> Name {
    bare(Dialect::Sqlite, expression).to_owned().into()
}

impl Parts {
    fn new(name: TableName) -> Self {
        Self {
            name,
            strict: false,
            without_rowid: false,
            primary_key: None,
            columns: Vec::new(),
            uniques: Vec::new(),
            checks: Vec::new(),
            foreign_keys: Vec::new(),
            remarks: Vec::new(),
        }
    }

    fn column(&mut self, text: ColumnText) {
        let own = self.primary_key.as_ref();
        let is_it = |name: &str| NAMES.same(name, &text.name);
        let is_alone = own.is_some_and(|own| own.alone.as_deref().is_some_and(is_it));
        let is_in_key = own.is_some_and(|own| own.key.columns.iter().any(|name| is_it(name)));
        let is_identity = is_alone && own.is_some_and(|own| own.autoincrement);
        let numbers_rows = is_alone && text.declared_type.eq_ignore_ascii_case("INTEGER");
        let sql_type = if is_alone {
            types::read_key(&text.declared_type)
        } else {
            types::read(&text.declared_type)
        };
        let mut column = Column::new(text.name, sql_type).nullable();
        for Named { name, clause } in text.clauses {
            column = self.column_clause(column, name.map(Name::from), clause);
        }
        if is_in_key {
            let has_no_null = self.strict || self.without_rowid || numbers_rows;
            if column.nullable && !has_no_null {
                self.remark(format!("`{}` of the primary key can be NULL", column.name));
            }
            column.nullable = false;
        }
        if is_identity {
            column = column.identity();
            // The number comes first, so the default never applies.
            if column.default.take().is_some() {
                self.remark(format!("`{}` is numbered and has a default", column.name));
            }
        }
        self.columns.push(column);
    }

    fn column_clause(
        &mut self,
        mut column: Column,
        name: Option<Name>,
        clause: ColumnClause,
    ) -> Column {
        match clause {
            ColumnClause::NotNull(on_conflict) => {
                column.nullable = false;
                if let Some(action) = on_conflict {
                    let word = action.word();
                    self.remark(format!("`{}` is NOT NULL ON CONFLICT {word}", column.name));
                }
            }
            ColumnClause::Null => {}
            ColumnClause::PrimaryKey { descending, .. } => {
                if descending {
                    self.remark(format!(
                        "the primary key is sorted by `{}` DESC",
                        column.name
                    ));
                }
            }
            ColumnClause::Unique(on_conflict) => {
                self.unique(name, vec![column.name.clone()], on_conflict);
            }
            ColumnClause::Check(expression) => {
                let mut check = CheckConstraint::new(bare_expression(&expression));
                check.name = name;
                check.column = Some(column.name.clone());
                self.checks.push(check);
            }
            ColumnClause::Default(text) => column.default = default_of(&column, &text),
            ColumnClause::Collate(name) => {
                let own = collation(&name);
                column = column.with(|options| options.collations.sqlite = own);
            }
            ColumnClause::References(reference) => {
                let columns = vec![column.name.clone()];
                self.foreign_key(name, columns, reference);
            }
            ColumnClause::Timing(timing) => {
                if let Some(last) = self.foreign_keys.last_mut() {
                    last.options = options_of(timing);
                }
            }
            ColumnClause::Generated {
                expression,
                storage,
            } => column = column.generated(bare_expression(&expression), storage),
        }
        column
    }

    fn clause(&mut self, name: Option<Name>, clause: TableClause) {
        match clause {
            TableClause::PrimaryKey { key, .. } => self.check_key("the primary key", &key),
            TableClause::Unique(key) => {
                if self.is_plain(&key) {
                    let columns = key.elements.iter().map(element_name);
                    let columns = columns.map(|name| self.column_name(&name)).collect();
                    self.unique(name, columns, key.on_conflict);
                }
                self.check_key("a unique constraint", &key);
            }
            TableClause::Check(expression) => {
                let mut check = CheckConstraint::new(bare_expression(&expression));
                check.name = name;
                self.checks.push(check);
            }
            TableClause::ForeignKey { columns, reference } => {
                let columns = columns.iter().map(|name| self.column_name(name)).collect();
                self.foreign_key(name, columns, reference);
            }
        }
    }

    fn unique(&mut self, name: Option<Name>, columns: Vec<Name>, on_conflict: Option<OnConflict>) {
        let mut constraint = UniqueConstraint::new(columns);
        constraint.name = name;
        self.uniques.push(match on_conflict {
            Some(action) => constraint.on_conflict(action),
            None => constraint,
        });
    }

    fn foreign_key(&mut self, name: Option<Name>, columns: Vec<Name>, reference: Reference) {
        // SQLite, Foreign Key Support, 6: parent and child are in one schema.
        let referred = TableName {
            schema: self.name.schema.clone(),
            name: reference.table.into(),
        };
        let mut key = ForeignKey::new(columns, referred, reference.columns)
            .on_delete(reference.on_delete)
            .on_update(reference.on_update);
        key.name = name;
        key.options = options_of(reference.timing);
        self.foreign_keys.push(key);
    }

    /// A column's name as its definition spells it.
    fn column_name(&self, name: &str) -> Name {
        let mut columns = self.columns.iter();
        let column = columns.find(|column| NAMES.same(&column.name, name));
        column.map_or_else(|| name.to_owned().into(), |column| column.name.clone())
    }

    /// Whether each column is compared by its own collation.
    fn is_plain(&self, key: &Key) -> bool {
        key.elements.iter().all(|element| {
            let mut columns = self.columns.iter();
            let column = columns.find(|it| NAMES.same(&it.name, &element_name(element)));
            let own = column.and_then(|it| it.options().collations.sqlite.as_deref());
            let given = element.collation.as_deref();
            given.is_none_or(|given| given.eq_ignore_ascii_case(own.unwrap_or("BINARY")))
        })
    }

    /// Remarks what a key has that models do not express.
    fn check_key(&mut self, what: &str, key: &Key) {
        let is_plain = self.is_plain(key);
        for element in &key.elements {
            let column = element_name(element);
            if let Some(collation) = element.collation.as_ref().filter(|_| !is_plain) {
                self.remark(format!("{what} compares `{column}` by {collation}"));
            }
            if element.descending {
                self.remark(format!("{what} is sorted by `{column}` DESC"));
            }
        }
    }

    fn remark(&mut self, text: String) {
        self.remarks.push(text);
    }

    fn finish(mut self, is_temporary: bool) -> Read {
        let own = self.primary_key.take();
        let key = own.map(|own| PrimaryKey {
            columns: own
                .key
                .columns
                .iter()
                .map(|name| self.column_name(name))
                .collect(),
            ..own.key
        });
        let mut table = Table::new(self.name);
        table.primary_key = key;
        table.columns = self.columns.into_iter().collect();
        table.uniques = self.uniques.into_iter().collect();
        table.checks = self.checks.into_iter().collect();
        table.foreign_keys = self.foreign_keys.into_iter().collect();
        let options = SqliteTable {
            strict: self.strict,
            without_rowid: self.without_rowid,
        };
        if options != SqliteTable::new() {
            table = table.sqlite(options);
        }
        if is_temporary {
            table = table.temporary(OnCommit::PreserveRows);
        }
        Read {
            table,
            remarks: self.remarks,
        }
    }
}

fn default_of(column: &Column, text: &DefaultText) -> Option<ServerDefault> {
    match text {
        DefaultText::Expression(text) => default::read(&column.sql_type, text),
        DefaultText::Name(text) => {
            let text = ServerDefault::Text(text.clone().into());
            default::canonical(&column.sql_type, &text)
        }
    }
}

fn options_of(timing: Timing) -> Option<Shared<ForeignKeyOptions>> {
    match timing {
        Timing::Immediate => None,
        Timing::Deferred => Some(Shared::from(ForeignKeyOptions {
            deferrable: Some(Deferrable::InitiallyDeferred),
            ..ForeignKeyOptions::NONE
        })),
    }
}
