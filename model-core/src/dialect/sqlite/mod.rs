//! SQLite 3.35 and newer.

mod column;
pub(crate) mod default;
mod strict;
mod table;
pub(crate) mod types;
mod view;

pub(crate) use view::view_query;

use super::compiler::Compiler;
use super::pieces::{self, Added};
use super::writer::{At, Writer};
use crate::ddl::{
    Capabilities, ColumnStorages, Comments, Domains, Enums, Existing, Extension, Extensions,
    ForeignKeyCycles, Hidden, IndexComments, Indexes, Limitation, Methods, NameCharacters,
    NameLimit, NameRules, PartCapabilities, Partitions, Schemas, Sequences, Statement, ViewCheck,
    Views,
};
use crate::metadata::NameRules as NameSpaces;
use crate::schema::{
    Column, Dialect, EnumDefinition, ForeignKey, Index, PartKind, Sequence, SqlType, Table,
    TableName, same_identifier,
};
use crate::sql::{self, literal, push_identifier};

pub(super) struct Sqlite;

type W<'a> = Writer<'a, Sqlite>;

/// The schema of the database that was opened first.
const MAIN: &str = "main";

impl Compiler for Sqlite {
    const DIALECT: Dialect = Dialect::Sqlite;

    const CAPABILITIES: Capabilities = Capabilities {
        default_schema: Some(MAIN),
        schemas: Schemas::Attached,
        extensions: Extensions::Unknown,
        enums: Enums::Columns,
        domains: Domains::Checks,
        sequences: Sequences::Unknown,
        indexes: Indexes::Statements,
        concurrent_indexes: false,
        comments: Comments::Inline,
        column_storage: ColumnStorages::Inline,
        foreign_key_cycles: ForeignKeyCycles::Inline,
        partition_by: |_| None,
        partitions: Partitions::Inline,
        default_list_partition: false,
        extension: Extension::NeedsConnection,
        views: Views {
            materialized: false,
            conditional: true,
            check: ViewCheck::Stated,
        },
    };

    // SQLite, CREATE TABLE, CREATE INDEX and Foreign Key Support. It reads MATCH and keeps none of it.
    const PARTS: PartCapabilities = PartCapabilities {
        nulls_not_distinct: false,
        include: false,
        deferrable_keys: false,
        deferrable_foreign_keys: true,
        match_full: false,
        written_columns: false,
        unchecked: false,
        not_enforced: false,
        on_conflict: true,
        exclude: false,
        partial_indexes: true,
        expressions: true,
        nulls_order: false,
        storage: false,
        fulltext: false,
        hidden: Hidden::No,
        methods: Methods::Unnamed,
        index_comments: IndexComments::No,
    };

    const NAMES: NameRules = NameRules {
        quote: sql::name_quote(Self::DIALECT),
        limit: NameLimit::Unlimited,
        characters: NameCharacters::NoNul,
    };

    // SQLite, CREATE INDEX: indexes and tables of a schema share one space; constraints have names for show.
    const NAME_SPACES: NameSpaces = NameSpaces {
        indexes_share_schema: true,
        foreign_keys_share_schema: false,
        checks_share_schema: false,
        limit: usize::MAX,
    };

    fn sql_type(w: &mut W<'_>, sql_type: &SqlType) {
        types::write(w, sql_type);
    }

    fn next_number(w: &mut W<'_>, _: &Sequence) {
        pieces::no_sequences(w);
    }

