//! `MetaData`: a set of tables, as an ordinary value.
//!
//! Owns the set and the questions that concern all of it: order, names, differences, validity. How definitions become
//! tables is the business of `registry`. Everything that follows (lowering, planning, DDL) reads tables from here. It
//! never touches a database.

mod dependency;
pub(crate) mod difference;
mod entry;
mod list;
pub(crate) mod named_types;
mod naming_convention;
pub(crate) mod objects;
mod on_existing;
mod references;
mod sorted_objects;
mod validate;

use std::collections::BTreeMap;

pub use dependency::SortedTables;
pub(crate) use dependency::sort as sort_tables;
pub use difference::Difference;
pub(crate) use entry::Entry;
pub use entry::{Contribution, Effect, Site};
pub(crate) use naming_convention::{EffectiveName, effective};
pub use naming_convention::{NamingConvention, NamingConventionError, NamingMistake};
pub(crate) use objects::Objects;
pub use on_existing::OnExisting;
pub(crate) use sorted_objects::{SchemaObject, SortedObjects};
#[allow(unused_imports)]
pub(crate) use validate::{NameRules, Validation, object_problems, problems};
pub use validate::{ValidationErrors, ValidationProblem};

// Public paths of what other modules own; nothing in this module uses those of `registry`.
#[doc(inline)]
pub use crate::registry::{Conflict, ConflictErrors, Definable, Defined, ListItem};
#[doc(inline)]
pub use crate::schema::{Part, PartKind};

use crate::schema::{DdlItem, Sequence, Shared, Table, TableKey, TableName, View};

/// A set of tables: from the models linked into the program, from a list, or built by hand.
///
/// A value like any other: make as many as you like, clone them, send them to other threads.
///
/// ```
/// use model_core::schema::{Column, PrimaryKey, SqlType, Table};
/// use model_core::{Dialect, MetaData, OnExisting};
///
/// let mut metadata = MetaData::new();
/// let tags = Table::new("tags")
///     .column(Column::new("id", SqlType::BigInt))
///     .primary_key(PrimaryKey::new(["id"]));
/// metadata.define(tags, OnExisting::Error)?;
/// let script = metadata.create_ddl(Dialect::Sqlite, OnExisting::Error)?;
/// assert!(script.to_string().starts_with("CREATE TABLE \"tags\""));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct MetaData {
    pub(crate) tables: BTreeMap<TableKey, Entry>,
    pub(crate) objects: Objects,
    pub(crate) portable: bool,
    pub(crate) locations: bool,
    /// `None` is the default one.
    pub(crate) naming: Option<Shared<NamingConvention>>,
}

