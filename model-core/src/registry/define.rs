//! Adding one table, view, sequence or item to a `MetaData`, with the three words.

use super::group::{effect, overrides_nothing};
use super::{Conflict, ConflictErrors, merge};
use crate::definition::{Definition, Kind};
use crate::metadata::difference::differences;
use crate::metadata::{
    Contribution, Difference, Effect, Entry, MetaData, NamingConvention, OnExisting, effective,
};
use crate::schema::{DdlItem, Part, Sequence, Shared, Source, Table, TableName, View};

/// What [`MetaData::define`](crate::MetaData::define) takes: a [`Table`], a [`View`], a [`Sequence`], a [`DdlItem`], or
/// the [`Definition`] of a model, sequence or item.
#[derive(Clone, Debug)]
pub struct Definable(Object);

#[derive(Clone, Debug)]
enum Object {
    Table(Shared<Table>, Role),
    View(Shared<View>),
    Sequence(Shared<Sequence>),
    Item(Shared<DdlItem>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Definition,
    Extension,
    Projection,
}

impl From<Table> for Definable {
    fn from(table: Table) -> Self {
        Self(Object::Table(table.into(), Role::Definition))
    }
}

impl From<&Table> for Definable {
    fn from(table: &Table) -> Self {
        Self::from(table.clone())
    }
}

impl From<View> for Definable {
    fn from(view: View) -> Self {
        Self(Object::View(view.into()))
    }
}

impl From<Sequence> for Definable {
    fn from(sequence: Sequence) -> Self {
        Self(Object::Sequence(sequence.into()))
    }
}

impl From<DdlItem> for Definable {
    fn from(item: DdlItem) -> Self {
        Self(Object::Item(item.into()))
    }
}

impl From<&'static Definition> for Definable {
    fn from(definition: &'static Definition) -> Self {
        let role = match definition.kind {
            Kind::Table | Kind::ExtendExisting | Kind::KeepExisting => Role::Definition,
            Kind::Extension(_) => Role::Extension,
            Kind::Projection(_) => Role::Projection,
            Kind::View(_) => {
                let view = definition.view().expect("its kind says so");
                return view.into();
            }
            Kind::Item(item) => return Self(Object::Item(Shared::Static(item))),
            Kind::Sequence(sequence) => return Self(Object::Sequence(Shared::Static(sequence))),
        };
        Self(Object::Table(Shared::Static(&definition.table), role))
    }
}

/// What [`MetaData::define`](crate::MetaData::define) did.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Defined {
    /// The table was not there and now is.
    Created,
    /// The table was there, and said all of this already.
    Unchanged,
    /// The table was there and stays as it was.
    Kept {
        /// What was ignored: how the new definition differs from the one that stays.
        ignored: Vec<Difference>,
    },
    /// The table was there and has more now.
    Extended {
        /// What it did not have before.
        added: Vec<Part>,
        /// The columns that were replaced, by saying `override`.
        overridden: Vec<Part>,
    },
}

pub(super) fn define(
    metadata: &mut MetaData,
    new: Definable,
    on_existing: OnExisting,
) -> Result<Defined, ConflictErrors> {
    if let Some(conflict) = sequence_and_relation(metadata, &new.0) {
        return Err(conflict.into());
    }
    match new.0 {
        Object::Table(table, role) => define_table(metadata, table, role, on_existing),
        Object::View(view) => define_view(metadata, view, on_existing),
        Object::Sequence(sequence) => metadata.objects.define_sequence(sequence, on_existing),
        Object::Item(item) => metadata.objects.define_item(item, on_existing),
    }
}

/// Tables, views and sequences share their names.
fn sequence_and_relation(metadata: &MetaData, new: &Object) -> Option<Conflict> {
    let conflict = |name: &TableName, relation, sequence| Conflict::SequenceAndRelation {
        name: name.clone(),
        relation,
        sequence,
    };
    let of_relation = |name: &TableName, source| {
        let sequence = metadata.objects.sequences.get(&name.key())?;
        Some(conflict(name, source, sequence.source))
    };
    match new {
        Object::Table(table, _) => of_relation(&table.name, table.source),
        Object::View(view) => of_relation(view.name(), view.source()),
        Object::Sequence(sequence) => {
            let table = metadata.table(&sequence.name).map(|table| table.source);
            let view = || metadata.view(&sequence.name).map(View::source);
            let relation = table.or_else(view)?;
            Some(conflict(&sequence.name, relation, sequence.source))
        }
        Object::Item(_) => None,
    }
}

