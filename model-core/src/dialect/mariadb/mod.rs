//! MariaDB 10.11 and newer.

mod extension;
mod table;
mod types;

pub(super) use types::read as read_type;

use super::compiler::Compiler;
use super::pieces::{self, Added, Booleans};
use super::writer::{At, Writer};
use crate::ddl::{
    Capabilities, ColumnStorages, Comments, Domains, Enums, Existing, Extension, Extensions,
    ForeignKeyCycles, Hidden, IndexComments, Indexes, Limitation, Methods, NameCharacters,
    NameLimit, NameRules, PartCapabilities, Partitions, Schemas, Sequences, Statement, ViewCheck,
    Views,
};
use crate::metadata::NameRules as NameSpaces;
use crate::schema::{
    Column, Dialect, ForeignKey, Sequence, ServerDefault, SqlType, Table, TableName, TableOptions,
};
use crate::sql;

pub(super) struct MariaDb;

type W<'a> = Writer<'a, MariaDb>;

impl Compiler for MariaDb {
    const DIALECT: Dialect = Dialect::MariaDb;

    const CAPABILITIES: Capabilities = Capabilities {
        default_schema: None,
        schemas: Schemas::Created,
        extensions: Extensions::Unknown,
        enums: Enums::Columns,
        domains: Domains::Checks,
        sequences: Sequences::Created,
        indexes: Indexes::Inline,
        concurrent_indexes: false,
        comments: Comments::Inline,
        column_storage: ColumnStorages::Inline,
        foreign_key_cycles: ForeignKeyCycles::Altered,
        partition_by: TableOptions::mariadb_partition_by,
        partitions: Partitions::Inline,
        default_list_partition: true,
        extension: Extension::Tables,
        views: Views {
            materialized: false,
            conditional: true,
            check: ViewCheck::AtCreation,
        },
    };

    // MariaDB 10.11, CREATE TABLE, CREATE INDEX and Foreign Keys. It reads MATCH and keeps none of it.
    const PARTS: PartCapabilities = PartCapabilities {
        nulls_not_distinct: false,
        include: false,
        deferrable_keys: false,
        deferrable_foreign_keys: false,
        match_full: false,
        written_columns: false,
        unchecked: false,
        not_enforced: false,
        on_conflict: false,
        exclude: false,
        partial_indexes: false,
        expressions: false,
        nulls_order: false,
        storage: false,
        fulltext: true,
        hidden: Hidden::Ignored,
        methods: Methods::These(&["BTREE", "HASH", "RTREE"]),
        index_comments: IndexComments::Inline,
    };

    // MariaDB 10.11, Identifier Names.
    const NAMES: NameRules = NameRules {
        quote: sql::name_quote(Self::DIALECT),
        limit: NameLimit::Characters(64),
        characters: NameCharacters::BasicPlane,
    };

    // MariaDB 10.11, Identifier Names and Foreign Keys: an index belongs to its table, a foreign key to its database.
    const NAME_SPACES: NameSpaces = NameSpaces {
        indexes_share_schema: false,
        foreign_keys_share_schema: true,
        checks_share_schema: false,
        limit: usize::MAX,
    };

    fn sql_type(w: &mut W<'_>, sql_type: &SqlType) {
        types::write(w, sql_type);
    }

    /// MariaDB 10.11, NEXTVAL.
    fn next_number(w: &mut W<'_>, sequence: &Sequence) {
        w.push("(nextval(");
        w.table_name(&sequence.name);
        w.push("))");
    }

    fn statement<'a>(w: &mut W<'a>, statement: &Statement<'a>) {
        match *statement {
            Statement::CreateSchema { name } => create_schema(w, name),
            Statement::CreateSequence { sequence, existing } => {
                pieces::create_sequence(w, sequence, existing);
            }
            Statement::DropSequence { sequence } => pieces::drop_sequence(w, sequence),
            Statement::CreateTable {
                table,
                foreign_keys,
                existing,
            } => table::create(w, table, foreign_keys, existing),
            Statement::CreatePartition {
                table, position, ..
            } => table::add_partition(w, table, position),
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
            Statement::FindImpossibleParts { table } => extension::find_impossible_parts(w, table),
            Statement::RefuseImpossibleParts { table } => {
                extension::refuse_impossible_parts(w, table);
            }
            Statement::AddMissingParts {
                table,
                foreign_keys,
            } => extension::add_missing_parts(w, table, foreign_keys),
            Statement::AddForeignKey {
                table,
                key,
                existing,
            } => {
                pieces::add(w, table, |w| foreign_key(w, table, key, existing));
            }
            Statement::CreateIndex {
                table,
                index,
                existing,
            } => {
                pieces::add(w, table, |w| {
                    pieces::index_element(w, table, index, existing);
                });
            }
            Statement::DropForeignKey { table, key } => drop_foreign_key(w, table, key),
            Statement::CreateView { view, existing } => pieces::create_view(w, view, existing),
            Statement::CreateItem { item, existing } => pieces::create_item(w, item, existing),
            Statement::DropItem { item } => pieces::drop_item(w, item),
            Statement::DropView { view } => pieces::drop_view(w, view),
            Statement::DropTable { table } => table::drop(w, table),
            Statement::CreateExtension { .. }
            | Statement::CreateEnum { .. }
            | Statement::AddEnumLabel { .. }
            | Statement::AddMissingColumns { .. }
            | Statement::AddMissingPrimaryKey { .. }
            | Statement::AddMissingUnique { .. }
            | Statement::AddMissingCheck { .. }
            | Statement::CheckView { .. }
            | Statement::CreateViewIndex { .. }
            | Statement::CommentOnView { .. }
            | Statement::CommentOnTable { .. }
            | Statement::CommentOnColumn { .. }
            | Statement::AddMissingExclude { .. }
            | Statement::CommentOnIndex { .. }
            | Statement::CommentOnEnum { .. }
            | Statement::CreateDomain { .. }
            | Statement::SetColumnStorage { .. }
            | Statement::CreateIndexConcurrently { .. }
            | Statement::RefuseInvalidIndex { .. }
            | Statement::DropDomain { .. }
            | Statement::DropEnum { .. } => {
                unreachable!("no plan asks for what MariaDB's capabilities lack")
            }
        }
    }
}

