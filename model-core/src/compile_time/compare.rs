//! Comparing without the traits, which const evaluation does not have.

use crate::schema::{
    Column, ColumnOptions, ColumnStorage, EngineColumn, Generated, GeneratedStorage, Identity,
    Name, SequenceOptions, ServerDefault, SqlType,
};

/// Byte for byte.
pub(super) const fn same_text(left: &str, right: &str) -> bool {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    if left.len() != right.len() {
        return false;
    }
    let mut at = 0;
    while at < left.len() {
        if left[at] != right[at] {
            return false;
        }
        at += 1;
    }
    true
}

/// Without case, in ASCII; the run-time check folds the rest of Unicode too.
pub(super) const fn same_identifier(left: &str, right: &str) -> bool {
    // Most names differ in length, and every call costs the compiler.
    left.len() == right.len() && left.eq_ignore_ascii_case(right)
}

/// Whether values of the two types may refer to each other.
pub(super) const fn comparable_types(left: &SqlType, right: &SqlType) -> bool {
    match (base(left), base(right)) {
        // What is spelt by hand is the database's to judge.
        (SqlType::Custom(_), _)
        | (_, SqlType::Custom(_))
        | (SqlType::Text | SqlType::Varchar(_), SqlType::Text | SqlType::Varchar(_))
        | (SqlType::Numeric { .. }, SqlType::Numeric { .. }) => true,
        (left, right) => same_type(left, right),
    }
}

/// What a domain's values are; any other type itself.
pub(super) const fn base(sql_type: &SqlType) -> &SqlType {
    let mut at = sql_type;
    while let SqlType::Domain(domain) = at {
        at = domain.fixed().base.fixed();
    }
    at
}

/// The rarely used settings of a column.
pub(super) const fn options(column: &Column) -> &'static ColumnOptions {
    match &column.options {
        Some(options) => options.fixed(),
        None => const { &ColumnOptions::NONE },
    }
}

/// Whether two columns are the same definition.
pub(super) const fn same_column(left: &Column, right: &Column) -> bool {
    same_type(&left.sql_type, &right.sql_type)
        && left.nullable == right.nullable
        && same_identity(left.identity, right.identity)
        && same_default(left.default.as_ref(), right.default.as_ref())
        && match (&left.options, &right.options) {
            (None, None) => true,
            _ => same_options(options(left), options(right)),
        }
}

const fn same_options(left: &ColumnOptions, right: &ColumnOptions) -> bool {
    same_optional(left.comment.as_ref(), right.comment.as_ref())
        && same_generated(left.generated.as_ref(), right.generated.as_ref())
        && same_optional(
            left.collations.postgres.as_ref(),
            right.collations.postgres.as_ref(),
        )
        && same_optional(
            left.collations.sqlite.as_ref(),
            right.collations.sqlite.as_ref(),
        )
        && same_optional(
            left.collations.mariadb.as_ref(),
            right.collations.mariadb.as_ref(),
        )
        && same_optional(
            left.collations.mysql.as_ref(),
            right.collations.mysql.as_ref(),
        )
        && same_counting(&left.sequence, &right.sequence)
        && same_storage(&left.storage, &right.storage)
}

const fn same_counting(left: &SequenceOptions, right: &SequenceOptions) -> bool {
    same_number(left.start, right.start)
        && same_number(left.increment, right.increment)
        && same_number(left.min, right.min)
        && same_number(left.max, right.max)
        && same_number(left.cache, right.cache)
        && left.cycle == right.cycle
}

const fn same_number(left: Option<i64>, right: Option<i64>) -> bool {
    match (left, right) {
        (None, None) => true,
        (Some(left), Some(right)) => left == right,
        _ => false,
    }
}

const fn same_storage(left: &ColumnStorage, right: &ColumnStorage) -> bool {
    same_optional(
        left.postgres.compression.as_ref(),
        right.postgres.compression.as_ref(),
    ) && match (left.postgres.storage, right.postgres.storage) {
        (None, None) => true,
        (Some(left), Some(right)) => left as u8 == right as u8,
        _ => false,
    } && same_engine(&left.mariadb, &right.mariadb)
        && same_engine(&left.mysql, &right.mysql)
}

const fn same_engine(left: &EngineColumn, right: &EngineColumn) -> bool {
    same_optional(left.charset.as_ref(), right.charset.as_ref())
        && left.compressed == right.compressed
        && left.invisible == right.invisible
        && left.updated_now == right.updated_now
}

const fn same_identity(left: Option<Identity>, right: Option<Identity>) -> bool {
    matches!(
        (left, right),
        (None, None)
            | (Some(Identity::ByDefault), Some(Identity::ByDefault))
            | (Some(Identity::Always), Some(Identity::Always))
    )
}

