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
pub(crate) const FOREIGN_KEY: &str = "foreign_key";
pub(crate) const IDEMPOTENT: &str = "idempotent";
pub(crate) const IDENTITY: &str = "identity";
pub(crate) const INDEX: &str = "index";
pub(crate) const KEEP_EXISTING: &str = "keep_existing";
pub(crate) const MATERIALIZED_VIEW: &str = "materialized_view";
pub(crate) const MAX_LENGTH: &str = "max_length";
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
pub(crate) const SECURITY_BARRIER: &str = "security_barrier";
pub(crate) const SECURITY_INVOKER: &str = "security_invoker";
pub(crate) const SKIP: &str = "skip";
pub(crate) const SQL_TYPE: &str = "sql_type";
pub(crate) const TABLE: &str = "table";
pub(crate) const UNIQUE: &str = "unique";
pub(crate) const VIEW: &str = "view";
pub(crate) const WITH_NO_DATA: &str = "with_no_data";

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
