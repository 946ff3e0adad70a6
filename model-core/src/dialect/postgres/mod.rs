//! PostgreSQL 14 to 18.

mod alter;
mod built_in;
mod comment;
mod guard;
mod item;
mod read_type;
mod table;
mod types;
mod view;

use super::compiler::Compiler;
use super::pieces::{self, Added, Booleans, Build};
use super::writer::{At, Writer};
use crate::ddl::{
    Capabilities, ColumnStorages, Comments, Domains, Enums, Existing, Extension, Extensions,
    ForeignKeyCycles, Hidden, IndexComments, Indexes, Limitation, Methods, NameCharacters,
    NameLimit, NameRules, PartCapabilities, Partitions, Schemas, Sequences, Statement, ViewCheck,
    Views,
};
use crate::metadata::NameRules as NameSpaces;
use crate::schema::{
    Column, Dialect, Domain, EnumDefinition, ForeignKey, GeneratedStorage, Identity, Index,
    Sequence, SequenceOptions, SqlType, StorageMode, Table, TableOptions,
};
use crate::sql::{self, tokens};

#[cfg(feature = "postgres")]
pub(crate) use read_type::written as type_text;
pub(crate) use read_type::{canonical as canonical_type, read as read_type};

pub(super) struct Postgres;

type W<'a> = Writer<'a, Postgres>;

impl Compiler for Postgres {
    const DIALECT: Dialect = Dialect::Postgres;

    const CAPABILITIES: Capabilities = Capabilities {
        default_schema: Some("public"),
        schemas: Schemas::Created,
        extensions: Extensions::Created,
        enums: Enums::Types,
        domains: Domains::Types,
        sequences: Sequences::Created,
        indexes: Indexes::Statements,
        concurrent_indexes: true,
        comments: Comments::Statements,
        column_storage: ColumnStorages::Statements,
        foreign_key_cycles: ForeignKeyCycles::Altered,
        partition_by: TableOptions::postgres_partition_by,
        partitions: Partitions::Tables,
        default_list_partition: true,
        extension: Extension::Parts,
        views: Views {
            materialized: true,
            conditional: true,
            check: ViewCheck::Stated,
        },
    };

    // PostgreSQL 15, CREATE TABLE and CREATE INDEX.
    const PARTS: PartCapabilities = PartCapabilities {
        nulls_not_distinct: true,
        include: true,
        deferrable_keys: true,
        deferrable_foreign_keys: true,
        match_full: true,
        written_columns: true,
        unchecked: true,
        not_enforced: false,
        on_conflict: false,
        exclude: true,
        partial_indexes: true,
        expressions: true,
        nulls_order: true,
        storage: true,
        fulltext: false,
        hidden: Hidden::No,
        methods: Methods::Any,
        index_comments: IndexComments::Statements,
    };

    // PostgreSQL 15, 4.1.1 Identifiers and Key Words: longer names are cut in silence.
    const NAMES: NameRules = NameRules {
        quote: sql::name_quote(Self::DIALECT),
        limit: NameLimit::Bytes(63),
        characters: NameCharacters::NoNul,
    };

    // PostgreSQL 15, CREATE TABLE and CREATE INDEX: keys and indexes are relations of the schema; other constraints belong
    // to their table.
    const NAME_SPACES: NameSpaces = NameSpaces {
        indexes_share_schema: true,
        foreign_keys_share_schema: false,
        checks_share_schema: false,
        limit: usize::MAX,
    };

    fn sql_type(w: &mut W<'_>, sql_type: &SqlType) {
        types::write(w, sql_type);
    }

    /// PostgreSQL 15, 9.17 Sequence Manipulation Functions: the name is a text, resolved when the column is created.
    fn next_number(w: &mut W<'_>, sequence: &Sequence) {
        w.push("nextval(");
        w.as_literal(|w| w.table_name(&sequence.name));
        w.push(")");
    }

