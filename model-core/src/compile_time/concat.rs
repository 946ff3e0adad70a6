//! Lists joined: a struct's own parts and those of the structs that it flattens.
//!
//! Const evaluation has no `Clone`; what a derive wrote is all static, so each part is written again from its fields.

use std::mem::{forget, replace};

use crate::schema::{
    CheckConstraint, Column, CustomType, ExcludeConstraint, ForeignKey, Index, List, Name,
    ServerDefault, Shared, SqlType, TableName, UniqueConstraint,
};

/// How many elements the parts have together.
#[must_use]
pub const fn total<T>(parts: &[&'static [T]]) -> usize {
    let (mut at, mut count) = (0, 0);
    while at < parts.len() {
        count += parts[at].len();
        at += 1;
    }
    count
}

macro_rules! concat {
    ($($(#[$docs:meta])* $name:ident: $element:ty, $vacant:expr, $copy:path;)*) => {
        $($(#[$docs])*
        #[must_use]
        pub const fn $name<const N: usize>(parts: &[&'static [$element]]) -> [$element; N] {
            let mut joined = [const { $vacant }; N];
            let (mut part, mut count) = (0, 0);
            while part < parts.len() {
                let mut at = 0;
                while at < parts[part].len() {
                    forget(replace(&mut joined[count], $copy(&parts[part][at])));
                    count += 1;
                    at += 1;
                }
                part += 1;
            }
            joined
        })*
    };
}

concat! {
    /// The columns of all parts, in order; `N` is their [`total`].
    concat_columns: Column, Column::fixed("", SqlType::Text, false), copy_column;
    /// The names of all parts, in order; `N` is their [`total`].
    concat_names: Name, Name::Static(""), copy;
    /// The unique constraints of all parts, in order; `N` is their [`total`].
    concat_uniques: UniqueConstraint, UniqueConstraint::fixed(None, &[]), copy_unique;
    /// The checks of all parts, in order; `N` is their [`total`].
    concat_checks: CheckConstraint, CheckConstraint::fixed(None, "", None), copy_check;
    /// The exclusion constraints of all parts, in order; `N` is their [`total`].
    concat_excludes: ExcludeConstraint, ExcludeConstraint::fixed(None, &[]), copy_exclude;
    /// The foreign keys of all parts, in order; `N` is their [`total`].
    concat_foreign_keys: ForeignKey, ForeignKey::fixed(None, &[], TableName::fixed(None, ""), &[]), copy_foreign_key;
    /// The indexes of all parts, in order; `N` is their [`total`].
    concat_indexes: Index, Index::fixed(None, &[], false), copy_index;
}

const fn copy_column(column: &'static Column) -> Column {
    Column {
        name: copy(&column.name),
        sql_type: copy_type(&column.sql_type),
        nullable: column.nullable,
        identity: column.identity,
        default: match &column.default {
            Some(default) => Some(copy_default(default)),
            None => None,
        },
        options: match &column.options {
            Some(options) => Some(Shared::Static(options.fixed())),
            None => None,
        },
    }
}

const fn copy_type(sql_type: &'static SqlType) -> SqlType {
    match sql_type {
        SqlType::Boolean => SqlType::Boolean,
        SqlType::TinyInt => SqlType::TinyInt,
        SqlType::SmallInt => SqlType::SmallInt,
        SqlType::Integer => SqlType::Integer,
        SqlType::BigInt => SqlType::BigInt,
        SqlType::UnsignedTinyInt => SqlType::UnsignedTinyInt,
        SqlType::UnsignedSmallInt => SqlType::UnsignedSmallInt,
        SqlType::UnsignedInteger => SqlType::UnsignedInteger,
        SqlType::Real => SqlType::Real,
        SqlType::Double => SqlType::Double,
        SqlType::Numeric { precision, scale } => SqlType::Numeric {
            precision: *precision,
            scale: *scale,
        },
        SqlType::Text => SqlType::Text,
        SqlType::Varchar(length) => SqlType::Varchar(*length),
        SqlType::Binary => SqlType::Binary,
        SqlType::Date => SqlType::Date,
        SqlType::Time => SqlType::Time,
        SqlType::Timestamp => SqlType::Timestamp,
        SqlType::TimestampTz => SqlType::TimestampTz,
        SqlType::Uuid => SqlType::Uuid,
        SqlType::Json => SqlType::Json,
        SqlType::Inet => SqlType::Inet,
        SqlType::Enum(definition) => SqlType::Enum(Shared::Static(definition.fixed())),
        SqlType::Domain(domain) => SqlType::Domain(Shared::Static(domain.fixed())),
        SqlType::Array(element) => SqlType::Array(Shared::Static(element.fixed())),
        SqlType::Custom(custom) => SqlType::Custom(Shared::<CustomType>::Static(custom.fixed())),
    }
}

const fn copy_default(default: &'static ServerDefault) -> ServerDefault {
    match default {
        ServerDefault::Boolean(value) => ServerDefault::Boolean(*value),
        ServerDefault::Integer(value) => ServerDefault::Integer(*value),
        ServerDefault::Float(text) => ServerDefault::Float(copy(text)),
        ServerDefault::Text(text) => ServerDefault::Text(copy(text)),
        ServerDefault::Sql(text) => ServerDefault::Sql(copy(text)),
        ServerDefault::Sequence(sequence) => {
            ServerDefault::Sequence(Shared::Static(sequence.fixed()))
        }
    }
}

const fn copy_unique(constraint: &'static UniqueConstraint) -> UniqueConstraint {
    UniqueConstraint {
        name: copy_optional(constraint.name.as_ref()),
        columns: List::Static(constraint.columns.fixed()),
        options: copy_shared(constraint.options.as_ref()),
        source: constraint.source,
    }
}

const fn copy_check(constraint: &'static CheckConstraint) -> CheckConstraint {
    CheckConstraint {
        name: copy_optional(constraint.name.as_ref()),
        expression: copy(&constraint.expression),
        column: copy_optional(constraint.column.as_ref()),
        options: constraint.options,
        source: constraint.source,
    }
}

const fn copy_foreign_key(key: &'static ForeignKey) -> ForeignKey {
    ForeignKey {
        name: copy_optional(key.name.as_ref()),
        columns: List::Static(key.columns.fixed()),
        referred_table: TableName {
            schema: copy_optional(key.referred_table.schema.as_ref()),
            name: copy(&key.referred_table.name),
        },
        referred_columns: List::Static(key.referred_columns.fixed()),
        on_delete: key.on_delete,
        on_update: key.on_update,
        options: copy_shared(key.options.as_ref()),
        source: key.source,
    }
}

const fn copy_index(index: &'static Index) -> Index {
    Index {
        name: copy_optional(index.name.as_ref()),
        elements: List::Static(index.elements.fixed()),
        unique: index.unique,
        options: copy_shared(index.options.as_ref()),
        source: index.source,
    }
}

const fn copy_exclude(constraint: &'static ExcludeConstraint) -> ExcludeConstraint {
    ExcludeConstraint {
        name: copy_optional(constraint.name.as_ref()),
        elements: List::Static(constraint.elements.fixed()),
        using: copy_optional(constraint.using.as_ref()),
        predicate: copy_optional(constraint.predicate.as_ref()),
        deferrable: constraint.deferrable,
        source: constraint.source,
    }
}

const fn copy_shared<T>(shared: Option<&'static Shared<T>>) -> Option<Shared<T>> {
    match shared {
        Some(shared) => Some(Shared::Static(shared.fixed())),
        None => None,
    }
}

const fn copy(name: &'static Name) -> Name {
    Name::Static(name.fixed())
}

const fn copy_optional(name: Option<&'static Name>) -> Option<Name> {
    match name {
        Some(name) => Some(copy(name)),
        None => None,
    }
}