const fn same_generated(left: Option<&Generated>, right: Option<&Generated>) -> bool {
    match (left, right) {
        (None, None) => true,
        (Some(left), Some(right)) => {
            same_text(left.expression.fixed(), right.expression.fixed())
                && matches!(left.storage, GeneratedStorage::Stored)
                    == matches!(right.storage, GeneratedStorage::Stored)
        }
        _ => false,
    }
}

pub(super) const fn same_type(left: &SqlType, right: &SqlType) -> bool {
    match (left, right) {
        (
            SqlType::Numeric {
                precision: p,
                scale: s,
            },
            SqlType::Numeric {
                precision: q,
                scale: t,
            },
        ) => {
            let precision = match (p, q) {
                (Some(p), Some(q)) => *p == *q,
                (None, None) => true,
                _ => false,
            };
            let scale = match (s, t) {
                (Some(s), Some(t)) => *s == *t,
                (None, None) => true,
                _ => false,
            };
            precision && scale
        }
        (SqlType::Varchar(left), SqlType::Varchar(right)) => *left == *right,
        (SqlType::Enum(left), SqlType::Enum(right)) => {
            same_text(left.fixed().name.fixed(), right.fixed().name.fixed())
        }
        (SqlType::Domain(left), SqlType::Domain(right)) => {
            let (left, right) = (left.fixed(), right.fixed());
            same_optional(left.schema.as_ref(), right.schema.as_ref())
                && same_text(left.name.fixed(), right.name.fixed())
        }
        (SqlType::Array(left), SqlType::Array(right)) => same_type(left.fixed(), right.fixed()),
        (SqlType::Custom(left), SqlType::Custom(right)) => {
            let (left, right) = (left.fixed(), right.fixed());
            same_optional(left.postgres.as_ref(), right.postgres.as_ref())
                && same_optional(left.sqlite.as_ref(), right.sqlite.as_ref())
                && same_optional(left.mariadb.as_ref(), right.mariadb.as_ref())
                && same_optional(left.mysql.as_ref(), right.mysql.as_ref())
        }
        (left, right) => tag(left) == tag(right),
    }
}

/// A number for each type without its arguments: cheaper to compare than words.
const fn tag(sql_type: &SqlType) -> u8 {
    match sql_type {
        SqlType::Boolean => 0,
        SqlType::TinyInt => 1,
        SqlType::SmallInt => 2,
        SqlType::Integer => 3,
        SqlType::BigInt => 4,
        SqlType::UnsignedTinyInt => 5,
        SqlType::UnsignedSmallInt => 6,
        SqlType::UnsignedInteger => 7,
        SqlType::Real => 8,
        SqlType::Double => 9,
        SqlType::Numeric { .. } => 10,
        SqlType::Text => 11,
        SqlType::Varchar(_) => 12,
        SqlType::Binary => 13,
        SqlType::Date => 14,
        SqlType::Time => 15,
        SqlType::Timestamp => 16,
        SqlType::TimestampTz => 17,
        SqlType::Uuid => 18,
        SqlType::Json => 19,
        SqlType::Inet => 20,
        SqlType::Enum(_) => 21,
        SqlType::Array(_) => 22,
        SqlType::Custom(_) => 23,
        SqlType::Domain(_) => 24,
    }
}

const fn same_default(left: Option<&ServerDefault>, right: Option<&ServerDefault>) -> bool {
    match (left, right) {
        (None, None) => true,
        (Some(ServerDefault::Boolean(left)), Some(ServerDefault::Boolean(right))) => {
            *left == *right
        }
        (Some(ServerDefault::Integer(left)), Some(ServerDefault::Integer(right))) => {
            *left == *right
        }
        (Some(ServerDefault::Float(left)), Some(ServerDefault::Float(right)))
        | (Some(ServerDefault::Text(left)), Some(ServerDefault::Text(right)))
        | (Some(ServerDefault::Sql(left)), Some(ServerDefault::Sql(right))) => {
            same_text(left.fixed(), right.fixed())
        }
        (Some(ServerDefault::Sequence(left)), Some(ServerDefault::Sequence(right))) => {
            let (left, right) = (left.fixed(), right.fixed());
            same_optional(left.name.schema.as_ref(), right.name.schema.as_ref())
                && same_text(left.name.name.fixed(), right.name.name.fixed())
        }
        _ => false,
    }
}

const fn same_optional(left: Option<&Name>, right: Option<&Name>) -> bool {
    match (left, right) {
        (None, None) => true,
        (Some(left), Some(right)) => same_text(left.fixed(), right.fixed()),
        _ => false,
    }
}
