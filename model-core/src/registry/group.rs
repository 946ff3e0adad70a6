//! From definitions to tables: one group a name, one table a group.

use std::collections::BTreeMap;

use super::object::{resolve_item, resolve_sequence, resolve_view};
use super::{Conflict, ConflictErrors, merge};
use crate::definition::{Definition, Kind};
use crate::metadata::difference::differences;
use crate::metadata::objects::Objects;
use crate::metadata::{Contribution, Effect, Entry, NamingConvention};
use crate::schema::{Shared, Table, TableKey};

/// The tables of these definitions, in whatever order they come, and what stands beside them.
pub(super) fn resolve(
    mut definitions: Vec<&'static Definition>,
) -> Result<(BTreeMap<TableKey, Entry>, Objects), ConflictErrors> {
    let bases: Vec<_> = definitions
        .iter()
        .filter_map(|definition| base(definition))
        .collect();
    definitions.extend(bases);
    definitions.retain(|definition| !matches!(definition.kind, Kind::Projection(_)));
    definitions.sort_by(|a, b| {
        a.table
            .name
            .compare_keys(&b.table.name)
            .then_with(|| a.source.rank().cmp(&b.source.rank()))
    });
    // A crate can be linked twice (under test, and through its dev-dependencies): one source is one definition.
    definitions
        .dedup_by(|a, b| std::ptr::eq(*a, *b) || (a.source == b.source && a.table == b.table));

    let mut conflicts = Vec::new();
    let mut tables = Vec::with_capacity(definitions.len());
    let mut objects = Objects::NONE;
    definitions.retain(|definition| match definition.kind {
        Kind::Item(item) => {
            conflicts.extend(resolve_item(item, &mut objects));
            false
        }
        Kind::Sequence(sequence) => {
            conflicts.extend(resolve_sequence(sequence, &mut objects));
            false
        }
        _ => true,
    });
    for group in definitions.chunk_by(|a, b| a.table.name.matches(&b.table.name)) {
        if let Some(sequence) = objects.sequences.get(&group[0].table.name.key()) {
            conflicts.push(Conflict::SequenceAndRelation {
                name: sequence.name.clone(),
                relation: Some(group[0].source),
                sequence: sequence.source,
            });
        }
        if group.iter().any(|definition| is_view(definition)) {
            conflicts.extend(resolve_view(group, &mut objects));
            continue;
        }
        match resolve_group(group) {
            Ok(entry) => tables.push((entry.table.name.key(), entry)),
            Err(found) => conflicts.extend(found),
        }
    }
    if conflicts.is_empty() {
        Ok((tables.into_iter().collect(), objects))
    } else {
        Err(ConflictErrors { conflicts })
    }
}

/// The model that an extension or a projection stands on.
fn base(definition: &'static Definition) -> Option<&'static Definition> {
    match definition.kind {
        Kind::Extension(base) | Kind::Projection(base) => Some(base),
        Kind::Table
        | Kind::ExtendExisting
        | Kind::KeepExisting
        | Kind::View(_)
        | Kind::Item(_)
        | Kind::Sequence(_) => None,
    }
}

fn is_view(definition: &Definition) -> bool {
    matches!(definition.kind, Kind::View(_))
}

/// The one table of definitions of one name, which come in their rank's order.
fn resolve_group(group: &[&'static Definition]) -> Result<Entry, Vec<Conflict>> {
    if let [only] = group
        && !matches!(only.kind, Kind::ExtendExisting)
    {
        return Ok(Entry::new(
            Shared::Static(&only.table),
            vec![contribution(only, Effect::Defined)],
        ));
    }
    let of = |wanted: fn(&Kind) -> bool| {
        group
            .iter()
            .copied()
            .filter(move |definition| wanted(&definition.kind))
            .collect::<Vec<_>>()
    };
    let defined = of(|kind| matches!(kind, Kind::Table));
    let kept = of(|kind| matches!(kind, Kind::KeepExisting));
    let mut extensions = of(|kind| matches!(kind, Kind::ExtendExisting | Kind::Extension(_)));

    // Who defines: a definition; else one that may be kept; else the first of those that only mean to add.
    let mut conflicts = Vec::new();
    let mut contributions = Vec::new();
    let base = match (defined.split_first(), kept.split_first()) {
        (Some((base, others)), _) => {
            contributions.push(contribution(base, Effect::Defined));
            repeat(base, others, &mut contributions, &mut conflicts);
            contributions.extend(kept.iter().map(|kept| ignored(base, kept)));
            *base
        }
        (None, Some((base, others))) => {
            contributions.push(contribution(base, Effect::Defined));
            repeat(base, others, &mut contributions, &mut conflicts);
            *base
        }
        (None, None) => {
            conflicts.extend(
                extensions
                    .iter()
                    .flat_map(|definition| overrides_nothing(&definition.table)),
            );
            let base = extensions.remove(0);
            contributions.push(contribution(base, Effect::Defined));
            base
        }
    };
    let additions: Vec<_> = extensions
        .iter()
        .map(|definition| &definition.table)
        .collect();
    match merge::extend(NamingConvention::DEFAULT, &base.table, &additions) {
        Ok((table, added)) if conflicts.is_empty() => {
            let effects = extensions
                .iter()
                .zip(added)
                .map(|(definition, added)| contribution(definition, effect(added)));
            contributions.extend(effects);
            let additions = extensions
                .iter()
                .map(|definition| Shared::Static(&definition.table))
                .collect();
            Ok(Entry {
                table: table.into(),
                contributions,
                base: Shared::Static(&base.table),
                additions,
            })
        }
        Ok(_) => Err(conflicts),
        Err(more) => Err(conflicts.into_iter().chain(more).collect()),
    }
}

/// Where nobody else defines the table, there is no column to override.
pub(super) fn overrides_nothing(table: &Table) -> impl Iterator<Item = Conflict> {
    let overriding = table
        .columns
        .iter()
        .filter(|column| column.options().overrides);
    overriding.map(|column| Conflict::NothingToOverride {
        table: table.name.clone(),
        column: column.name.to_string(),
        source: table.source,
    })
}

/// Further definitions: identical ones are no event, others conflict.
fn repeat(
    base: &'static Definition,
    others: &[&'static Definition],
    contributions: &mut Vec<Contribution>,
    conflicts: &mut Vec<Conflict>,
) {
    for other in others {
        let differences = differences(NamingConvention::DEFAULT, &base.table, &other.table);
        if differences.is_empty() {
            contributions.push(contribution(other, Effect::Identical));
        } else {
            conflicts.push(Conflict::DefinedTwice {
                table: base.table.name.clone(),
                left: Some(base.source),
                right: Some(other.source),
                differences,
            });
        }
    }
}

fn ignored(base: &Definition, kept: &'static Definition) -> Contribution {
    contribution(
        kept,
        Effect::Ignored {
            differences: differences(NamingConvention::DEFAULT, &base.table, &kept.table),
        },
    )
}

pub(super) fn effect(added: merge::Added) -> Effect {
    if added == merge::Added::default() {
        Effect::Identical
    } else {
        Effect::Extended {
            added: added.added,
            overridden: added.overridden,
        }
    }
}

fn contribution(definition: &Definition, effect: Effect) -> Contribution {
    Contribution {
        source: Some(definition.source),
        effect,
    }
}
