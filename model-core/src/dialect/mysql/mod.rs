//! MySQL 8.0.16 and newer: the first that keeps CHECK constraints. Nothing here is MariaDB's.

mod table;
mod types;

pub(super) use types::read as read_type;

use super::compiler::Compiler;
use super::pieces::{self, Added, Booleans};
use super::writer::{At, Writer};
use crate::ddl::{
    Capabilities, ColumnStorages, Comments, Domains, Enums, Existing, Extension, Extensions,
    ForeignKeyCycles, Hidden, IndexComments, Indexes, Methods, NameCharacters, NameLimit,
    NameRules, PartCapabilities, Partitions, Schemas, Sequences, Statement, ViewCheck, Views,
};
use crate::metadata::NameRules as NameSpaces;
use crate::schema::{
    Column, Dialect, ForeignKey, Sequence, ServerDefault, SqlType, Table, TableOptions,
};
use crate::sql;

pub(super) struct MySql;

type W<'a> = Writer<'a, MySql>;

impl Compiler for MySql {
    const DIALECT: Dialect = Dialect::MySql;

    const CAPABILITIES: Capabilities = Capabilities {
        default_schema: None,
        schemas: Schemas::Created,
        extensions: Extensions::Unknown,
        enums: Enums::Columns,
        domains: Domains::Checks,
        sequences: Sequences::Unknown,
        indexes: Indexes::Inline,
        concurrent_indexes: false,
        comments: Comments::Inline,
        column_storage: ColumnStorages::Inline,
        foreign_key_cycles: ForeignKeyCycles::AlteredOnce,
        partition_by: TableOptions::mysql_partition_by,
        partitions: Partitions::Inline,
        default_list_partition: false,
        extension: Extension::NeedsConnection,
        views: Views {
            materialized: false,
            conditional: false,
            check: ViewCheck::AtCreation,
        },
    };

    // MySQL 8.0, 13.1.15 CREATE INDEX, 13.1.20 CREATE TABLE. It reads MATCH and keeps none of it.
    const PARTS: PartCapabilities = PartCapabilities {
        nulls_not_distinct: false,
        include: false,
        deferrable_keys: false,
        deferrable_foreign_keys: false,
        match_full: false,
        written_columns: false,
        unchecked: false,
        not_enforced: true,
        on_conflict: false,
        exclude: false,
        partial_indexes: false,
        expressions: true,
        nulls_order: false,
        storage: false,
        fulltext: true,
        hidden: Hidden::Invisible,
        methods: Methods::These(&["BTREE", "HASH"]),
        index_comments: IndexComments::Inline,
    };

    // MySQL 8.0, 9.2.1 Identifier Length Limits.
    const NAMES: NameRules = NameRules {
        quote: sql::name_quote(Self::DIALECT),
        limit: NameLimit::Characters(64),
        characters: NameCharacters::BasicPlane,
    };

    // MySQL 8.0, 13.1.20.6 CHECK Constraints: each kind of constraint has one space a database; an index belongs to its table.
    const NAME_SPACES: NameSpaces = NameSpaces {
        indexes_share_schema: false,
        foreign_keys_share_schema: true,
        checks_share_schema: true,
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
            Statement::CreateSchema { name } => create_schema(w, name),
            Statement::CreateSequence { sequence, .. } => {
                w.at(At::Sequence(sequence));
                pieces::no_sequences(w);
            }
            Statement::CreateTable {
                table,
                foreign_keys,
                existing,
            } => table::create(w, table, foreign_keys, existing),
            Statement::AddParts { addition } => pieces::add_parts(w, addition, add_part),
            Statement::AlterColumn { table, column, .. } => alter_column(w, table, column),
            Statement::DropPart { table, kind, name } => {
                pieces::drop_from_table(w, table, kind, name);
            }
            Statement::RenameTable { from, table } => pieces::rename_table(w, from, table),
            Statement::RenameColumn {
                table,
                from,
                column,
            } => pieces::rename_column(w, table, from, column),
            Statement::AddForeignKey {
                table,
                key,
                existing: Existing::Fail,
            } => {
                pieces::add(w, table, |w| foreign_key(w, table, key));
            }
            Statement::CreateIndex {
                table,
                index,
                existing: Existing::Fail,
            } => {
                pieces::add(w, table, |w| {
                    pieces::index_element(w, table, index, Existing::Fail);
                });
            }
            Statement::DropForeignKey { table, key } => drop_foreign_key(w, table, key),
            Statement::CreateView {
                view,
                existing: existing @ Existing::Fail,
            } => pieces::create_view(w, view, existing),
            Statement::CreateItem { item, existing } => pieces::create_item(w, item, existing),
            Statement::DropItem { item } => pieces::drop_item(w, item),
            Statement::DropView { view } => pieces::drop_view(w, view),
            Statement::DropTable { table } => table::drop(w, table),
            Statement::CreateExtension { .. }
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
            | Statement::AddForeignKey {
                existing: Existing::Skip,
                ..
            }
            | Statement::CreateIndex {
                existing: Existing::Skip,
                ..
            }
            | Statement::CreateView {
                existing: Existing::Skip,
                ..
            }
            | Statement::CheckView { .. }
            | Statement::CreateViewIndex { .. }
            | Statement::CommentOnView { .. }
            | Statement::CommentOnTable { .. }
            | Statement::CommentOnColumn { .. }
            | Statement::AddMissingExclude { .. }
            | Statement::CommentOnIndex { .. }
            | Statement::CommentOnEnum { .. }
            | Statement::DropSequence { .. }
            | Statement::CreateDomain { .. }
            | Statement::SetColumnStorage { .. }
            | Statement::CreateIndexConcurrently { .. }
            | Statement::RefuseInvalidIndex { .. }
            | Statement::DropDomain { .. }
            | Statement::DropEnum { .. } => {
                unreachable!("no plan asks for what MySQL's capabilities lack")
            }
        }
    }
}