    #[expect(clippy::too_many_lines, reason = "an arm a statement")]
    fn statement<'a>(w: &mut W<'a>, statement: &Statement<'a>) {
        match *statement {
            Statement::CreateSchema { name } => create_schema(w, name),
            Statement::CreateExtension { name } => create_extension(w, name),
            Statement::CreateEnum {
                definition,
                existing,
            } => guard::enum_type(w, definition, existing, create_enum),
            Statement::CreateDomain { domain, existing } => {
                guard::domain(w, domain, existing, create_domain);
            }
            Statement::DropDomain { domain } => {
                w.at(At::Domain(domain));
                w.push("DROP DOMAIN IF EXISTS ");
                w.object(|w| domain_name(w, domain));
            }
            Statement::AddEnumLabel {
                definition,
                position,
            } => guard::add_label(w, definition, position),
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
                table,
                position,
                existing,
            } => table::create_partition(w, table, position, existing),
            Statement::AddParts { addition } => pieces::add_parts(w, addition, add_part),
            Statement::AlterColumn {
                table,
                column,
                alteration,
            } => alter::column(w, table, column, alteration),
            Statement::DropPart { table, kind, name } => alter::drop_part(w, table, kind, name),
            Statement::RenameTable { from, table } => pieces::rename_table(w, from, table),
            Statement::RenameColumn {
                table,
                from,
                column,
            } => pieces::rename_column(w, table, from, column),
            Statement::SetColumnStorage {
                table,
                column,
                storage,
                existing,
            } => set_storage(w, table, column, storage, existing),
            Statement::AddMissingColumns { table } => add_missing_columns(w, table),
            Statement::AddMissingPrimaryKey { table, key } => {
                guard::primary_key(w, table, |w| {
                    pieces::add(w, table, |w| pieces::primary_key(w, table, key));
                });
            }
            Statement::AddMissingUnique { table, constraint } => {
                let name = w.naming().unique(table, constraint);
                guard::constraint(w, table, name, |w| {
                    pieces::add(w, table, |w| pieces::unique(w, table, constraint));
                });
            }
            Statement::AddMissingCheck { table, constraint } => {
                let name = w.naming().check(table, constraint);
                guard::constraint(w, table, name, |w| {
                    pieces::add(w, table, |w| pieces::check(w, table, constraint));
                });
            }
            Statement::AddMissingExclude { table, constraint } => {
                let name = w.naming().exclude(table, constraint);
                guard::constraint(w, table, name, |w| {
                    pieces::add(w, table, |w| pieces::exclude(w, table, constraint));
                });
            }
            Statement::AddForeignKey {
                table,
                key,
                existing,
            } => add_foreign_key(w, table, key, existing),
            Statement::CreateIndex {
                table,
                index,
                existing,
            } => create_index(w, table, index, existing, Build::Plain),
            Statement::CreateIndexConcurrently { table, index } => {
                create_index(w, table, index, Existing::Skip, Build::Concurrent);
            }
            Statement::RefuseInvalidIndex { table, index } => {
                guard::invalid_index(w, table, index);
            }
            Statement::CreateView { view, existing } => view::create(w, view, existing),
            Statement::CheckView { view } => view::check(w, view),
            Statement::CreateItem { item, existing } => item::create(w, item, existing),
            Statement::DropItem { item } => pieces::drop_item(w, item),
            Statement::CreateViewIndex {
                view,
                index,
                existing,
            } => create_index(w, &view.relation, index, existing, Build::Plain),
            Statement::CommentOnView {
                view,
                comment,
                existing,
            } => view::comment(w, view, comment, existing),
            Statement::CommentOnTable {
                table,
                comment,
                existing,
            } => comment::on_table(w, table, comment, existing),
            Statement::CommentOnColumn {
                table,
                column,
                comment,
                existing,
            } => {
                comment::on_column(w, table, column, comment, existing);
            }
            Statement::CommentOnIndex {
                table,
                index,
                comment,
                existing,
            } => comment::on_index(w, table, index, comment, existing),
            Statement::CommentOnEnum {
                definition,
                comment,
                existing,
            } => {
                comment::on_enum(w, definition, comment, existing);
            }
            Statement::DropForeignKey { table, key } => drop_foreign_key(w, table, key),
            Statement::DropView { view } => view::drop(w, view),
            Statement::DropTable { table } => pieces::drop_table(w, table, "pg_temp"),
            Statement::DropEnum { definition } => {
                w.at(At::Enum(definition));
                w.push("DROP TYPE IF EXISTS ");
                w.object(|w| enum_name(w, definition));
            }
            Statement::FindImpossibleParts { .. }
            | Statement::RefuseImpossibleParts { .. }
            | Statement::AddMissingParts { .. } => {
                unreachable!("no plan asks PostgreSQL to add all parts at once")
            }
        }
    }
}

