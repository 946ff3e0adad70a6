//! What a struct says of its table's storage: to all dialects, or to one of them.

use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Error, Ident, LitBool, LitFloat, LitInt, LitStr, Path, Result, Token};

use super::dialect_group::read_group;
use super::entry::{Entry, Number};
use super::once::Once;
use super::partition::{PartitionByInput, PartitionOfInput};
use super::unknown::{suggestion, unknown_option};
use crate::symbol;

/// Everything but columns, keys, names and comments.
#[derive(Default)]
pub(crate) struct TableOptionsInput {
    pub(crate) temporary: Once<Option<Ident>>,
    pub(crate) inherits: Once<Vec<Path>>,
    pub(crate) partition_by: Once<PartitionByInput>,
    pub(crate) partition_of: Once<PartitionOfInput>,
    /// Whether `partition_of` stands there, readable or not.
    pub(crate) is_partition: bool,
    pub(crate) postgres: PostgresTableInput,
    pub(crate) sqlite: SqliteTableInput,
    pub(crate) mariadb: MariaDbTableInput,
    pub(crate) mysql: MySqlTableInput,
    /// The dialects that are addressed, as they are named.
    pub(crate) groups: Vec<Ident>,
}

/// `postgres(...)`.
#[derive(Default)]
pub(crate) struct PostgresTableInput {
    pub(crate) unlogged: Once<()>,
    pub(crate) using: Once<LitStr>,
    pub(crate) with: Vec<StorageParameterInput>,
    pub(crate) tablespace: Once<LitStr>,
    pub(crate) partition_by: Once<PartitionByInput>,
}

/// `fillfactor = 70`.
pub(crate) struct StorageParameterInput {
    pub(crate) name: String,
    /// As PostgreSQL spells it.
    pub(crate) value: String,
}

/// `sqlite(...)`.
#[derive(Default)]
pub(crate) struct SqliteTableInput {
    pub(crate) strict: Once<()>,
    pub(crate) without_rowid: Once<()>,
}

/// What `mariadb(...)` and `mysql(...)` share.
#[derive(Default)]
pub(crate) struct EngineInput {
    pub(crate) engine: Once<LitStr>,
    pub(crate) charset: Once<LitStr>,
    pub(crate) collate: Once<LitStr>,
    pub(crate) row_format: Once<LitStr>,
    pub(crate) auto_increment: Once<Number<u64>>,
    pub(crate) key_block_size: Once<Number<u32>>,
}

/// `mariadb(...)`.
#[derive(Default)]
pub(crate) struct MariaDbTableInput {
    pub(crate) engine: EngineInput,
    pub(crate) page_compressed: Once<()>,
    pub(crate) encrypted: Once<bool>,
    pub(crate) system_versioning: Once<()>,
    pub(crate) partition_by: Once<PartitionByInput>,
}

/// `mysql(...)`.
#[derive(Default)]
pub(crate) struct MySqlTableInput {
    pub(crate) engine: EngineInput,
    pub(crate) compression: Once<LitStr>,
    pub(crate) encryption: Once<bool>,
    pub(crate) tablespace: Once<LitStr>,
    pub(crate) partition_by: Once<PartitionByInput>,
}

impl TableOptionsInput {
    /// Reads an entry of the struct, if it is one of these.
    pub(super) fn read(&mut self, entry: &Entry<'_>) -> Option<Result<()>> {
        Some(match entry.name.to_string().as_str() {
            symbol::TEMPORARY => {
                temporary(entry).and_then(|action| self.temporary.set(entry, action))
            }
            symbol::INHERITS => paths(entry).and_then(|bases| self.inherits.set(entry, bases)),
            symbol::PARTITION_BY => PartitionByInput::parse(entry, PartitionByInput::STANDARD)
                .and_then(|by| self.partition_by.set(entry, by)),
            symbol::PARTITION_OF => {
                self.is_partition = true;
                PartitionOfInput::parse(entry).and_then(|of| self.partition_of.set(entry, of))
            }
            symbol::POSTGRES => {
                self.groups.push(entry.name.clone());
                self.postgres.read(entry)
            }
            symbol::SQLITE => {
                self.groups.push(entry.name.clone());
                self.sqlite.read(entry)
            }
            symbol::MARIADB => {
                self.groups.push(entry.name.clone());
                self.mariadb.read(entry)
            }
            symbol::MYSQL => {
                self.groups.push(entry.name.clone());
                self.mysql.read(entry)
            }
            _ => return None,
        })
    }
}

impl PostgresTableInput {
    const KNOWN: &[&str] = &[
        symbol::UNLOGGED,
        symbol::USING,
        symbol::WITH,
        symbol::TABLESPACE,
        symbol::PARTITION_BY,
    ];