    fn statement<'a>(w: &mut W<'a>, statement: &Statement<'a>) {
        match *statement {
            Statement::CreateSequence { sequence, .. } => {
                w.at(At::Sequence(sequence));
                pieces::no_sequences(w);
            }
            Statement::CreateTable {
                table,
                foreign_keys: _,
                existing,
            } => create_table(w, table, existing),
            Statement::AddParts { addition } => pieces::add_parts(w, addition, add_part),
            Statement::RenameTable { from, table } => pieces::rename_table(w, from, table),
            Statement::RenameColumn {
                table,
                from,
                column,
            } => pieces::rename_column(w, table, from, column),
            Statement::DropPart { table, kind, name } => drop_part(w, table, kind, name),
            Statement::AlterColumn { .. } => pieces::no_such_statement(w),
            Statement::CreateIndex {
                table,
                index,
                existing,
            } => create_index(w, table, index, existing),
            Statement::CreateView { view, existing } => view::create(w, view, existing),
            Statement::CheckView { view } => view::check(w, view),
            Statement::CreateItem { item, existing } => pieces::create_item(w, item, existing),
            Statement::DropItem { item } => pieces::drop_item(w, item),
            Statement::DropView { view } => pieces::drop_view(w, view),
            Statement::DropTable { table } => pieces::drop_table(w, table, "temp"),
            Statement::CreateSchema { .. }
            | Statement::CreateExtension { .. }
            | Statement::CreateEnum { .. }
            | Statement::AddEnumLabel { .. }
            | Statement::CreatePartition { .. }
            | Statement::AddMissingColumns { .. }
            | Statement::FindImpossibleParts { .. }
            | Statement::RefuseImpossibleParts { .. }
            | Statement::AddMissingParts { .. }
            | Statement::AddMissingPrimaryKey { .. }
            | Statement::AddMissingUnique { .. }
            | Statement::AddMissingCheck { .. }
            | Statement::AddForeignKey { .. }
            | Statement::CreateViewIndex { .. }
            | Statement::CommentOnView { .. }
            | Statement::CommentOnTable { .. }
            | Statement::CommentOnColumn { .. }
            | Statement::AddMissingExclude { .. }
            | Statement::CommentOnIndex { .. }
            | Statement::CommentOnEnum { .. }
            | Statement::DropForeignKey { .. }
            | Statement::DropSequence { .. }
            | Statement::CreateDomain { .. }
            | Statement::SetColumnStorage { .. }
            | Statement::CreateIndexConcurrently { .. }
            | Statement::RefuseInvalidIndex { .. }
            | Statement::DropDomain { .. }
            | Statement::DropEnum { .. } => {
                unreachable!("no plan asks for what SQLite's capabilities lack")
            }
        }
    }
}

/// SQLite, CREATE TABLE: "names that begin with sqlite_ are reserved for internal use".
fn is_reserved(name: &str) -> bool {
    name.get(..7)
        .is_some_and(|start| start.eq_ignore_ascii_case("sqlite_"))
}

fn add_part<'a>(w: &mut W<'a>, table: &'a Table, added: Added<'a>) {
    match added {
        Added::Column(column) => {
            w.push("COLUMN ");
            column::write_whole(w, table, column);
        }
        // A table's constraints are part of its CREATE TABLE, and an index has a statement of its own.
        Added::PrimaryKey(_)
        | Added::Unique(_)
        | Added::Check(_)
        | Added::Exclude(_)
        | Added::ForeignKey(_)
        | Added::Index(_) => pieces::no_such_statement(w),
    }
}

fn drop_part<'a>(w: &mut W<'a>, table: &'a Table, kind: PartKind, name: &str) {
    match kind {
        PartKind::Column => pieces::drop_part(w, table, "COLUMN", Some(name)),
        PartKind::Index => {
            w.at(At::Table(table));
            w.push("DROP INDEX ");
            w.object(|w| w.qualified(table.name.schema.as_deref(), name));
        }
        PartKind::PrimaryKey
        | PartKind::Unique
        | PartKind::Check
        | PartKind::Exclude
        | PartKind::ForeignKey
        | PartKind::Comment
        | PartKind::Query
        | PartKind::Option
        | PartKind::Statements
        | PartKind::Sequence => pieces::no_such_statement(w),
    }
}

