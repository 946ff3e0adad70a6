//! What a model says of its table's storage, checked.

use syn::{LitStr, Path};

use super::name::{name, optional_name};
use super::partition::{PartitionBoundDefinition, PartitionByDefinition};
use super::resolve::Resolver;
use crate::diagnostics::Diagnostics;
use crate::input::{ContainerInput, EngineInput, ModelInput, Once, TableOptionsInput};

/// Everything but columns, keys, names and comments; `None` where nothing is said.
pub(crate) struct TableOptionsDefinition {
    /// The variant of `OnCommit`.
    pub(crate) temporary: Option<&'static str>,
    pub(crate) inherits: Vec<Path>,
    pub(crate) partition_by: Option<PartitionByDefinition>,
    pub(crate) partition_of: Option<(Path, PartitionBoundDefinition)>,
    pub(crate) postgres: PostgresTableDefinition,
    pub(crate) sqlite: SqliteTableDefinition,
    pub(crate) mariadb: MariaDbTableDefinition,
    pub(crate) mysql: MySqlTableDefinition,
}

pub(crate) struct PostgresTableDefinition {
    pub(crate) unlogged: bool,
    pub(crate) using: Option<String>,
    pub(crate) with: Vec<(String, String)>,
    pub(crate) tablespace: Option<String>,
    pub(crate) partition_by: Option<PartitionByDefinition>,
}

pub(crate) struct SqliteTableDefinition {
    pub(crate) strict: bool,
    pub(crate) without_rowid: bool,
}

pub(crate) struct EngineDefinition {
    pub(crate) engine: Option<String>,
    pub(crate) charset: Option<String>,
    pub(crate) collate: Option<String>,
    pub(crate) row_format: Option<String>,
    pub(crate) auto_increment: Option<u64>,
    pub(crate) key_block_size: Option<u32>,
}

pub(crate) struct MariaDbTableDefinition {
    pub(crate) engine: EngineDefinition,
    pub(crate) page_compressed: bool,
    pub(crate) encrypted: Option<bool>,
    pub(crate) system_versioning: bool,
    pub(crate) partition_by: Option<PartitionByDefinition>,
}

pub(crate) struct MySqlTableDefinition {
    pub(crate) engine: EngineDefinition,
    pub(crate) compression: Option<String>,
    pub(crate) encryption: Option<bool>,
    pub(crate) tablespace: Option<String>,
    pub(crate) partition_by: Option<PartitionByDefinition>,
}

impl TableOptionsDefinition {
    pub(super) fn from_input(resolver: &Resolver<'_>) -> Option<Self> {
        let (diagnostics, options) = (resolver.diagnostics, &resolver.input.container.options);
        if !is_said(options) {
            return None;
        }
        check(diagnostics, resolver.input);
        let by = |by: &Once<_>| {
            by.value()
                .map(|by| PartitionByDefinition::from_input(resolver, by))
        };
        let (postgres, mariadb, mysql) = (&options.postgres, &options.mariadb, &options.mysql);
        Some(Self {
            temporary: options.temporary.value().map(|action| {
                match action.as_ref().map(ToString::to_string).as_deref() {
                    Some("delete_rows") => "DeleteRows",
                    Some("drop") => "Drop",
                    _ => "PreserveRows",
                }
            }),
            inherits: options.inherits.value().cloned().unwrap_or_default(),
            partition_by: by(&options.partition_by),
            partition_of: options.partition_of.value().map(|of| {
                let bound = PartitionBoundDefinition::from_input(diagnostics, &of.bound);
                (of.parent.clone(), bound)
            }),
            postgres: PostgresTableDefinition {
                unlogged: postgres.unlogged.is_given(),
                using: optional_name(diagnostics, postgres.using.value(), "the access method"),
                with: (postgres.with.iter())
                    .map(|parameter| (parameter.name.clone(), parameter.value.clone()))
                    .collect(),
                tablespace: optional_name(
                    diagnostics,
                    postgres.tablespace.value(),
                    "the tablespace's name",
                ),
                partition_by: by(&postgres.partition_by),
            },
            sqlite: SqliteTableDefinition {
                strict: options.sqlite.strict.is_given(),
                without_rowid: options.sqlite.without_rowid.is_given(),
            },
            mariadb: MariaDbTableDefinition {
                engine: EngineDefinition::from_input(diagnostics, &mariadb.engine),
                page_compressed: mariadb.page_compressed.is_given(),
                encrypted: mariadb.encrypted.value().copied(),
                system_versioning: mariadb.system_versioning.is_given(),
                partition_by: by(&mariadb.partition_by),
            },
            mysql: MySqlTableDefinition {
                engine: EngineDefinition::from_input(diagnostics, &mysql.engine),
                compression: word(diagnostics, &mysql.compression),
                encryption: mysql.encryption.value().copied(),
                tablespace: optional_name(
                    diagnostics,
                    mysql.tablespace.value(),
                    "the tablespace's name",
                ),
                partition_by: by(&mysql.partition_by),
            },
        })
    }
}

