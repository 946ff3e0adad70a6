//! Columns.

use super::default;
use super::expression::bare_name;
use super::sequence;
use crate::dialect::canonical_postgres_type;
use crate::schema::{
    Collations, Column, ColumnOptions, ColumnStorage, Generated, Name, PostgresColumn, Shared,
    SqlType, StorageMode,
};

/// A column of a table, whose primary key has these columns.
pub(super) fn canonical(column: &Column, key: &[Name]) -> Column {
    let sql_type = canonical_postgres_type(&column.sql_type);
    let default = column.default.as_ref();
    let default = default.and_then(|it| default::canonical(it, &sql_type));
    let is_required = column.identity.is_some() || key.contains(&column.name);
    let options = column
        .options
        .as_ref()
        .map(|options| canonical_options(options, &sql_type));
    Column {
        name: column.name.clone(),
        nullable: column.nullable && !is_required,
        identity: column.identity,
        default,
        options: options.map(Shared::from),
        sql_type,
    }
}

fn canonical_options(options: &ColumnOptions, sql_type: &SqlType) -> ColumnOptions {
    let mut canonical = options.clone();
    canonical.comment = comment(options.comment.as_ref());
    canonical.generated = options.generated.as_ref().map(|generated| Generated {
        expression: bare_name(&generated.expression),
        storage: generated.storage,
    });
    canonical.sequence = sequence::canonical(&options.sequence, sql_type);
    canonical.collations = Collations {
        postgres: collation(options.collations.postgres.as_ref()),
        ..Collations::default()
    };
    canonical.storage = ColumnStorage {
        postgres: storage(&options.storage.postgres, sql_type),
        ..ColumnStorage::NONE
    };
    canonical
}

/// PostgreSQL 15, COMMENT: an empty comment is none.
pub(crate) fn comment(comment: Option<&Name>) -> Option<Name> {
    comment.filter(|comment| !comment.is_empty()).cloned()
}

/// The database's own collation is the one that a column has anyway.
fn collation(name: Option<&Name>) -> Option<Name> {
    name.filter(|name| &***name != "default").cloned()
}

fn storage(storage: &PostgresColumn, sql_type: &SqlType) -> PostgresColumn {
    let compression = storage.compression.as_ref();
    let is_own = |method: &&Name| !method.eq_ignore_ascii_case("default");
    PostgresColumn {
        compression: compression
            .filter(is_own)
            .map(|method| method.to_ascii_lowercase().into()),
        storage: storage
            .storage
            .filter(|mode| Some(*mode) != default_storage(sql_type)),
    }
}

/// Whether the values of a column all have one size.
pub(super) fn is_never_long(column: &Column) -> bool {
    default_storage(&column.sql_type) == Some(StorageMode::Plain)
}

/// Where long values of a type go anyway: `pg_type.typstorage`. Nobody but the server knows that of a user's type.
fn default_storage(sql_type: &SqlType) -> Option<StorageMode> {
    Some(match sql_type.base() {
        SqlType::Text
        | SqlType::Varchar(_)
        | SqlType::Binary
        | SqlType::Json
        | SqlType::Array(_) => StorageMode::Extended,
        SqlType::Numeric { .. } | SqlType::Inet => StorageMode::Main,
        SqlType::Custom(custom) => return of_custom(custom.postgres.as_deref()?),
        _ => StorageMode::Plain,
    })
}

fn of_custom(text: &str) -> Option<StorageMode> {
    let word = text.split(['(', ' ']).next()?;
    match word {
        "character" | "bpchar" | "json" | "xml" | "tsvector" | "bit" | "path" | "polygon" => {
            Some(StorageMode::Extended)
        }
        "cidr" => Some(StorageMode::Main),
        "interval" | "money" | "time" | "timestamp" | "oid" | "point" | "macaddr" => {
            Some(StorageMode::Plain)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::{Dialect, ServerDefault};

    #[test]
    fn column_has_what_the_catalogue_would_show() {
        let column = Column::new("id", SqlType::UnsignedSmallInt)
            .nullable()
            .default(ServerDefault::Sql("(NULL)".into()))
            .collation(Dialect::MariaDb, "binary")
            .comment("");
        let canonical = canonical(&column, &["id".into()]);
        assert_eq!(canonical, Column::new("id", SqlType::Integer));
    }

    #[test]
    fn storage_that_the_type_has_anyway_is_left_out() {
        let text = |mode| {
            let column = Column::new("body", SqlType::Text);
            column.stored(|storage| storage.postgres.storage = Some(mode))
        };
        let mode = |column: &Column| canonical(column, &[]).options().storage.postgres.storage;
        assert_eq!(mode(&text(StorageMode::Extended)), None);
        assert_eq!(mode(&text(StorageMode::Main)), Some(StorageMode::Main));
    }
}
