//! What few columns say, behind one pointer: so that reading the others costs nothing more than finding it empty.

use super::{
    Collations, Column, ColumnStorage, EngineColumn, Generated, GeneratedStorage, Name,
    SequenceOptions, Shared, Source, StorageMode, fixed_name, set,
};

/// What few columns say; see [`Column::options`].
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ColumnOptions {
    /// What the database is told about the column.
    pub comment: Option<Name>,
    /// What it is computed from, if it is.
    pub generated: Option<Generated>,
    /// How it is numbered, if it is.
    pub sequence: SequenceOptions,
    /// What its texts are compared by.
    pub collations: Collations,
    /// What one database alone is told of it.
    pub storage: ColumnStorage,
    /// The name it had before: a hint to migrations, no part of the definition.
    pub renamed_from: Option<Name>,
    /// The Rust field, where its name differs.
    pub field: Option<&'static str>,
    /// Whether it may replace a column of the table that it extends.
    pub overrides: bool,
    /// The column that this one replaced, where an extension overrode it.
    pub replaces: Option<Shared<Column>>,
    /// The type as the model spells it, where lowering read another type of the same meaning in it (`NVARCHAR(10)`).
    pub(crate) written_type: Option<Name>,
    /// Where it was written, if elsewhere than its table.
    pub source: Option<&'static Source>,
}

impl ColumnOptions {
    /// Nothing said.
    pub const NONE: Self = Self {
        comment: None,
        generated: None,
        sequence: SequenceOptions::NONE,
        collations: Collations::NONE,
        storage: ColumnStorage::NONE,
        renamed_from: None,
        field: None,
        overrides: false,
        replaces: None,
        written_type: None,
        source: None,
    };
}

/// What a column has that says nothing.
pub(super) static NONE: ColumnOptions = ColumnOptions::NONE;

/// What the derive calls. Each takes the options and gives them back.
#[doc(hidden)]
impl ColumnOptions {
    #[must_use]
    pub const fn field(mut self, field: &'static str) -> Self {
        self.field = Some(field);
        self
    }

    #[must_use]
    pub const fn comment(mut self, comment: &'static str) -> Self {
        set(&mut self.comment, Some(Name::Static(comment)));
        self
    }

    #[must_use]
    pub const fn generated(mut self, expression: &'static str, storage: GeneratedStorage) -> Self {
        let generated = Generated::fixed(expression, storage);
        set(&mut self.generated, Some(generated));
        self
    }

    #[must_use]
    pub const fn sequence(mut self, numbers: [Option<i64>; 5], cycle: bool) -> Self {
        self.sequence = SequenceOptions::fixed(numbers, cycle);
        self
    }

    #[must_use]
    pub const fn collations(mut self, names: [Option<&'static str>; 4]) -> Self {
        let [postgres, sqlite, mariadb, mysql] = names;
        set(&mut self.collations.postgres, fixed_name(postgres));
        set(&mut self.collations.sqlite, fixed_name(sqlite));
        set(&mut self.collations.mariadb, fixed_name(mariadb));
        set(&mut self.collations.mysql, fixed_name(mysql));
        self
    }

    #[must_use]
    pub const fn postgres(
        mut self,
        compression: Option<&'static str>,
        storage: Option<StorageMode>,
    ) -> Self {
        set(
            &mut self.storage.postgres.compression,
            fixed_name(compression),
        );
        self.storage.postgres.storage = storage;
        self
    }

    /// Its flags: compressed, invisible, taking the time of each update.
    #[must_use]
    pub const fn mariadb(mut self, charset: Option<&'static str>, flags: [bool; 3]) -> Self {
        set(&mut self.storage.mariadb, engine(charset, flags));
        self
    }

    #[must_use]
    pub const fn mysql(mut self, charset: Option<&'static str>, flags: [bool; 3]) -> Self {
        set(&mut self.storage.mysql, engine(charset, flags));
        self
    }

    #[must_use]
    pub const fn renamed_from(mut self, name: &'static str) -> Self {
        set(&mut self.renamed_from, Some(Name::Static(name)));
        self
    }

    #[must_use]
    pub const fn overriding(mut self) -> Self {
        self.overrides = true;
        self
    }
}

const fn engine(charset: Option<&'static str>, flags: [bool; 3]) -> EngineColumn {
    let [compressed, invisible, updated_now] = flags;
    EngineColumn {
        charset: fixed_name(charset),
        compressed,
        invisible,
        updated_now,
    }
}

/// The same definition, wherever it was written.
impl PartialEq for ColumnOptions {
    fn eq(&self, other: &Self) -> bool {
        self.comment == other.comment
            && self.generated == other.generated
            && self.sequence == other.sequence
            && self.collations == other.collations
            && self.storage == other.storage
    }
}

impl Eq for ColumnOptions {}