fn create_schema<'a>(w: &mut W<'a>, name: &'a str) {
    w.at(At::Schema(name));
    // PostgreSQL 15, CREATE SCHEMA: "the name cannot begin with pg_".
    if name.starts_with("pg_") {
        w.problem(Limitation::ReservedName { prefix: "pg_" });
    }
    w.push("CREATE SCHEMA IF NOT EXISTS ");
    w.object(|w| w.identifier(name));
}

/// PostgreSQL 15, CREATE EXTENSION: whoever may not create it may still pass over one that is there.
fn create_extension<'a>(w: &mut W<'a>, name: &'a str) {
    w.at(At::Extension(name));
    w.push("CREATE EXTENSION IF NOT EXISTS ");
    w.object(|w| w.identifier(name));
}

fn create_enum<'a>(w: &mut W<'a>, definition: &'a EnumDefinition) {
    built_in::type_is_own(w, definition.schema.as_ref(), &definition.name);
    w.push("CREATE TYPE ");
    w.object(|w| enum_name(w, definition));
    w.push(" AS ENUM (");
    let mut separator = "";
    for label in &definition.labels {
        w.push(separator);
        // PostgreSQL 15, 8.7.4 Enumerated Types, Implementation Details.
        if label.len() > 63 {
            let label = label.to_string();
            w.problem(Limitation::Label {
                label,
                refusal: "has more than 63 bytes, which is too long",
            });
        }
        w.literal(label);
        separator = ", ";
    }
    w.push(")");
}

/// PostgreSQL 15, CREATE DOMAIN.
fn create_domain<'a>(w: &mut W<'a>, domain: &'a Domain) {
    built_in::type_is_own(w, domain.schema.as_ref(), &domain.name);
    w.push("CREATE DOMAIN ");
    w.object(|w| domain_name(w, domain));
    w.push(" AS ");
    types::write(w, &domain.base);
    for check in &domain.checks {
        if let Some(name) = &check.name {
            w.push(" CONSTRAINT ");
            w.identifier(name);
        }
        w.push(" CHECK (");
        w.push(&check.expression);
        w.push(")");
    }
}

fn domain_name(w: &mut W<'_>, domain: &Domain) {
    w.qualified(domain.schema.as_deref(), &domain.name);
}

fn enum_name(w: &mut W<'_>, definition: &EnumDefinition) {
    w.qualified(definition.schema.as_deref(), &definition.name);
}

fn add_part<'a>(w: &mut W<'a>, table: &'a Table, added: Added<'a>) {
    match added {
        Added::Column(column) => {
            w.push("COLUMN ");
            write_column(w, table, column);
        }
        Added::PrimaryKey(key) => pieces::primary_key(w, table, key),
        Added::Unique(constraint) => pieces::unique(w, table, constraint),
        Added::Check(constraint) => pieces::check(w, table, constraint),
        Added::Exclude(constraint) => pieces::exclude(w, table, constraint),
        Added::ForeignKey(key) => pieces::foreign_key(w, table, key),
        // An index has a statement of its own.
        Added::Index(_) => pieces::no_such_statement(w),
    }
}

fn write_column<'a>(w: &mut W<'a>, table: &'a Table, column: &'a Column) {
    w.at(At::Column(table, column));
    built_in::column_is_own(w, column);
    w.identifier(&column.name);
    w.push(" ");
    types::write(w, &column.sql_type);
    if let Some(options) = &column.options {
        if let Some(method) = &options.storage.postgres.compression {
            w.push(" COMPRESSION ");
            w.identifier(method);
        }
        if let Some(collation) = &options.collations.postgres {
            w.push(" COLLATE ");
            w.identifier(collation);
        }
    }
    if let Some(identity) = column.identity {
        pieces::identity_conflicts(w, column);
        if matches!(column.sql_type, SqlType::TinyInt) {
            // PostgreSQL 15, CREATE TABLE: "identity column type must be smallint, integer, or bigint".
            w.problem(Limitation::lacks(
                "identity columns of one byte",
                "make the field an `i16`",
            ));
        }
        w.push(match identity {
            Identity::ByDefault => " GENERATED BY DEFAULT AS IDENTITY",
            Identity::Always => " GENERATED ALWAYS AS IDENTITY",
        });
        sequence_options(w, &column.options().sequence);
    }
    if let Some(generated) = &column.options().generated {
        if generated.storage == GeneratedStorage::Virtual {
            // PostgreSQL 18, CREATE TABLE: no earlier version has them.
            w.problem(Limitation::lacks(
                "generated columns that are computed when they are read, before version 18",
                "make it `stored`, or leave it to a view",
            ));
        }
        pieces::generated(w, generated);
    }
    if !column.nullable {
        w.push(" NOT NULL");
    }
    if let Some(default) = &column.default {
        w.push(" DEFAULT ");
        if let Some(expression) = pieces::literal_default(w, default, Booleans::Words) {
            default_expression(w, expression);
        }
    }
}

