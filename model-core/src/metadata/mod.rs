//! `MetaData`: a set of tables, as an ordinary value.
//!
//! Owns the one place where definitions become tables: grouped by name, merged by the rules of `merge`, in an order
//! that no linker decides. Everything that follows (DDL, comparing, planning) reads tables from here. It never touches
//! a database.

mod conflict;
mod define;
mod dependency;
mod difference;
mod fields;
mod group;
mod list;
mod merge;
mod naming_convention;
mod object_difference;
mod objects;
mod on_existing;
mod references;
mod sorted_objects;
mod table_options;
mod to_schema;
mod validate;

use std::collections::BTreeMap;

pub use conflict::{Conflict, ConflictErrors, Site};
pub use define::{Definable, Defined};
pub use dependency::SortedTables;
pub use difference::Difference;
pub(crate) use naming_convention::EffectiveName;
pub use naming_convention::{NamingConvention, NamingConventionError, NamingMistake};
pub use on_existing::OnExisting;
pub(crate) use sorted_objects::{SchemaObject, SortedObjects};
#[allow(unused_imports)]
pub(crate) use validate::{NameRules, Validation, object_problems, problems};
pub use validate::{ValidationErrors, ValidationProblem};

#[doc(inline)]
pub use crate::schema::{Part, PartKind};

use crate::definition::Definition;
use crate::model::Registry;
use crate::registry::{self};
use crate::schema::{DdlItem, Sequence, Shared, Source, Table, TableName, View};
use objects::Objects;

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
    tables: BTreeMap<TableName, Entry>,
    objects: Objects,
    portable: bool,
    locations: bool,
    /// `None` is the default one.
    naming: Option<Shared<NamingConvention>>,
}

/// A table and who made it.
#[derive(Clone, Debug)]
struct Entry {
    table: Shared<Table>,
    contributions: Vec<Contribution>,
    /// What the table is made of: so that what is added later finds the place that it would have had before.
    base: Shared<Table>,
    additions: Vec<Shared<Table>>,
}

/// What one definition gave to a table.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Contribution {
    /// Where the definition stands; `None` when it was built at run time.
    pub source: Option<&'static Source>,
    /// What became of it.
    pub effect: Effect,
}

/// What became of a definition.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Effect {
    /// It is the table's definition.
    Defined,
    /// It added these parts and replaced those columns.
    Extended {
        /// What the table did not have before.
        added: Vec<Part>,
        /// The columns that it replaced, by saying `override`.
        overridden: Vec<Part>,
    },
    /// It says what is there already.
    Identical,
    /// It was to count only where nobody else defines the table, and somebody does.
    Ignored {
        /// How it differs from what counts.
        differences: Vec<Difference>,
    },
}

impl Entry {
    /// A table that nobody added to.
    fn new(table: Shared<Table>, contributions: Vec<Contribution>) -> Self {
        Self {
            base: table.clone(),
            table,
            contributions,
            additions: Vec::new(),
        }
    }

    /// Merges the table anew, with other names for the parts that were given none.
    fn merge_again(&mut self, naming: &NamingConvention) -> Result<(), Vec<Conflict>> {
        if self.additions.is_empty() {
            return Ok(());
        }
        let additions: Vec<&Table> = self.additions.iter().map(|addition| &**addition).collect();
        self.table = merge::extend(naming, &self.base, &additions)?.0.into();
        Ok(())
    }
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

    /// The tables of every model that is linked into this program, but for detached ones and those of a
    /// [registry](Self::registered_in).
    ///
    /// A dependency that no code names is not linked, and its models are not here: name one of them in
    /// [`metadata!`](crate::metadata!), or `use` its crate.
    ///
    /// # Errors
    /// All conflicts between the models, each with both places. That no model is linked at all.
    pub fn registered() -> Result<Self, ConflictErrors> {
        Self::of_registry(None)
    }

    /// The tables of every model of a registry that is linked into this program: those with
    /// `#[model(metadata = AnalyticsDb)]`.
    ///
    /// ```standalone_crate
    /// use model_core::{MetaData, Model, Registry};
    ///
    /// #[derive(Registry)]
    /// pub struct AnalyticsDb;
    ///
    /// #[derive(Model)]
    /// #[model(table = "events", metadata = AnalyticsDb)]
    /// pub struct Event {
    ///     #[model(primary_key)]
    ///     pub id: i64,
    /// }
    ///
    /// assert_eq!(MetaData::registered_in::<AnalyticsDb>()?.len(), 1);
    /// let error = MetaData::registered().expect_err("all models are in the registry");
    /// assert!(error.to_string().starts_with("no model is linked into this program"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// All conflicts between the models, each with both places. That the registry has no model at all.
    pub fn registered_in<R: Registry>() -> Result<Self, ConflictErrors> {
        Self::of_registry(Some(R::SOURCE))
    }