fn create_table<'a>(w: &mut W<'a>, table: &'a Table, existing: Existing) {
    w.at(At::Table(table));
    if is_reserved(&table.name.name) {
        w.problem(Limitation::ReservedName { prefix: "sqlite_" });
    }
    if table.comment.is_some() {
        w.left_out(Limitation::NoComments);
    }
    let options = table.options.as_deref();
    if let Some(options) = options {
        table::check(w, table, options);
    }
    let words = options.map_or("CREATE TABLE ", table::words);
    pieces::create_table(w, table, words, existing, |w| {
        pieces::columns(w, table, |w, table, column| column::write(w, table, column));
        if let Some(key) = &table.primary_key
            && !column::holds_key(table)
        {
            pieces::element(w);
            pieces::primary_key(w, table, key);
        }
        for constraint in &table.uniques {
            pieces::element(w);
            pieces::unique(w, table, constraint);
        }
        for constraint in &table.checks {
            pieces::element(w);
            pieces::check(w, table, constraint);
        }
        for column in &table.columns {
            if let Some(definition) = enum_of(&column.sql_type) {
                pieces::element(w);
                enum_check(w, table, column, definition);
            }
        }
        for constraint in &table.excludes {
            pieces::exclude(w, table, constraint);
        }
        for key in &table.foreign_keys {
            pieces::element(w);
            foreign_key(w, table, key);
        }
    });
    if let Some(options) = options {
        table::storage(w, options);
    }
}

/// The condition that stands for an enumeration.
fn enum_check<'a>(
    w: &mut W<'a>,
    table: &'a Table,
    column: &'a Column,
    definition: &'a EnumDefinition,
) {
    if definition.comment.is_some() {
        w.at(At::Enum(definition));
        w.left_out(Limitation::NoComments);
    }
    w.at(At::Column(table, column));
    w.push("CONSTRAINT ");
    w.effective_name(w.naming().enum_check(table, &column.name));
    w.push(" CHECK (");
    w.push(&labels_condition(&column.name, definition));
    w.push(")");
}

/// The condition that a column holds one of an enumeration's labels.
pub(crate) fn labels_condition(column: &str, definition: &EnumDefinition) -> String {
    let mut condition = String::new();
    push_identifier(&mut condition, Dialect::Sqlite, column);
    condition.push_str(" IN (");
    let mut separator = "";
    for label in &definition.labels {
        condition.push_str(separator);
        condition.push_str(&literal(Dialect::Sqlite, label));
        separator = ", ";
    }
    condition.push(')');
    condition
}

fn foreign_key<'a>(w: &mut W<'a>, table: &'a Table, key: &'a ForeignKey) {
    w.at(At::ForeignKey(table, key));
    w.push("CONSTRAINT ");
    w.effective_name(w.naming().foreign_key(table, key));
    w.push(" FOREIGN KEY ");
    let referred = referred(w, table, key);
    pieces::foreign_key_body(w, key, &referred);
}

/// SQLite, Foreign Key Support, 6: parent and child are in one database file, so the parent's name takes no schema.
fn referred(w: &mut W<'_>, table: &Table, key: &ForeignKey) -> TableName {
    let schema = |name: &TableName| name.schema.clone().unwrap_or_else(|| MAIN.into());
    if !same_identifier(&schema(&table.name), &schema(&key.referred_table)) {
        w.problem(Limitation::ForeignKeyAcrossSchemas {
            referred: key.referred_table.clone(),
        });
    }
    TableName::new(key.referred_table.name.clone())
}

fn create_index<'a>(w: &mut W<'a>, table: &'a Table, index: &'a Index, existing: Existing) {
    pieces::create_index(
        w,
        table,
        index,
        (existing, pieces::Build::Plain),
        // SQLite, CREATE INDEX: the schema stands before the index's name, and not before the table's.
        |w| {
            if let Some(schema) = &table.name.schema {
                w.identifier(schema);
                w.push(".");
            }
            w.effective_name(w.naming().index(table, index));
        },
        |w| w.identifier(&table.name.name),
    );
}

fn enum_of(sql_type: &SqlType) -> Option<&EnumDefinition> {
    match sql_type {
        SqlType::Enum(definition) => Some(definition),
        SqlType::Custom(custom) if custom.sqlite.is_none() => {
            custom.otherwise.as_deref().and_then(enum_of)
        }
        _ => None,
    }
}