fn define_view(
    metadata: &mut MetaData,
    view: Shared<View>,
    on_existing: OnExisting,
) -> Result<Defined, ConflictErrors> {
    match metadata.tables.get(&view.name().key()) {
        Some(entry) => Err(Conflict::TableAndView {
            name: view.name().clone(),
            table: entry.table.source,
            view: view.source(),
        }
        .into()),
        None => {
            metadata
                .objects
                .define_view(effective(metadata.naming.as_ref()), view, on_existing)
        }
    }
}

fn define_table(
    metadata: &mut MetaData,
    table: Shared<Table>,
    role: Role,
    on_existing: OnExisting,
) -> Result<Defined, ConflictErrors> {
    if let Some(view) = metadata.objects.views.get(&table.name.key()) {
        return Err(Conflict::TableAndView {
            name: table.name.clone(),
            table: table.source,
            view: view.source(),
        }
        .into());
    }
    let naming = effective(metadata.naming.as_ref());
    let tables = &mut metadata.tables;
    let present = tables.get_mut(&table.name.key());
    if let Some(reason) = impossible(role, present.is_some(), on_existing) {
        return Err(Conflict::NotADefinition {
            table: table.name.clone(),
            source: table.source,
            reason,
        }
        .into());
    }
    let Some(entry) = present else {
        let conflicts: Vec<_> = overrides_nothing(&table).collect();
        if !conflicts.is_empty() {
            return Err(ConflictErrors { conflicts });
        }
        let contributions = vec![Contribution {
            source: table.source,
            effect: Effect::Defined,
        }];
        tables.insert(table.name.key(), Entry::new(table, contributions));
        return Ok(Defined::Created);
    };
    // What an extension repeats still has a place among the others; what repeats the definition has its own.
    let known = if on_existing == OnExisting::Extend {
        &entry.base
    } else {
        &entry.table
    };
    if *known == table {
        return Ok(Defined::Unchanged);
    }
    match on_existing {
        OnExisting::Extend => extend(entry, naming, &table),
        OnExisting::Error | OnExisting::Keep => {
            let found = differences(naming, &entry.table, &table);
            if found.is_empty() {
                return Ok(Defined::Unchanged);
            }
            if on_existing == OnExisting::Keep {
                let effect = Effect::Ignored {
                    differences: found.clone(),
                };
                record(entry, &table, effect);
                return Ok(Defined::Kept { ignored: found });
            }
            let (left, right) = (entry.table.source, table.source);
            Err(Conflict::DefinedTwice {
                table: table.name.clone(),
                left,
                right,
                differences: found,
            }
            .into())
        }
    }
}

fn impossible(role: Role, present: bool, on_existing: OnExisting) -> Option<&'static str> {
    match (role, present, on_existing) {
        (Role::Definition, ..) | (Role::Extension, true, OnExisting::Extend) => None,
        (Role::Projection, ..) => Some("a projection only reads; define the model that it reads"),
        (Role::Extension, false, _) => {
            Some("it extends a model that is not here yet; define that model first")
        }
        (Role::Extension, true, _) => Some("it extends a model; pass `OnExisting::Extend`"),
    }
}

fn extend(
    entry: &mut Entry,
    naming: &NamingConvention,
    table: &Shared<Table>,
) -> Result<Defined, ConflictErrors> {
    let (_, mut added) = merge::extend(naming, &entry.table, &[table])
        .map_err(|conflicts| ConflictErrors { conflicts })?;
    let effect = effect(added.pop().expect("one result an addition"));
    add(entry, naming, table.clone())?;
    match effect.clone() {
        Effect::Extended { added, overridden } => {
            record(entry, table, effect);
            Ok(Defined::Extended { added, overridden })
        }
        _ => Ok(Defined::Unchanged),
    }
}

/// Merges the table anew, with one more addition in its place among the others: whoever came first does not show.
fn add(
    entry: &mut Entry,
    naming: &NamingConvention,
    table: Shared<Table>,
) -> Result<(), ConflictErrors> {
    if std::iter::once(&entry.base)
        .chain(&entry.additions)
        .any(|known| *known == table && known.source == table.source)
    {
        return Ok(());
    }
    let rank = |table: &Shared<Table>| table.source.map(Source::rank);
    let mut additions = entry.additions.clone();
    additions.insert(
        additions.partition_point(|known| rank(known) <= rank(&table)),
        table,
    );
    let parts: Vec<&Table> = additions.iter().map(|addition| &**addition).collect();
    let (merged, _) = merge::extend(naming, &entry.base, &parts)
        .map_err(|conflicts| ConflictErrors { conflicts })?;
    entry.table = merged.into();
    entry.additions = additions;
    Ok(())
}

fn record(entry: &mut Entry, table: &Table, effect: Effect) {
    let contribution = Contribution {
        source: table.source,
        effect,
    };
    if !entry.contributions.contains(&contribution) {
        entry.contributions.push(contribution);
    }
}
