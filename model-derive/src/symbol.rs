//! The names of attributes, once.

pub(crate) const MODEL: &str = "model";
pub(crate) const SQLX: &str = "sqlx";

pub(crate) const CHECK: &str = "check";
pub(crate) const CHECK_OPTION: &str = "check_option";
pub(crate) const COLUMN: &str = "column";
pub(crate) const COLUMNS: &str = "columns";
pub(crate) const COMMENT: &str = "comment";
pub(crate) const CRATE: &str = "crate";
pub(crate) const CREATE: &str = "create";
pub(crate) const CREATE_IF_MISSING: &str = "create_if_missing";
pub(crate) const DEFAULT: &str = "default";
pub(crate) const DEFAULT_SQL: &str = "default_sql";
pub(crate) const DETACHED: &str = "detached";
pub(crate) const DROP: &str = "drop";
pub(crate) const EXISTS: &str = "exists";
pub(crate) const EXTEND: &str = "extend";
pub(crate) const EXTEND_EXISTING: &str = "extend_existing";
pub(crate) const FLATTEN: &str = "flatten";
pub(crate) const FLAVOR: &str = "flavor";
pub(crate) const FOREIGN_KEY: &str = "foreign_key";
pub(crate) const IDEMPOTENT: &str = "idempotent";
pub(crate) const IDENTITY: &str = "identity";
pub(crate) const INDEX: &str = "index";
pub(crate) const ISOLATION: &str = "isolation";
pub(crate) const KEEP_EXISTING: &str = "keep_existing";
pub(crate) const MATERIALIZED_VIEW: &str = "materialized_view";
pub(crate) const MAX_LENGTH: &str = "max_length";
pub(crate) const METADATA: &str = "metadata";
pub(crate) const MIGRATIONS: &str = "migrations";
pub(crate) const NAME: &str = "name";
pub(crate) const NO_PRIMARY_KEY: &str = "no_primary_key";
pub(crate) const ON_DELETE: &str = "on_delete";
pub(crate) const ON_UPDATE: &str = "on_update";
pub(crate) const OVERRIDE: &str = "override";
pub(crate) const PRECISION: &str = "precision";
pub(crate) const PRIMARY_KEY: &str = "primary_key";
pub(crate) const PROJECTION: &str = "projection";
pub(crate) const RECURSIVE: &str = "recursive";
pub(crate) const REFERENCES: &str = "references";
pub(crate) const RENAME: &str = "rename";
pub(crate) const RENAMED_FROM: &str = "renamed_from";
pub(crate) const RENAME_ALL: &str = "rename_all";
pub(crate) const REQUIRES: &str = "requires";
pub(crate) const SCALE: &str = "scale";
pub(crate) const SCHEMA: &str = "schema";
pub(crate) const SEED: &str = "seed";
pub(crate) const SECURITY_BARRIER: &str = "security_barrier";
pub(crate) const SECURITY_INVOKER: &str = "security_invoker";
pub(crate) const SKIP: &str = "skip";
pub(crate) const SQL_TYPE: &str = "sql_type";
pub(crate) const TABLE: &str = "table";
pub(crate) const UNIQUE: &str = "unique";
pub(crate) const VIEW: &str = "view";
pub(crate) const WORKER_THREADS: &str = "worker_threads";
pub(crate) const WITH_NO_DATA: &str = "with_no_data";

// What tables say of their storage.
pub(crate) const AUTO_INCREMENT: &str = "auto_increment";
pub(crate) const CHARSET: &str = "charset";
pub(crate) const COLLATE: &str = "collate";
pub(crate) const COMPRESSION: &str = "compression";
pub(crate) const ENCRYPTED: &str = "encrypted";
pub(crate) const ENCRYPTION: &str = "encryption";
pub(crate) const ENGINE: &str = "engine";
pub(crate) const INHERITS: &str = "inherits";
pub(crate) const KEY_BLOCK_SIZE: &str = "key_block_size";
pub(crate) const ON_COMMIT: &str = "on_commit";
pub(crate) const PAGE_COMPRESSED: &str = "page_compressed";
pub(crate) const ROW_FORMAT: &str = "row_format";
pub(crate) const STRICT: &str = "strict";
pub(crate) const SYSTEM_VERSIONING: &str = "system_versioning";
pub(crate) const TABLESPACE: &str = "tablespace";
pub(crate) const TEMPORARY: &str = "temporary";
pub(crate) const TOAST: &str = "toast";
pub(crate) const UNLOGGED: &str = "unlogged";
pub(crate) const USING: &str = "using";
pub(crate) const WITH: &str = "with";
pub(crate) const WITHOUT_ROWID: &str = "without_rowid";

// How rows are spread over partitions.
pub(crate) const EXPRESSION: &str = "expression";
pub(crate) const FROM: &str = "from";
pub(crate) const LESS_THAN: &str = "less_than";
pub(crate) const MODULUS: &str = "modulus";
pub(crate) const PARTITION: &str = "partition";
pub(crate) const PARTITIONS: &str = "partitions";
pub(crate) const PARTITION_BY: &str = "partition_by";
pub(crate) const PARTITION_OF: &str = "partition_of";
pub(crate) const REMAINDER: &str = "remainder";
pub(crate) const TO: &str = "to";
pub(crate) const VALUES: &str = "values";

// Columns that the database fills.
pub(crate) const ALWAYS: &str = "always";
pub(crate) const GENERATED: &str = "generated";
pub(crate) const STORED: &str = "stored";
pub(crate) const VIRTUAL: &str = "virtual";

// Keys, constraints and indexes.
pub(crate) const COLLATION: &str = "collation";
pub(crate) const DEFERRABLE: &str = "deferrable";
pub(crate) const DESC: &str = "desc";
pub(crate) const EXCLUDE: &str = "exclude";
pub(crate) const EXPR: &str = "expr";
pub(crate) const FULLTEXT: &str = "fulltext";
pub(crate) const IGNORED: &str = "ignored";
pub(crate) const INCLUDE: &str = "include";
pub(crate) const INITIALLY_DEFERRED: &str = "initially_deferred";
pub(crate) const INVISIBLE: &str = "invisible";
pub(crate) const LENGTH: &str = "length";
pub(crate) const MATCH_FULL: &str = "match_full";
pub(crate) const NOT_ENFORCED: &str = "not_enforced";
pub(crate) const NOT_VALID: &str = "not_valid";
pub(crate) const NO_INHERIT: &str = "no_inherit";
pub(crate) const NULLS_FIRST: &str = "nulls_first";
pub(crate) const NULLS_LAST: &str = "nulls_last";
pub(crate) const NULLS_NOT_DISTINCT: &str = "nulls_not_distinct";
pub(crate) const ON_CONFLICT: &str = "on_conflict";
pub(crate) const ON_DELETE_COLUMNS: &str = "on_delete_columns";
pub(crate) const OPCLASS: &str = "opclass";
pub(crate) const PARSER: &str = "parser";
pub(crate) const SPATIAL: &str = "spatial";
pub(crate) const WHERE: &str = "where";

// What is sqlx's only.
pub(crate) const JSON: &str = "json";
pub(crate) const NULLABLE: &str = "nullable";
pub(crate) const TRY_FROM: &str = "try_from";
pub(crate) const TYPE_NAME: &str = "type_name";

// The dialects that a `sql_type(...)` names.
pub(crate) const MARIADB: &str = "mariadb";
pub(crate) const MYSQL: &str = "mysql";
pub(crate) const POSTGRES: &str = "postgres";
pub(crate) const SQLITE: &str = "sqlite";