impl EngineDefinition {
    fn from_input(diagnostics: &Diagnostics, input: &EngineInput) -> Self {
        Self {
            engine: word(diagnostics, &input.engine),
            charset: word(diagnostics, &input.charset),
            collate: word(diagnostics, &input.collate),
            row_format: word(diagnostics, &input.row_format),
            auto_increment: input.auto_increment.value().map(|number| number.value),
            key_block_size: input.key_block_size.value().map(|number| number.value),
        }
    }
}

fn is_said(options: &TableOptionsInput) -> bool {
    !options.groups.is_empty()
        || options.temporary.is_given()
        || options.inherits.is_given()
        || options.partition_by.is_given()
        || options.partition_of.is_given()
}

/// A word that stands in the DDL without quotes.
fn word(diagnostics: &Diagnostics, literal: &Once<LitStr>) -> Option<String> {
    let literal = literal.value()?;
    let text = name(diagnostics, literal, "the word");
    let is_plain = |character: char| character.is_ascii_alphanumeric() || character == '_';
    if !text.is_empty() && !text.chars().all(is_plain) {
        diagnostics.error(
            literal.span(),
            "expected one word of letters, digits and `_`: it stands in the DDL without quotes",
        );
    }
    Some(text)
}

fn check(diagnostics: &Diagnostics, input: &ModelInput<'_>) {
    let container = &input.container;
    check_temporary(diagnostics, container);
    check_without_rowid(diagnostics, input);
    let options = &container.options;
    if let (Some(_), Some(span)) = (options.partition_by.span(), options.inherits.span()) {
        diagnostics.error(
            span,
            "a partitioned table inherits from none: keep one of `partition_by` and `inherits`",
        );
    }
}

fn check_temporary(diagnostics: &Diagnostics, container: &ContainerInput) {
    let options = &container.options;
    if !options.temporary.is_given() {
        return;
    }
    if let Some(span) = container.schema.span() {
        diagnostics.error(
            span,
            "a temporary table lives in its session, and in no schema: take `schema` away",
        );
    }
    if let Some(span) = options.postgres.unlogged.span() {
        diagnostics.error(
            span,
            "a temporary table is never logged: take `unlogged` away",
        );
    }
}

fn check_without_rowid(diagnostics: &Diagnostics, input: &ModelInput<'_>) {
    let Some(span) = input.container.options.sqlite.without_rowid.span() else {
        return;
    };
    if input.container.no_primary_key.is_given() {
        diagnostics.error(
            span,
            "SQLite keeps a table without row numbers by its primary key, and this one has none: take `without_rowid` away",
        );
    }
    let numbered = input
        .fields
        .iter()
        .find_map(|field| field.attributes.identity.span());
    if let Some(numbered) = numbered {
        diagnostics.error(
            numbered,
            "SQLite numbers no column of a table `without_rowid`: take one of the two away",
        );
    }
}