fn create_schema<'a>(w: &mut W<'a>, name: &'a str) {
    w.at(At::Schema(name));
    // MySQL 8.0, 13.1.12: a schema is a database.
    w.push("CREATE DATABASE IF NOT EXISTS ");
    w.object(|w| w.identifier(name));
}

fn add_part<'a>(w: &mut W<'a>, table: &'a Table, added: Added<'a>) {
    match added {
        Added::Column(column) => {
            w.push("COLUMN ");
            write_column(w, table, column);
        }
        Added::PrimaryKey(key) => {
            w.push("PRIMARY KEY ");
            w.identifiers(&key.columns);
            pieces::key_options(w, key.options());
        }
        Added::Unique(constraint) => pieces::unique(w, table, constraint),
        Added::Check(constraint) => pieces::check(w, table, constraint),
        Added::Exclude(constraint) => pieces::exclude(w, table, constraint),
        Added::ForeignKey(key) => foreign_key(w, table, key),
        Added::Index(index) => pieces::index_element(w, table, index, Existing::Fail),
    }
}

fn alter_column<'a>(w: &mut W<'a>, table: &'a Table, column: &'a Column) {
    w.at(At::Column(table, column));
    w.push("ALTER TABLE ");
    w.object(|w| w.table_name(&table.name));
    w.push(" MODIFY COLUMN ");
    write_column(w, table, column);
}

fn write_column<'a>(w: &mut W<'a>, table: &'a Table, column: &'a Column) {
    w.at(At::Column(table, column));
    w.identifier(&column.name);
    w.push(" ");
    types::write(w, &column.sql_type);
    if let Some(options) = &column.options {
        pieces::behind_type(w, &options.storage.mysql);
        if let Some(collation) = &options.collations.mysql {
            w.push(" COLLATE ");
            w.identifier(collation);
        }
        if let Some(generated) = &options.generated {
            pieces::generated(w, generated);
        }
    }
    match column.nullable {
        false => w.push(" NOT NULL"),
        // MySQL 8.0, 5.1.8 explicit_defaults_for_timestamp: where it is off, a silent TIMESTAMP is NOT NULL.
        // Behind GENERATED the word is no option.
        true if column.options().generated.is_none()
            && matches!(types::effective(&column.sql_type), SqlType::TimestampTz) =>
        {
            w.push(" NULL");
        }
        true => {}
    }
    if column.identity.is_some() {
        pieces::identity_is_by_default(w, column);
        pieces::identity_conflicts(w, column);
        w.push(" AUTO_INCREMENT");
    }
    if let Some(value) = &column.default {
        default(w, types::effective(&column.sql_type), value);
    }
    if let Some(options) = &column.options {
        let sql_type = types::effective(&column.sql_type);
        pieces::behind_default(w, &options.storage.mysql, sql_type, types::spelt);
        pieces::comment_option(w, options);
    }
}

/// MySQL 8.0, 11.6 Data Type Default Values: an expression stands in parentheses, but for `CURRENT_TIMESTAMP` on a
/// column of times; TEXT, BLOB and JSON take a literal only as an expression.
fn default(w: &mut W<'_>, sql_type: &SqlType, value: &ServerDefault) {
    w.push(" DEFAULT ");
    let takes_expressions_only =
        matches!(sql_type, SqlType::Text | SqlType::Binary | SqlType::Json);
    if takes_expressions_only {
        w.push("(");
    }
    if let Some(expression) = pieces::literal_default(w, value, Booleans::Digits) {
        if let Some(time) = pieces::time_default(sql_type, expression, types::spelt) {
            w.push(&time);
        } else if takes_expressions_only || pieces::is_literal(Dialect::MySql, expression) {
            w.push(expression);
        } else {
            w.push("(");
            w.push(expression);
            w.push(")");
        }
    }
    if takes_expressions_only {
        w.push(")");
    }
}

fn foreign_key<'a>(w: &mut W<'a>, table: &'a Table, key: &'a ForeignKey) {
    w.at(At::ForeignKey(table, key));
    pieces::actions_are_kept(w, key);
    pieces::foreign_key(w, table, key);
}

fn drop_foreign_key<'a>(w: &mut W<'a>, table: &'a Table, key: &'a ForeignKey) {
    w.at(At::ForeignKey(table, key));
    w.push("ALTER TABLE ");
    w.object(|w| w.table_name(&table.name));
    w.push(" DROP FOREIGN KEY ");
    w.effective_name(w.naming().foreign_key(table, key));
}
