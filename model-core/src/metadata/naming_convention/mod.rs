//! The names of constraints and indexes: how those are made that were given none.
//!
//! Deterministic, so that a later run finds what an earlier one created; the same name is used on every database. A name
//! longer than [`LIMIT`] is cut and ends in a hash of the whole.

mod effective_name;
mod error;
mod pattern;
#[cfg(test)]
mod tests;

pub(crate) use effective_name::{EffectiveName, LIMIT};
pub use error::{NamingConventionError, NamingMistake};

use crate::schema::{
    CheckConstraint, ExcludeConstraint, ForeignKey, Index, Name, PrimaryKey, Shared, Table,
    UniqueConstraint,
};
use effective_name::{Named, Parts, Suffix};
use pattern::Pattern;

/// How constraints and indexes are named that were given no name: SQLAlchemy's `naming_convention`.
///
/// Each kind has a pattern, and a kind without one keeps its default:
///
/// | key | names | default |
/// |---|---|---|
/// | `pk` | the primary key | `pk_%(table_name)s` |
/// | `uq` | a unique constraint | `uq_%(table_name)s_%(column_0_N_name)s` |
/// | `ck` | a check constraint | `ck_%(table_name)s_%(column_0_name)s` |
/// | `ex` | an exclusion constraint | `ex_%(table_name)s_%(column_0_N_name)s` |
/// | `fk` | a foreign key | `fk_%(table_name)s_%(column_0_N_name)s` |
/// | `ix` | an index | `ix_%(table_name)s_%(column_0_N_name)s` |
/// | `ux` | a unique index; where only `ix` is given, that | `ux_%(table_name)s_%(column_0_N_name)s` |
///
/// A pattern is text with tokens, and `%%` for a percent sign:
///
/// | token | becomes |
/// |---|---|
/// | `%(table_name)s` | the table, without its schema |
/// | `%(column_0_name)s` | the first column |
/// | `%(column_0N_name)s`, `%(column_0_N_name)s` | all columns, put together as they are or joined by `_` |
/// | `%(referred_table_name)s`, `%(referred_column_0_name)s`, `..0N..`, `..0_N..` | the same of what a foreign key refers to |
/// | `%(constraint_name)s` | the name that was given, which then is a part of the whole; where none was, the columns joined by `_` |
///
/// `label` in the place of `name` (`%(column_0_label)s`) puts the table before each column, `key` takes the Rust field.
///
/// An expression has its hash for a column. A check that is no column's has the hash of its condition for a column, for a table may have many. The check that
/// stands for an enumeration, where the database has none, ends in `_enum`. A name that was given is used as it stands,
/// unless the pattern has `%(constraint_name)s`. Names longer than 63 bytes are cut at a character and end in a hash.
///
/// ```
/// use model_core::metadata::NamingConvention;
/// use model_core::schema::{Column, Index, SqlType, Table};
/// use model_core::{Dialect, MetaData, OnExisting};
///
/// let convention = NamingConvention::new([("ix", "idx_%(column_0_label)s")])?;
/// let mut metadata = MetaData::new().with_naming_convention(convention)?;
/// let tags = Table::new("tags")
///     .column(Column::new("label", SqlType::Text))
///     .index(Index::new(["label"]));
/// metadata.define(tags, OnExisting::Error)?;
/// let script = metadata.create_ddl(Dialect::Postgres, OnExisting::Error)?;
/// assert!(script.to_string().contains(r#"CREATE INDEX "idx_tags_label" ON "tags""#));
///
/// let error = NamingConvention::new([("ix", "%(colum_0_name)s")]).expect_err("a misspelt token");
/// assert_eq!(
///     error.to_string(),
///     "naming convention `ix`: unknown token `colum_0_name`, did you mean `column_0_name`?"
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NamingConvention {
    primary_key: Option<Pattern>,
    unique: Option<Pattern>,
    check: Option<Pattern>,
    exclude: Option<Pattern>,
    foreign_key: Option<Pattern>,
    index: Option<Pattern>,
    unique_index: Option<Pattern>,
}

/// The convention that was given, or the default one.
#[inline]
pub(crate) fn effective(given: Option<&Shared<NamingConvention>>) -> &NamingConvention {
    given.map_or(NamingConvention::DEFAULT, |convention| convention)
}

/// The keys of a convention, as SQLAlchemy abbreviates them.
const KEYS: [&str; 7] = ["pk", "uq", "ck", "ex", "fk", "ix", "ux"];