    fn read(&mut self, group: &Entry<'_>) -> Result<()> {
        let example = "unlogged, tablespace = \"fast\"";
        read_group(group, example, Self::KNOWN, |entry| {
            match entry.name.to_string().as_str() {
                symbol::UNLOGGED => entry.flag().and_then(|()| self.unlogged.set(entry, ())),
                symbol::USING => self.using.set(entry, entry.text("heap")?),
                symbol::TABLESPACE => self.tablespace.set(entry, entry.text("fast")?),
                symbol::PARTITION_BY => {
                    let by = PartitionByInput::parse(entry, PartitionByInput::STANDARD)?;
                    self.partition_by.set(entry, by)
                }
                _ => entry.list("fillfactor = 70", |input| {
                    storage_parameter(input, "", &mut self.with)
                }),
            }
        })
    }
}

impl SqliteTableInput {
    const KNOWN: &[&str] = &[symbol::STRICT, symbol::WITHOUT_ROWID];

    fn read(&mut self, group: &Entry<'_>) -> Result<()> {
        read_group(group, "strict, without_rowid", Self::KNOWN, |entry| {
            let flag = if entry.name == symbol::STRICT {
                &mut self.strict
            } else {
                &mut self.without_rowid
            };
            entry.flag().and_then(|()| flag.set(entry, ()))
        })
    }
}

impl EngineInput {
    fn read(&mut self, entry: &Entry<'_>) -> Result<()> {
        match entry.name.to_string().as_str() {
            symbol::ENGINE => self.engine.set(entry, entry.text("InnoDB")?),
            symbol::CHARSET => self.charset.set(entry, entry.text("latin1")?),
            symbol::COLLATE => self.collate.set(entry, entry.text("utf8mb4_bin")?),
            symbol::ROW_FORMAT => self.row_format.set(entry, entry.text("COMPRESSED")?),
            symbol::AUTO_INCREMENT => self.auto_increment.set(entry, entry.number("1000")?),
            _ => self.key_block_size.set(entry, entry.number("8")?),
        }
    }
}

impl MariaDbTableInput {
    const KNOWN: &[&str] = &[
        symbol::ENGINE,
        symbol::CHARSET,
        symbol::COLLATE,
        symbol::ROW_FORMAT,
        symbol::AUTO_INCREMENT,
        symbol::KEY_BLOCK_SIZE,
        symbol::PAGE_COMPRESSED,
        symbol::ENCRYPTED,
        symbol::SYSTEM_VERSIONING,
        symbol::PARTITION_BY,
    ];

    fn read(&mut self, group: &Entry<'_>) -> Result<()> {
        let example = "engine = \"Aria\"";
        read_group(group, example, Self::KNOWN, |entry| {
            match entry.name.to_string().as_str() {
                symbol::PAGE_COMPRESSED => entry
                    .flag()
                    .and_then(|()| self.page_compressed.set(entry, ())),
                symbol::ENCRYPTED => self.encrypted.set(entry, entry.boolean("true")?),
                symbol::SYSTEM_VERSIONING => entry
                    .flag()
                    .and_then(|()| self.system_versioning.set(entry, ())),
                symbol::PARTITION_BY => {
                    let by = PartitionByInput::parse(entry, PartitionByInput::EVERY)?;
                    self.partition_by.set(entry, by)
                }
                _ => self.engine.read(entry),
            }
        })
    }
}

impl MySqlTableInput {
    const KNOWN: &[&str] = &[
        symbol::ENGINE,
        symbol::CHARSET,
        symbol::COLLATE,
        symbol::ROW_FORMAT,
        symbol::AUTO_INCREMENT,
        symbol::KEY_BLOCK_SIZE,
        symbol::COMPRESSION,
        symbol::ENCRYPTION,
        symbol::TABLESPACE,
        symbol::PARTITION_BY,
    ];

    fn read(&mut self, group: &Entry<'_>) -> Result<()> {
        let example = "engine = \"InnoDB\"";
        read_group(group, example, Self::KNOWN, |entry| {
            match entry.name.to_string().as_str() {
                symbol::COMPRESSION => self.compression.set(entry, entry.text("zlib")?),
                symbol::ENCRYPTION => self.encryption.set(entry, entry.boolean("true")?),
                symbol::TABLESPACE => self.tablespace.set(entry, entry.text("fast")?),
                symbol::PARTITION_BY => {
                    let by = PartitionByInput::parse(entry, PartitionByInput::EVERY)?;
                    self.partition_by.set(entry, by)
                }
                _ => self.engine.read(entry),
            }
        })
    }
}