    fn of_registry(registry: Option<&'static Source>) -> Result<Self, ConflictErrors> {
        let definitions: Vec<_> = registry::registered(registry).collect();
        if definitions.is_empty() {
            return Err(Conflict::NothingRegistered { registry }.into());
        }
        Self::of(definitions)
    }

    /// The tables of the models of a list, usually one made by [`metadata!`](crate::metadata!).
    ///
    /// An extension brings the model that it extends.
    ///
    /// # Errors
    /// All conflicts between the models, each with both places.
    pub fn of<'a>(
        models: impl IntoIterator<Item = impl ListItem<'a>>,
    ) -> Result<Self, ConflictErrors> {
        let definitions = models.into_iter().map(ListItem::definition).collect();
        let (tables, objects) = group::resolve(definitions)?;
        Ok(Self {
            tables,
            objects,
            portable: false,
            locations: false,
            naming: None,
        })
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

    /// The same tables, whose constraints and indexes are named by this convention where they were given no name.
    ///
    /// Give it first where you can: what [`contributions`](Self::contributions) tells, and whether a repeated definition
    /// was identical, was judged by the names of its time. See [`NamingConvention`] for an example.
    ///
    /// # Errors
    /// Parts that two definitions add and that are no longer one under their new names.
    pub fn with_naming_convention(
        mut self,
        convention: NamingConvention,
    ) -> Result<Self, ConflictErrors> {
        let mut conflicts = Vec::new();
        for entry in self.tables.values_mut() {
            if let Err(found) = entry.merge_again(&convention) {
                conflicts.extend(found);
            }
        }
        if !conflicts.is_empty() {
            return Err(ConflictErrors { conflicts });
        }
        self.naming = Some(convention.into());
        Ok(self)
    }

    /// How constraints and indexes are named that were given no name.
    #[must_use]
    pub fn naming_convention(&self) -> &NamingConvention {
        naming_convention::effective(self.naming.as_ref())
    }

    /// The table of this name: `"profiles"`, or `"app.profiles"`; compared without case.
    #[must_use]
    pub fn table(&self, name: impl Into<TableName>) -> Option<&Table> {
        self.tables.get(&name.into()).map(|entry| &*entry.table)
    }

    /// All tables, by schema and name.
    #[must_use]
    pub fn tables(&self) -> impl ExactSizeIterator<Item = &Table> {
        self.tables.values().map(|entry| &*entry.table)
    }

    /// The view of this name: `"active_users"`, or `"app.active_users"`; compared without case.
    #[must_use]
    pub fn view(&self, name: impl Into<TableName>) -> Option<&View> {
        self.objects.views.get(&name.into()).map(|view| &**view)
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
        all.sort_by(|left, right| left.name.cmp(&right.name));
        all.dedup_by(|left, right| left.name == right.name);
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
        self.objects.items.get(&name).map(|item| &**item)
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
            .get(&name.into())
            .map_or(&[], |entry| &entry.contributions)
    }

    /// Adds a table, a view, a sequence or a `ddl!` item; `on_existing` says what happens if there is one of its name.
    ///
    /// A definition that says what is there already is no event, whatever `on_existing` says. A view, a
    /// sequence or an item is extended by nobody.
    ///
    /// # Errors
    /// With [`OnExisting::Error`], that the table is there and differs, with every differing field. With
    /// [`OnExisting::Extend`], every part that is there and differs. Nothing is changed then.
    pub fn define(
        &mut self,
        table: impl Into<Definable>,
        on_existing: OnExisting,
    ) -> Result<Defined, ConflictErrors> {
        define::define(self, table.into(), on_existing)
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

    /// The linked models of the list's registry that the list forgot.
    #[must_use]
    pub fn unlisted(list: &[&'static Definition]) -> Vec<&'static Definition> {
        let registry = list.first().and_then(|definition| definition.registry);
        let mut missing: Vec<_> = registry::registered(registry)
            .filter(|linked| !list.iter().any(|listed| listed.source == linked.source))
            .collect();
        missing.sort_by_key(|definition| definition.source.rank());
        missing.dedup_by_key(|definition| definition.source);
        missing
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

/// An element of a list of models: a [`Definition`], by one reference or two.
pub trait ListItem<'a>: sealed::Sealed {
    #[doc(hidden)]
    fn definition(self) -> &'static Definition;
}

impl ListItem<'_> for &'static Definition {
    fn definition(self) -> &'static Definition {
        self
    }
}

impl<'a> ListItem<'a> for &'a &'static Definition {
    fn definition(self) -> &'static Definition {
        self
    }
}

mod sealed {
    pub trait Sealed {}
    impl Sealed for &'static super::Definition {}
    impl Sealed for &&'static super::Definition {}
}
