//! What one derive says of one table, or one `ddl!` of one item.

use std::fmt;

use crate::schema::{
    CheckConstraint, Column, DdlItem, ExcludeConstraint, ForeignKey, Index, KeyOptions, List, Name,
    PrimaryKey, Requirement, Sequence, Shared, Source, Table, TableName, TableOptions,
    UniqueConstraint, View, ViewQuery, fixed_name,
};

/// A model or a `ddl!` item as its macro registered it: what it says, in which role, and where.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Definition {
    /// Whether this is the definition, adds to one or reads one.
    pub kind: Kind,
    /// The columns, constraints and indexes; for an extension, those it adds; for a view, its columns and indexes; of a
    /// `ddl!` item and a sequence, only the name.
    pub table: Table,
    /// What the view reads, or the item stands on.
    pub requires: &'static [Requirement],
    /// Where it was written.
    pub source: &'static Source,
    /// Whether it stays out of [`MetaData::registered`](crate::MetaData::registered).
    pub detached: bool,
    /// Where the marker of its registry stands; `None` is the program's own.
    pub registry: Option<&'static Source>,
    pub(crate) hash: u64,
}

/// The role of a [`Definition`].
#[derive(Clone, Copy)]
#[non_exhaustive]
pub enum Kind {
    /// `table = "..."`: *the* definition.
    Table,
    /// `extend_existing`: adds to the table of that name, or defines it where nobody else does.
    ExtendExisting,
    /// `keep_existing`: counts where nobody else defines the table.
    KeepExisting,
    /// `extend = path`: adds to the table of that model.
    Extension(&'static Definition),
    /// `projection = path`: reads some columns of that model's table.
    Projection(&'static Definition),
    /// `view = "..."`, `materialized_view = "..."`: *the* definition of a view.
    View(&'static ViewQuery),
    /// `ddl!`: an object that the user's own SQL creates.
    Item(&'static DdlItem),
    /// `#[derive(Sequence)]`: *the* definition of a sequence.
    Sequence(&'static Sequence),
}

/// The registry that a struct of columns belongs to.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs, reason = "hidden: the derive's own")]
pub enum Membership {
    /// The program's own.
    Own,
    /// The one whose marker stands there.
    Named(&'static Source),
    /// That of whoever flattens it.
    Flattened,
}

impl Membership {
    /// That of a base: what extends or reads it belongs there too.
    #[must_use]
    pub const fn of(base: &Definition) -> Self {
        match base.registry {
            Some(marker) => Self::Named(marker),
            None => Self::Own,
        }
    }

    /// Where the marker stands, if there is one.
    #[must_use]
    pub const fn registry(self) -> Option<&'static Source> {
        match self {
            Self::Named(marker) => Some(marker),
            Self::Own | Self::Flattened => None,
        }
    }
}

/// The constraints and indexes of a struct of columns.
#[derive(Clone, Copy, Debug)]
pub struct Keys {
    /// The primary key's columns.
    pub primary_key: &'static [Name],
    /// What few primary keys say.
    pub primary_key_options: Option<&'static KeyOptions>,
    /// The unique constraints.
    pub uniques: &'static [UniqueConstraint],
    /// The check constraints.
    pub checks: &'static [CheckConstraint],
    /// The exclusion constraints.
    pub excludes: &'static [ExcludeConstraint],
    /// The foreign keys.
    pub foreign_keys: &'static [ForeignKey],
    /// The indexes.
    pub indexes: &'static [Index],
}

impl Keys {
    /// None at all.
    pub const NONE: Self = Self {
        primary_key: &[],
        primary_key_options: None,
        uniques: &[],
        checks: &[],
        excludes: &[],
        foreign_keys: &[],
        indexes: &[],
    };
}

/// What a derive says of its table beside columns and keys.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs, reason = "hidden: the derive's own")]
pub struct Head {
    pub kind: Kind,
    pub schema: Option<&'static str>,
    pub name: &'static str,
    /// The derive's hash of the table's identity.
    pub hash: u64,
    pub primary_key_name: Option<&'static str>,
    pub comment: Option<&'static str>,
    pub renamed_from: Option<&'static str>,
    pub options: Option<&'static TableOptions>,
    pub detached: bool,
    pub registry: Option<&'static Source>,
    pub source: Source,
}

/// What a derive says of a struct without asking another.
#[doc(hidden)]
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "hidden: the derive's own")]
pub struct Written {
    pub columns: &'static [Column],
    /// That of a model; `None` where it asks its base, and stands apart.
    pub head: Option<Head>,
}

impl Written {
    /// The head of a model that has it here.
    ///
    /// # Panics
    /// Where it stands apart, which no derive asks for.
    #[must_use]
    pub const fn head(&'static self) -> &'static Head {
        match &self.head {
            Some(head) => head,
            None => panic!("a mixin has no head"),
        }
    }
}

impl Head {
    /// A table by name.
    #[must_use]
    pub const fn new(
        kind: Kind,
        schema: Option<&'static str>,
        name: &'static str,
        hash: u64,
        source: Source,
    ) -> Self {
        Self {
            kind,
            schema,
            name,
            hash,
            primary_key_name: None,
            comment: None,
            renamed_from: None,
            options: None,
            detached: false,
            registry: None,
            source,
        }
    }

    /// The table's schema and name.
    #[must_use]
    pub const fn table_name(&self) -> TableName {
        TableName::fixed(self.schema, self.name)
    }
}

impl Definition {
    /// Puts together what a derive says.
    #[doc(hidden)]
    #[must_use]
    pub const fn new(head: &'static Head, columns: &'static [Column], keys: Keys) -> Self {
        Self {
            kind: head.kind,
            table: Table {
                name: head.table_name(),
                columns: List::Static(columns),
                primary_key: match keys.primary_key {
                    [] => None,
                    columns => Some(PrimaryKey {
                        name: fixed_name(head.primary_key_name),
                        columns: List::Static(columns),
                        options: match keys.primary_key_options {
                            Some(options) => Some(Shared::Static(options)),
                            None => None,
                        },
                    }),
                },
                uniques: List::Static(keys.uniques),
                checks: List::Static(keys.checks),
                excludes: List::Static(keys.excludes),
                foreign_keys: List::Static(keys.foreign_keys),
                indexes: List::Static(keys.indexes),
                comment: fixed_name(head.comment),
                options: match head.options {
                    Some(options) => Some(Shared::Static(options)),
                    None => None,
                },
                renamed_from: fixed_name(head.renamed_from),
                source: Some(&head.source),
            },
            requires: &[],
            source: &head.source,
            detached: head.detached,
            registry: head.registry,
            hash: head.hash,
        }
    }

    /// The definition of what reads others.
    #[doc(hidden)]
    #[must_use]
    pub const fn requiring(mut self, requires: &'static [Requirement]) -> Self {
        self.requires = requires;
        self
    }

    /// A `ddl!` item, with the macro's hash of its name.
    #[doc(hidden)]
    #[must_use]
    pub const fn item(item: &'static DdlItem, hash: u64, detached: bool) -> Self {
        let Some(source) = item.source else {
            panic!("an item of the macro has its place")
        };
        let name = TableName::fixed(None, item.name.fixed());
        let mut definition = Self::bare(Kind::Item(item), name, source, hash, detached);
        definition.requires = item.requires.fixed();
        definition
    }

    /// A sequence, with the derive's hash of its name.
    #[doc(hidden)]
    #[must_use]
    pub const fn sequence(sequence: &'static Sequence, hash: u64, detached: bool) -> Self {
        let Some(source) = sequence.source else {
            panic!("a sequence of the derive has its place")
        };
        let schema = match &sequence.name.schema {
            Some(schema) => Some(schema.fixed()),
            None => None,
        };
        let name = TableName::fixed(schema, sequence.name.name.fixed());
        Self::bare(Kind::Sequence(sequence), name, source, hash, detached)
    }

    /// The definition of what has a name and neither columns nor keys.
    const fn bare(
        kind: Kind,
        name: TableName,
        source: &'static Source,
        hash: u64,
        detached: bool,
    ) -> Self {
        Self {
            kind,
            table: Table {
                name,
                columns: List::EMPTY,
                primary_key: None,
                uniques: List::EMPTY,
                checks: List::EMPTY,
                excludes: List::EMPTY,
                foreign_keys: List::EMPTY,
                indexes: List::EMPTY,
                comment: None,
                renamed_from: None,
                options: None,
                source: Some(source),
            },
            requires: &[],
            source,
            detached,
            registry: None,
            hash,
        }
    }

    /// The definition of what belongs to one of several databases.
    #[doc(hidden)]
    #[must_use]
    pub const fn of_registry(mut self, marker: &'static Source) -> Self {
        self.registry = Some(marker);
        self
    }

    /// The view, if it is one.
    #[must_use]
    pub fn view(&'static self) -> Option<View> {
        match self.kind {
            Kind::View(query) => Some(View {
                relation: Shared::Static(&self.table),
                query: Shared::Static(query),
                requires: List::Static(self.requires),
            }),
            _ => None,
        }
    }
}

/// The attribute that gives this role.
impl fmt::Debug for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Table => f.write_str("table"),
            Self::ExtendExisting => f.write_str("extend_existing"),
            Self::KeepExisting => f.write_str("keep_existing"),
            Self::Extension(base) => write!(f, "extend = {}", base.source.path()),
            Self::Projection(base) => write!(f, "projection = {}", base.source.path()),
            Self::View(_) => f.write_str("view"),
            Self::Item(_) => f.write_str("ddl!"),
            Self::Sequence(_) => f.write_str("sequence"),
        }
    }
}