/// `temporary`, or `temporary(on_commit = delete_rows)`.
fn temporary(entry: &Entry<'_>) -> Result<Option<Ident>> {
    const ACTIONS: &[&str] = &["preserve_rows", "delete_rows", "drop"];
    if entry.input.is_empty() || entry.input.peek(Token![,]) {
        return Ok(None);
    }
    let mut action = Once::default();
    entry.list("on_commit = delete_rows", |input| {
        let inner = Entry::parse(input)?;
        if inner.name != symbol::ON_COMMIT {
            return Err(unknown_option(
                &inner.name,
                &entry.name,
                &[symbol::ON_COMMIT],
            ));
        }
        inner.equals("a word", "delete_rows")?;
        let word = input.call(Ident::parse_any)?;
        if !ACTIONS.iter().any(|known| word == known) {
            let advice = match suggestion(&word.to_string(), ACTIONS.iter().copied()) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => "there are: `preserve_rows`, `delete_rows`, `drop`".to_owned(),
            };
            return Err(Error::new(
                word.span(),
                format!("a commit has no action `{word}`, {advice}"),
            ));
        }
        action.set(&inner, word)
    })?;
    Ok(action.value().cloned())
}

/// `= path::Base`, or `(path::Base, path::Other)`.
fn paths(entry: &Entry<'_>) -> Result<Vec<Path>> {
    if entry.input.peek(Token![=]) {
        return Ok(vec![entry.path("crm::Place")?]);
    }
    let mut bases = Vec::new();
    entry.list("crm::Place, crm::Named", |input| {
        bases.push(input.call(Path::parse_mod_style)?);
        Ok(())
    })?;
    Ok(bases)
}

/// PostgreSQL 15, CREATE TABLE, Storage Parameters; those of a `toast(...)` are among them.
const PARAMETERS: &[&str] = &[
    "fillfactor",
    "toast_tuple_target",
    "parallel_workers",
    "autovacuum_enabled",
    "vacuum_index_cleanup",
    "vacuum_truncate",
    "autovacuum_vacuum_threshold",
    "autovacuum_vacuum_scale_factor",
    "autovacuum_vacuum_insert_threshold",
    "autovacuum_vacuum_insert_scale_factor",
    "autovacuum_analyze_threshold",
    "autovacuum_analyze_scale_factor",
    "autovacuum_vacuum_cost_delay",
    "autovacuum_vacuum_cost_limit",
    "autovacuum_freeze_min_age",
    "autovacuum_freeze_max_age",
    "autovacuum_freeze_table_age",
    "autovacuum_multixact_freeze_min_age",
    "autovacuum_multixact_freeze_max_age",
    "autovacuum_multixact_freeze_table_age",
    "log_autovacuum_min_duration",
    "user_catalog_table",
    symbol::TOAST,
];

/// `fillfactor = 70`, or `toast(autovacuum_enabled = false)`.
fn storage_parameter(
    input: ParseStream<'_>,
    prefix: &str,
    parameters: &mut Vec<StorageParameterInput>,
) -> Result<()> {
    let entry = Entry::parse(input)?;
    let word = entry.name.to_string();
    if word == symbol::TOAST && prefix.is_empty() {
        return entry.list("autovacuum_enabled = false", |input| {
            storage_parameter(input, "toast.", parameters)
        });
    }
    if !PARAMETERS.contains(&word.as_str()) {
        let advice = match suggestion(&word, PARAMETERS.iter().copied()) {
            Some(meant) => format!(", did you mean `{meant}`?"),
            None => "; PostgreSQL's manual lists them under CREATE TABLE".to_owned(),
        };
        return Err(Error::new(
            entry.name.span(),
            format!("unknown storage parameter `{word}`{advice}"),
        ));
    }
    entry.equals("a number, `true`, `false` or a word", "70")?;
    let (name, value) = (format!("{prefix}{word}"), parameter_value(input)?);
    if parameters.iter().any(|other| other.name == name) {
        return Err(Error::new(
            entry.name.span(),
            format!("`{name}` is given twice; keep one"),
        ));
    }
    parameters.push(StorageParameterInput { name, value });
    Ok(())
}

fn parameter_value(input: ParseStream<'_>) -> Result<String> {
    let sign = if input.peek(Token![-]) {
        input.parse::<Token![-]>()?;
        "-"
    } else {
        ""
    };
    if input.peek(LitInt) {
        Ok(format!(
            "{sign}{}",
            input.parse::<LitInt>()?.base10_digits()
        ))
    } else if input.peek(LitFloat) {
        Ok(format!(
            "{sign}{}",
            input.parse::<LitFloat>()?.base10_digits()
        ))
    } else if input.peek(LitBool) {
        Ok(input.parse::<LitBool>()?.value.to_string())
    } else {
        let word: Ident = input.call(Ident::parse_any).map_err(|error| {
            Error::new(
                error.span(),
                "expected a number, `true`, `false` or a word such as `auto`",
            )
        })?;
        Ok(word.to_string())
    }
}