/// PostgreSQL 15, CREATE TABLE: behind DEFAULT, expressions with these words need parentheses, for the words could begin a
/// constraint.
fn default_expression(w: &mut W<'_>, expression: &str) {
    const WORDS: [&str; 14] = [
        "and", "at", "between", "collate", "ilike", "in", "is", "isnull", "like", "not", "notnull",
        "or", "overlaps", "similar",
    ];
    let mut depth = 0_usize;
    let needs_parentheses = tokens(Dialect::Postgres, expression).iter().any(|token| {
        match token.text {
            "(" | "[" => depth += 1,
            ")" | "]" => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && WORDS.iter().any(|word| token.is_word(word))
    });
    if needs_parentheses {
        w.push("(");
        w.push(expression);
        w.push(")");
    } else {
        w.push(expression);
    }
}

/// PostgreSQL 15, ALTER TABLE: CREATE TABLE knows no STORAGE before version 16. Where the table may be an older one, only a
/// column of its type's own storage gets another one.
fn set_storage<'a>(
    w: &mut W<'a>,
    table: &'a Table,
    column: &'a Column,
    storage: StorageMode,
    existing: Existing,
) {
    w.at(At::Column(table, column));
    guard::column_storage(w, table, column, existing, |w| {
        w.push("ALTER TABLE ");
        w.object(|w| w.table_name(&table.name));
        w.push(" ALTER COLUMN ");
        w.identifier(&column.name);
        w.push(" SET STORAGE ");
        w.push(storage.word());
    });
}

/// ` (START WITH 100 INCREMENT BY 5)`, if anything is said.
fn sequence_options(w: &mut W<'_>, options: &SequenceOptions) {
    let options = options.to_string();
    if !options.is_empty() {
        w.push(" (");
        w.push(options.trim_start());
        w.push(")");
    }
}

fn add_missing_columns<'a>(w: &mut W<'a>, table: &'a Table) {
    w.at(At::Table(table));
    w.push("ALTER TABLE ");
    w.object(|w| w.table_name(&table.name));
    pieces::columns(w, table, |w, table, column| {
        w.push("ADD COLUMN IF NOT EXISTS ");
        write_column(w, table, column);
    });
}

fn add_foreign_key<'a>(w: &mut W<'a>, table: &'a Table, key: &'a ForeignKey, existing: Existing) {
    let add = |w: &mut W<'a>| pieces::add(w, table, |w| pieces::foreign_key(w, table, key));
    match existing {
        Existing::Fail => add(w),
        Existing::Skip => guard::constraint(w, table, w.naming().foreign_key(table, key), add),
    }
}

fn create_index<'a>(
    w: &mut W<'a>,
    table: &'a Table,
    index: &'a Index,
    existing: Existing,
    build: Build,
) {
    pieces::create_index(
        w,
        table,
        index,
        (existing, build),
        // An index lives in its table's schema; its name takes none.
        |w| w.effective_name(w.naming().index(table, index)),
        |w| w.table_name(&table.name),
    );
}

fn drop_foreign_key<'a>(w: &mut W<'a>, table: &'a Table, key: &'a ForeignKey) {
    w.at(At::ForeignKey(table, key));
    w.push("ALTER TABLE IF EXISTS ");
    w.object(|w| w.table_name(&table.name));
    w.push(" DROP CONSTRAINT IF EXISTS ");
    w.effective_name(w.naming().foreign_key(table, key));
}
