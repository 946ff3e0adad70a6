//! A sequence: numbers that no table owns, for one column or for several.

use super::{Name, SequenceOptions, ServerDefault, Source, Table, TableName};

/// A sequence of numbers: derived by `#[derive(Sequence)]` on a type that stands for it, or built by hand.
///
/// A column takes its numbers from one by [`ServerDefault::Sequence`](super::ServerDefault::Sequence); it is then created
/// with the column's table, also where nobody lists it.
///
/// ```
/// use model_core::schema::{Column, PrimaryKey, Sequence, ServerDefault, SqlType, Table};
/// use model_core::{Dialect, MetaData, OnExisting};
///
/// let numbers = Sequence::new("billing.numbers").start(1000).increment(5);
/// let number = Column::new("number", SqlType::BigInt).default(ServerDefault::Sequence(numbers.into()));
/// let invoices = Table::new("invoices").column(number).primary_key(PrimaryKey::new(["number"]));
/// let mut metadata = MetaData::new();
/// metadata.define(invoices, OnExisting::Error)?;
/// let script = metadata.create_ddl(Dialect::Postgres, OnExisting::Error)?.to_string();
/// assert!(script.contains("CREATE SEQUENCE \"billing\".\"numbers\" START WITH 1000 INCREMENT BY 5;"));
/// assert!(script.contains("DEFAULT nextval('\"billing\".\"numbers\"')"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Sequence {
    /// Its schema and name; `None` is the connection's default schema.
    pub name: TableName,
    /// How it counts.
    pub options: SequenceOptions,
    /// Where it was derived; `None` when built at run time.
    pub source: Option<&'static Source>,
}

impl Sequence {
    /// A sequence that counts by one, from one: `"numbers"`, or `"billing.numbers"`.
    pub fn new(name: impl Into<TableName>) -> Self {
        Self {
            name: name.into(),
            options: SequenceOptions::NONE,
            source: None,
        }
    }

    /// The sequence in a schema.
    #[must_use]
    pub fn in_schema(self, schema: impl Into<Name>) -> Self {
        Self {
            name: self.name.in_schema(schema),
            ..self
        }
    }

    /// The sequence with another first number.
    #[must_use]
    pub fn start(self, start: i64) -> Self {
        self.with(|options| options.start = Some(start))
    }

    /// The sequence with this distance to the next number; below zero it counts down.
    #[must_use]
    pub fn increment(self, increment: i64) -> Self {
        self.with(|options| options.increment = Some(increment))
    }

    /// The sequence with a smallest number.
    #[must_use]
    pub fn min(self, min: i64) -> Self {
        self.with(|options| options.min = Some(min))
    }

    /// The sequence with a greatest number.
    #[must_use]
    pub fn max(self, max: i64) -> Self {
        self.with(|options| options.max = Some(max))
    }

    /// The sequence of which a session takes so many numbers at a time.
    #[must_use]
    pub fn cache(self, cache: i64) -> Self {
        self.with(|options| options.cache = Some(cache))
    }

    /// The sequence that begins anew at its end.
    #[must_use]
    pub fn cycle(self) -> Self {
        self.with(|options| options.cycle = true)
    }

    fn with(mut self, change: impl FnOnce(&mut SequenceOptions)) -> Self {
        change(&mut self.options);
        self
    }

    /// A sequence in rodata.
    #[doc(hidden)]
    #[must_use]
    pub const fn fixed(
        schema: Option<&'static str>,
        name: &'static str,
        options: SequenceOptions,
        source: &'static Source,
    ) -> Self {
        Self {
            name: TableName::fixed(schema, name),
            options,
            source: Some(source),
        }
    }
}

/// Same name, counting in the same way.
impl PartialEq for Sequence {
    fn eq(&self, other: &Self) -> bool {
        self.name.matches(&other.name) && self.options == other.options
    }
}

impl Eq for Sequence {}

impl Table {
    /// The sequences that its columns take their numbers from.
    pub(crate) fn sequences(&self) -> impl Iterator<Item = &Sequence> {
        self.columns
            .iter()
            .filter_map(|column| match &column.default {
                Some(ServerDefault::Sequence(sequence)) => Some(&**sequence),
                _ => None,
            })
    }
}