impl MetaData {
    /// No tables.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            tables: BTreeMap::new(),
            objects: Objects::NONE,
            portable: false,
            locations: false,
            naming: None,
        }
    }

    /// The same tables for databases that cannot express all of them.
    ///
    /// What a dialect lacks is then left out, with a warning in the result; otherwise it is an error.
    #[must_use]
    pub fn portable(self) -> Self {
        Self {
            portable: true,
            ..self
        }
    }

    /// Whether [`portable`](Self::portable) was asked for.
    #[must_use]
    pub fn is_portable(&self) -> bool {
        self.portable
    }

    /// The same tables, with text that says where each statement comes from: `-- crm/src/profile.rs:12` above it.
    ///
    /// The place is that of the model; of an extension, for the parts that it added; of the enum, for a type. What was
    /// built at run time has none.
    /// [`ScriptStatement::location`](crate::ddl::ScriptStatement::location) tells it always.
    ///
    /// ```
    /// use model_core::{Dialect, MetaData, Model, OnExisting};
    ///
    /// #[derive(Model)]
    /// #[model(table = "tags", detached)]
    /// struct Tag {
    ///     #[model(primary_key)]
    ///     id: i64,
    /// }
    ///
    /// let metadata = MetaData::of([Tag::DEFINITION])?.with_locations();
    /// let script = metadata.create_ddl(Dialect::Sqlite, OnExisting::Error)?;
    /// let source = Tag::DEFINITION.source;
    /// let comment = format!("-- {}:{}\nCREATE TABLE", source.file, source.line);
    /// assert!(script.to_string().starts_with(&comment));
    /// let statement = script.iter().next().expect("one table");
    /// assert!(statement.sql().starts_with("CREATE TABLE"));
    /// assert_eq!(statement.location(), Some(source));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn with_locations(self) -> Self {
        Self {
            locations: true,
            ..self
        }
    }

    /// Whether [`with_locations`](Self::with_locations) was asked for.
    #[must_use]
    pub fn has_locations(&self) -> bool {
        self.locations
    }

    /// How constraints and indexes are named that were given no name.
    #[must_use]
    pub fn naming_convention(&self) -> &NamingConvention {
        naming_convention::effective(self.naming.as_ref())
    }

    /// The table of this name: `"profiles"`, or `"app.profiles"`; compared without case.
    #[must_use]
    pub fn table(&self, name: impl Into<TableName>) -> Option<&Table> {
        self.tables
            .get(&name.into().key())
            .map(|entry| &*entry.table)
    }

    /// All tables, by schema and name.
    #[must_use]
    pub fn tables(&self) -> impl ExactSizeIterator<Item = &Table> {
        self.tables.values().map(|entry| &*entry.table)
    }

    /// The view of this name: `"active_users"`, or `"app.active_users"`; compared without case.
    #[must_use]
    pub fn view(&self, name: impl Into<TableName>) -> Option<&View> {
        self.objects
            .views
            .get(&name.into().key())
            .map(|view| &**view)
    }

    /// All views, by schema and name. A view is no table: [`tables`](Self::tables) has none of them.
    #[must_use]
    pub fn views(&self) -> impl ExactSizeIterator<Item = &View> {
        self.objects.views.values().map(|view| &**view)
    }

    /// All sequences, by schema and name: those that were defined, and those that columns take their numbers from.
    ///
    /// ```
    /// use model_core::{MetaData, OnExisting};
    /// use model_core::schema::Sequence;
    ///
    /// let mut metadata = MetaData::new();
    /// metadata.define(Sequence::new("ticket_numbers"), OnExisting::Error)?;
    /// assert_eq!(metadata.sequences().len(), 1);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn sequences(&self) -> Vec<&Sequence> {
        let of_columns = self.tables().flat_map(Table::sequences);
        let mut all: Vec<&Sequence> = self.own_sequences().chain(of_columns).collect();
        all.sort_by(|left, right| left.name.compare_keys(&right.name));
        all.dedup_by(|left, right| left.name.matches(&right.name));
        all
    }

    /// The sequences that were defined by themselves, by schema and name.
    pub(crate) fn own_sequences(&self) -> impl ExactSizeIterator<Item = &Sequence> {
        self.objects.sequences.values().map(|sequence| &**sequence)
    }

    /// The `ddl!` item of this name, compared without case.
    #[must_use]
    pub fn item(&self, name: &str) -> Option<&DdlItem> {
        let name = TableName::new(name.to_owned());
        self.objects.items.get(&name.key()).map(|item| &**item)
    }

    /// All `ddl!` items, by name.
    #[must_use]
    pub fn items(&self) -> impl ExactSizeIterator<Item = &DdlItem> {
        self.objects.items.values().map(|item| &**item)
    }

    /// All tables, each behind those that its foreign keys refer to.
    ///
    /// The order depends on the tables alone, not on how they came here. Tables in a cycle stand together, and the cycle is named.
    #[must_use]
    pub fn sorted_tables(&self) -> SortedTables<'_> {
        dependency::sort(self.tables())
    }

    /// What stands beside the tables, each behind what it requires.
    pub(crate) fn sorted_objects(&self) -> SortedObjects<'_> {
        sorted_objects::sort(&self.objects)
    }

    /// The same metadata with other tables of the same names.
    pub(crate) fn with_tables(&self, change: impl Fn(&Table) -> Table) -> Self {
        let mut changed = self.clone();
        for entry in changed.tables.values_mut() {
            let table = Shared::from(change(&entry.table));
            *entry = Entry::new(table, entry.contributions.clone());
        }
        changed
    }

    /// How many tables there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.tables.len()
    }

    /// Whether there are no tables.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.tables.is_empty()
    }

    /// Which definitions made the table of this name, in the order in which they were merged.
    pub fn contributions(&self, name: impl Into<TableName>) -> &[Contribution] {
        self.tables
            .get(&name.into().key())
            .map_or(&[], |entry| &entry.contributions)
    }

    /// Checks the tables against each other: references, keys, names, enumerations.
    ///
    /// [`create_ddl`](Self::create_ddl) does this first.
    ///
    /// # Errors
    /// Everything that is wrong, each with its place.
    pub fn validate(&self) -> Result<(), ValidationErrors> {
        validate::validate(self)
    }
}

/// The same tables, wherever they were written.
impl PartialEq for MetaData {
    fn eq(&self, other: &Self) -> bool {
        self.tables().eq(other.tables())
            && self.objects == other.objects
            && self.naming_convention() == other.naming_convention()
    }
}

impl Eq for MetaData {}
