//! Dropping tables, in whatever way they refer to each other: what goes, and who is against it.

use std::collections::HashMap;

use super::place::Places;
use super::plan::{is_view, refuse};
use super::{DropReport, ExecuteError, Obstacle, ObstacleReason, Reference};
use crate::metadata::MetaData;
use crate::reflect::{ObjectKind, ReflectedReference};
#[cfg(any(feature = "postgres", feature = "mysql"))]
use crate::schema::Sequence;
use crate::schema::{ForeignKey, Name, Table, TableName, View};

/// What goes.
pub(super) struct Plan<'a> {
    /// The views that are there, in the order in which they go.
    pub(super) views: Vec<&'a View>,
    /// The tables that are there, in the order in which they go.
    pub(super) present: Vec<&'a Table>,
    absent: Vec<TableName>,
    /// The foreign keys of tables that go later than those that they refer to.
    pub(super) closing: Vec<(&'a Table, ForeignKey)>,
}

/// Decides it; `references` are all foreign keys that lead to the metadata's schemas.
pub(super) fn plan<'a>(
    metadata: &'a MetaData,
    places: &Places,
    references: &[ReflectedReference],
) -> Result<Plan<'a>, ExecuteError> {
    refuse_other_objects(metadata, places)?;
    let is_there = |name: &TableName| places.of(name).object().is_some();
    let (views, absent_views): (Vec<_>, Vec<_>) = (metadata.sorted_objects().views())
        .into_iter()
        .rev()
        .partition(|view| is_there(view.name()));
    let (present, absent): (Vec<_>, Vec<_>) = (metadata.sorted_tables())
        .into_iter()
        .rev()
        .partition(|table| is_there(&table.name));
    let mut plan = Plan {
        absent: names(&absent_views, &absent).collect(),
        views,
        present,
        closing: Vec::new(),
    };
    plan.follow(places, references)?;
    Ok(plan)
}

/// What bears a table's or view's name and is none.
fn refuse_other_objects(metadata: &MetaData, places: &Places) -> Result<(), ExecuteError> {
    let tables = metadata.sorted_tables();
    let of_table = |table: &&Table| {
        let by = places.of(&table.name).object()?.kind;
        let is_table = matches!(by, ObjectKind::Table | ObjectKind::VirtualTable);
        let reason = ObstacleReason::NameTaken { by };
        (!is_table).then(|| Obstacle::new(table, None, reason))
    };
    let of_view = |view: &View| {
        let by = places.of(view.name()).object()?.kind;
        let reason = ObstacleReason::ViewNameTaken { by };
        (!is_view(by)).then(|| Obstacle::new(&view.relation, None, reason))
    };
    let views = metadata.sorted_objects().views();
    let of_views = views.into_iter().filter_map(of_view);
    refuse(tables.iter().filter_map(of_table).chain(of_views).collect())
}

fn names<'a>(views: &'a [&View], tables: &'a [&Table]) -> impl Iterator<Item = TableName> + 'a {
    let views = views.iter().map(|view| view.name().clone());
    views.chain(tables.iter().map(|table| table.name.clone()))
}

/// The sequences that are there, and those that are not. What else bears a sequence's name stays, and is told.
#[cfg(any(feature = "postgres", feature = "mysql"))]
pub(super) fn sequences(
    metadata: &MetaData,
    places: &Places,
) -> Result<(Vec<TableName>, Vec<TableName>), ExecuteError> {
    let sequences = metadata.sequences();
    let by = |name: &TableName| places.of(name).object().map(|object| object.kind);
    let other = |sequence: &&Sequence| {
        let by = by(&sequence.name).filter(|by| *by != ObjectKind::Sequence)?;
        Some(Obstacle::of_sequence(sequence, by))
    };
    refuse(sequences.iter().filter_map(other).collect())?;
    let names = sequences.iter().map(|sequence| sequence.name.clone());
    Ok(names.partition(|name| by(name).is_some()))
}

impl Plan<'_> {
    /// Whether a table or view of this name is there and goes.
    #[cfg(any(feature = "postgres", feature = "mysql"))]
    pub(super) fn drops(&self, name: &TableName) -> bool {
        names(&self.views, &self.present).any(|it| it == *name)
    }

    /// What was done.
    pub(super) fn report(self) -> DropReport {
        DropReport {
            dropped: names(&self.views, &self.present).collect(),
            absent: self.absent,
            dropped_items: Vec::new(),
        }
    }

    /// A table that is to stay protects those that it refers to.
    fn follow(
        &mut self,
        places: &Places,
        references: &[ReflectedReference],
    ) -> Result<(), ExecuteError> {
        let schemas = places.schemas();
        let key = |schema: &str, name: &str| (schemas.names.key(schema), schemas.names.key(name));
        let own_key =
            |table: &Table| (schemas.of(&table.name), schemas.names.key(&table.name.name));
        let positions: HashMap<_, _> = self
            .present
            .iter()
            .enumerate()
            .map(|(position, table)| (own_key(table), position))
            .collect();
        let mut foreign = Vec::new();
        for reference in references {
            let referred =
                positions.get(&key(&reference.referred_schema, &reference.referred_table));
            let Some(&referred) = referred else { continue };
            match positions.get(&key(&reference.schema, &reference.table)) {
                None => foreign.push(self.foreign(reference, referred, places)),
                Some(&own) if referred < own => {
                    self.closing.extend(self.closing_key(reference, own));
                }
                Some(_) => {}
            }
        }
        if foreign.is_empty() {
            Ok(())
        } else {
            Err(ExecuteError::StillReferenced {
                references: foreign,
            })
        }
    }

    fn foreign(
        &self,
        reference: &ReflectedReference,
        referred: usize,
        places: &Places,
    ) -> Reference {
        let referred = &self.present[referred].name;
        let schemas = places.schemas();
        // A table beside the referred one is called as that one is.
        let schema = if schemas.names.same(&reference.schema, &schemas.of(referred)) {
            referred.schema.clone()
        } else {
            Some(Name::from(reference.schema.clone()))
        };
        Reference {
            table: TableName {
                schema,
                name: reference.table.clone().into(),
            },
            columns: reference.columns.clone(),
            referred_table: referred.clone(),
        }
    }
}

impl<'a> Plan<'a> {
    fn closing_key(
        &self,
        reference: &ReflectedReference,
        own: usize,
    ) -> Option<(&'a Table, ForeignKey)> {
        let name = reference.name.clone()?;
        let referred = TableName::new(reference.referred_table.clone());
        let columns = reference.columns.iter().cloned();
        let key = ForeignKey::new(columns, referred, Vec::<Name>::new()).named(name);
        Some((self.present[own], key))
    }
}