fn create_schema<'a>(w: &mut W<'a>, name: &'a str) {
    w.at(At::Schema(name));
    // MariaDB 10.11, CREATE DATABASE: a schema is a database.
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
        Added::ForeignKey(key) => foreign_key(w, table, key, Existing::Fail),
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
        pieces::behind_type(w, &options.storage.mariadb);
        if let Some(collation) = &options.collations.mariadb {
            w.push(" COLLATE ");
            w.identifier(collation);
        }
        if let Some(generated) = &options.generated {
            pieces::generated(w, generated);
        }
    }
    match column.nullable {
        // MariaDB 10.11, Generated Columns: NOT NULL is no option of theirs.
        false if column.options().generated.is_some() => w.problem(Limitation::lacks(
            "generated columns that are NOT NULL",
            "make the field an `Option`",
        )),
        false => w.push(" NOT NULL"),
        // MariaDB 10.11, explicit_defaults_for_timestamp: where it is off, a silent TIMESTAMP is NOT NULL.
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
        pieces::behind_default(w, &options.storage.mariadb, sql_type, types::spelt);
        pieces::comment_option(w, options);
    }
}

/// MariaDB 10.11, CREATE TABLE, DEFAULT Column Option: any expression, here in parentheses so that where it ends is
/// plain.
fn default(w: &mut W<'_>, sql_type: &SqlType, value: &ServerDefault) {
    w.push(" DEFAULT ");
    let Some(expression) = pieces::literal_default(w, value, Booleans::Digits) else {
        return;
    };
    if let Some(time) = pieces::time_default(sql_type, expression, types::spelt) {
        w.push(&time);
    } else if pieces::is_literal(Dialect::MariaDb, expression) {
        w.push(expression);
    } else {
        w.push("(");
        w.push(expression);
        w.push(")");
    }
}

/// MariaDB 10.11, ALTER TABLE: `IF NOT EXISTS` stands before the key's name.
fn foreign_key<'a>(w: &mut W<'a>, table: &'a Table, key: &'a ForeignKey, existing: Existing) {
    w.at(At::ForeignKey(table, key));
    pieces::actions_are_kept(w, key);
    target_is_found(w, &key.referred_table);
    match existing {
        Existing::Fail => pieces::foreign_key(w, table, key),
        Existing::Skip => {
            w.push("FOREIGN KEY IF NOT EXISTS ");
            w.effective_name(w.naming().foreign_key(table, key));
            w.push(" ");
            pieces::foreign_key_body(w, key, &key.referred_table);
        }
    }
}

/// MariaDB 10.11, Mapping of Table Names to File Names: the file of a table `con` is `con@@@`, and a foreign key looks for
/// `con` (error 1005, "Foreign key constraint is incorrectly formed"). The same goes for a database that is named.
fn target_is_found(w: &mut W<'_>, referred: &TableName) {
    if is_device(&referred.name) || referred.schema.as_deref().is_some_and(is_device) {
        w.problem(Limitation::ReferenceToDevice {
            referred: referred.clone(),
        });
    }
}

fn is_device(name: &str) -> bool {
    let is = |device: &str| name.eq_ignore_ascii_case(device);
    match name.as_bytes() {
        [_, _, _] => ["con", "nul", "aux", "prn"].into_iter().any(is),
        [kind @ .., b'1'..=b'9'] => {
            kind.eq_ignore_ascii_case(b"com") || kind.eq_ignore_ascii_case(b"lpt")
        }
        _ => false,
    }
}

fn drop_foreign_key<'a>(w: &mut W<'a>, table: &'a Table, key: &'a ForeignKey) {
    w.at(At::ForeignKey(table, key));
    w.push("ALTER TABLE IF EXISTS ");
    w.object(|w| w.table_name(&table.name));
    w.push(" DROP FOREIGN KEY IF EXISTS ");
    w.effective_name(w.naming().foreign_key(table, key));
}