impl NamingConvention {
    /// What is used where nothing was said.
    pub(crate) const DEFAULT: &'static Self = &Self {
        primary_key: None,
        unique: None,
        check: None,
        exclude: None,
        foreign_key: None,
        index: None,
        unique_index: None,
    };

    /// A convention of patterns by key; for keys that are not there, the default.
    ///
    /// # Errors
    /// Every key and token that is not known, with the one that was meant.
    pub fn new<K: AsRef<str>, P: AsRef<str>>(
        patterns: impl IntoIterator<Item = (K, P)>,
    ) -> Result<Self, NamingConventionError> {
        let mut convention = Self::default();
        let mut mistakes = Vec::new();
        for (key, text) in patterns {
            let key = key.as_ref();
            let pattern = Pattern::parse(key, text.as_ref(), &mut mistakes);
            match convention.slot(key) {
                Some(slot) => *slot = Some(pattern),
                None => mistakes.push(NamingMistake::UnknownKey { key: key.into() }),
            }
        }
        if mistakes.is_empty() {
            Ok(convention)
        } else {
            Err(NamingConventionError { mistakes })
        }
    }

    fn slot(&mut self, key: &str) -> Option<&mut Option<Pattern>> {
        match key {
            "pk" => Some(&mut self.primary_key),
            "uq" => Some(&mut self.unique),
            "ck" => Some(&mut self.check),
            "ex" => Some(&mut self.exclude),
            "fk" => Some(&mut self.foreign_key),
            "ix" => Some(&mut self.index),
            "ux" => Some(&mut self.unique_index),
            _ => None,
        }
    }

    pub(crate) fn primary_key<'a>(
        &'a self,
        table: &'a Table,
        key: &'a PrimaryKey,
    ) -> EffectiveName<'a> {
        let named = Named::plain(table, key.name.as_ref(), Parts::Columns(&key.columns));
        // By default the table alone: it has only one.
        named.by(self.primary_key.as_ref(), "pk_", Parts::Columns(&[]))
    }

    pub(crate) fn unique<'a>(
        &'a self,
        table: &'a Table,
        constraint: &'a UniqueConstraint,
    ) -> EffectiveName<'a> {
        let columns = Parts::Columns(&constraint.columns);
        let named = Named::plain(table, constraint.name.as_ref(), columns);
        named.by(self.unique.as_ref(), "uq_", columns)
    }

    pub(crate) fn check<'a>(
        &'a self,
        table: &'a Table,
        constraint: &'a CheckConstraint,
    ) -> EffectiveName<'a> {
        let columns = Parts::Columns(constraint.column.as_slice());
        let mut named = Named::plain(table, constraint.name.as_ref(), columns);
        if constraint.column.is_none() {
            named.suffix = Suffix::Condition(&constraint.expression);
        }
        named.by(self.check.as_ref(), "ck_", columns)
    }

    /// The check that stands for an enumeration where the database has none.
    pub(crate) fn enum_check<'a>(
        &'a self,
        table: &'a Table,
        column: &'a Name,
    ) -> EffectiveName<'a> {
        let columns = Parts::Columns(std::slice::from_ref(column));
        let mut named = Named::plain(table, None, columns);
        named.suffix = Suffix::Enumeration;
        named.by(self.check.as_ref(), "ck_", columns)
    }

    pub(crate) fn exclude<'a>(
        &'a self,
        table: &'a Table,
        constraint: &'a ExcludeConstraint,
    ) -> EffectiveName<'a> {
        let elements = Parts::Excluded(&constraint.elements);
        let named = Named::plain(table, constraint.name.as_ref(), elements);
        named.by(self.exclude.as_ref(), "ex_", elements)
    }

    pub(crate) fn foreign_key<'a>(
        &'a self,
        table: &'a Table,
        key: &'a ForeignKey,
    ) -> EffectiveName<'a> {
        let columns = Parts::Columns(&key.columns);
        let mut named = Named::plain(table, key.name.as_ref(), columns);
        named.referred = Some(key);
        named.by(self.foreign_key.as_ref(), "fk_", columns)
    }

    pub(crate) fn index<'a>(&'a self, table: &'a Table, index: &'a Index) -> EffectiveName<'a> {
        let (pattern, prefix) = if index.unique {
            (self.unique_index.as_ref().or(self.index.as_ref()), "ux_")
        } else {
            (self.index.as_ref(), "ix_")
        };
        let elements = Parts::Elements(&index.elements);
        let named = Named::plain(table, index.name.as_ref(), elements);
        named.by(pattern, prefix, elements)
    }
}
