//! How definitions become a [`MetaData`], and how one more is added to it.

use super::define::{Definable, Defined, define};
use super::linked::registered;
use super::{Conflict, ConflictErrors, group, merge};
use crate::definition::Definition;
use crate::metadata::{Entry, MetaData, NamingConvention, OnExisting};
use crate::model::Registry;
use crate::schema::{Source, Table};

impl MetaData {
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
        let definitions: Vec<_> = registered(registry).collect();
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
        define(self, table.into(), on_existing)
    }

    /// The linked models of the list's registry that the list forgot.
    #[must_use]
    pub fn unlisted(list: &[&'static Definition]) -> Vec<&'static Definition> {
        let registry = list.first().and_then(|definition| definition.registry);
        let mut missing: Vec<_> = registered(registry)
            .filter(|linked| !list.iter().any(|listed| listed.source == linked.source))
            .collect();
        missing.sort_by_key(|definition| definition.source.rank());
        missing.dedup_by_key(|definition| definition.source);
        missing
    }
}

impl Entry {
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
