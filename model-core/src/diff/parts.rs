//! Matching the parts of two tables: by name first, then by definition.

use super::comparison::{Comparison, Scope};
use super::question::Question;
use super::{Certainty, Change, Field, FieldChange};
use crate::schema::{Dialect, Name, ObjectKind, PartKind};

/// A part of a table that is compared field by field.
pub(crate) trait Compared: Sized {
    /// What it is.
    const KIND: PartKind;

    /// Its name, if the database has one for it.
    fn name(&self) -> Option<&Name>;

    /// Every field but the name of a constraint or index, which [`compare_parts`] compares.
    fn compare(comparison: &mut Comparison<'_>, found: &Self, wanted: &Self);

    /// What it is, for a message that says that the other side lacks it.
    fn summary(&self, dialect: Option<Dialect>) -> String;
}

/// The differences between two lists of parts.
pub(super) struct Differences<'a, T> {
    pub(super) changes: Vec<Change<'a, T>>,
    pub(super) questions: Vec<Question>,
}

/// Compares the parts of one kind of two tables. `taken` says what other kind of part or object has the name of a
/// missing one.
pub(super) fn compare_parts<'a, T: Compared>(
    scope: Scope<'_>,
    found: impl IntoIterator<Item = &'a T>,
    wanted: impl IntoIterator<Item = &'a T>,
    taken: impl Fn(&T) -> Option<ObjectKind>,
) -> Differences<'a, T> {
    let wanted: Vec<&T> = wanted.into_iter().collect();
    let mut matching = Matching {
        scope,
        unmatched: found.into_iter().collect(),
        questions: Vec::new(),
    };
    let named: Vec<Option<&T>> = wanted.iter().map(|it| matching.by_name(it)).collect();
    let mut changes = Vec::new();
    for (wanted, namesake) in wanted.into_iter().zip(named) {
        let change = match namesake {
            Some(found) => matching.differing(found, wanted),
            None => matching.without_namesake(wanted, &taken),
        };
        changes.extend(change);
    }
    let extra = matching.unmatched.into_iter();
    changes.extend(extra.map(|found| Change::Extra { found }));
    Differences {
        changes,
        questions: matching.questions,
    }
}

struct Matching<'s, 'a, T> {
    scope: Scope<'s>,
    /// The parts of the database that no wanted part is matched with.
    unmatched: Vec<&'a T>,
    questions: Vec<Question>,
}

impl<'a, T: Compared> Matching<'_, 'a, T> {
    /// The part of the same name.
    fn by_name(&mut self, wanted: &T) -> Option<&'a T> {
        let name = wanted.name()?;
        let names = &self.scope.context.names;
        let is_it = |found: &&T| {
            let found = found.name();
            found.is_some_and(|found| match T::KIND {
                PartKind::Column => names.same_column(self.scope.renamed, found, name),
                _ => names.same_part(found, name),
            })
        };
        let position = self.unmatched.iter().position(is_it)?;
        Some(self.unmatched.remove(position))
    }

    fn differing(&mut self, found: &'a T, wanted: &'a T) -> Option<Change<'a, T>> {
        let (fields, questions) = compared(self.scope, found, wanted);
        self.questions.extend(questions);
        differing(found, wanted, fields)
    }

    /// A part of another name and equal definition, or none.
    fn without_namesake(
        &mut self,
        wanted: &'a T,
        taken: impl Fn(&T) -> Option<ObjectKind>,
    ) -> Option<Change<'a, T>> {
        if let Some(by) = taken(wanted) {
            return Some(Change::NameTaken { wanted, by });
        }
        // A column is its name.
        if T::KIND != PartKind::Column
            && let Some(position) = self.twin(wanted)
        {
            let found = self.unmatched.remove(position);
            let name = name_change(self.scope, found.name(), wanted.name());
            return differing(found, wanted, name.into_iter().collect());
        }
        Some(Change::Missing { wanted })
    }

    /// Where a part of equal definition is.
    fn twin(&mut self, wanted: &T) -> Option<usize> {
        for (position, found) in self.unmatched.iter().enumerate() {
            let (fields, questions) = compared(self.scope, *found, wanted);
            if fields.is_empty() {
                return Some(position);
            }
            let is_certain = |field: &FieldChange| field.certainty == Certainty::Certain;
            if !fields.iter().any(is_certain) {
                self.questions.extend(questions);
            }
        }
        None
    }
}

/// The fields in which two parts differ, but for the name of a constraint or index.
pub(super) fn compared<T: Compared>(
    scope: Scope<'_>,
    found: &T,
    wanted: &T,
) -> (Vec<FieldChange>, Vec<Question>) {
    let mut comparison = Comparison::new(scope);
    T::compare(&mut comparison, found, wanted);
    comparison.finish()
}

pub(super) fn differing<'a, T>(
    found: &'a T,
    wanted: &'a T,
    fields: Vec<FieldChange>,
) -> Option<Change<'a, T>> {
    (!fields.is_empty()).then_some(Change::Differs {
        found,
        wanted,
        fields,
    })
}

/// Two names that differ. A part that has no name in the database has none to differ.
pub(super) fn name_change(
    scope: Scope<'_>,
    found: Option<&Name>,
    wanted: Option<&Name>,
) -> Option<FieldChange> {
    let (found, wanted) = (found?, wanted?);
    let is_same = scope.context.names.same_part(found, wanted);
    let text = |name: &Name| Some(name.to_string());
    (!is_same).then(|| FieldChange::certain(Field::Name, text(found), text(wanted)))
}
