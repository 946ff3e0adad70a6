//! Tables.

use super::comparison::{Comparison, Scope, text};
use super::options::compare_options;
use super::parts::{Compared, Differences, compare_parts, compared, differing, name_change};
use super::question::Question;
use super::taken::Taken;
use super::unique_index::{Part, UniqueIndexes};
use super::{Change, Field, TableDifference};
use crate::schema::{ObjectKind, PartKind, PrimaryKey, Table};

/// Everything in which two tables differ but their names, and what to ask the server.
pub(super) fn compare_tables<'a>(
    scope: Scope<'_>,
    taken: Option<&Taken<'_>>,
    found: &'a Table,
    wanted: &'a Table,
) -> (TableDifference<'a>, Vec<Question>) {
    let Table {
        name: _, // They are matched by it.
        columns,
        primary_key: _,
        uniques,
        checks,
        excludes,
        foreign_keys,
        indexes,
        comment: _, // Below, with the other fields of the table itself.
        options: _,
        renamed_from: _, // A hint; `rename` reads it.
        source: _,       // Where it was written.
    } = found;
    let paired = UniqueIndexes::of(scope, found, wanted);
    let own = |part, name| paired.leave(scope, part, name);
    let mut parts = Parts {
        scope,
        taken,
        found,
        wanted,
        questions: Vec::new(),
    };
    let difference = TableDifference {
        found,
        wanted,
        columns: parts.compare(columns, &wanted.columns),
        primary_key: parts.compare_keys(),
        uniques: parts.compare(
            uniques
                .iter()
                .filter(|it| own(Part::FoundConstraint, it.name.as_ref())),
            wanted
                .uniques
                .iter()
                .filter(|it| own(Part::WantedConstraint, it.name.as_ref())),
        ),
        checks: parts.compare(checks, &wanted.checks),
        excludes: parts.compare(excludes, &wanted.excludes),
        foreign_keys: parts.compare(foreign_keys, &wanted.foreign_keys),
        indexes: parts.compare(
            indexes
                .iter()
                .filter(|it| own(Part::FoundIndex, it.name.as_ref())),
            wanted
                .indexes
                .iter()
                .filter(|it| own(Part::WantedIndex, it.name.as_ref())),
        ),
        fields: parts.compare_fields(),
    };
    (difference, parts.questions)
}

struct Parts<'s, 'a> {
    scope: Scope<'s>,
    taken: Option<&'s Taken<'s>>,
    found: &'a Table,
    wanted: &'a Table,
    questions: Vec<Question>,
}

impl<'a> Parts<'_, 'a> {
    fn compare<T: Compared + 'a>(
        &mut self,
        found: impl IntoIterator<Item = &'a T>,
        wanted: impl IntoIterator<Item = &'a T>,
    ) -> Vec<Change<'a, T>> {
        let taken = |part: &T| self.taken_by(T::KIND, part);
        let Differences { changes, questions } = compare_parts(self.scope, found, wanted, taken);
        self.questions.extend(questions);
        changes
    }

    fn taken_by(&self, kind: PartKind, part: &impl Compared) -> Option<ObjectKind> {
        let taken = self.taken.filter(|_| kind != PartKind::Column)?;
        taken.part(self.wanted, Some(self.found), kind, part.name()?)
    }

    /// A table has one primary key, whatever its name.
    fn compare_keys(&mut self) -> Option<Change<'a, PrimaryKey>> {
        match (&self.found.primary_key, &self.wanted.primary_key) {
            (None, None) => None,
            (Some(found), None) => Some(Change::Extra { found }),
            (None, Some(wanted)) => Some(match self.taken_by(PartKind::PrimaryKey, wanted) {
                Some(by) => Change::NameTaken { wanted, by },
                None => Change::Missing { wanted },
            }),
            (Some(found), Some(wanted)) => {
                let (mut fields, questions) = compared(self.scope, found, wanted);
                self.questions.extend(questions);
                fields.extend(name_change(self.scope, found.name(), wanted.name()));
                differing(found, wanted, fields)
            }
        }
    }

    fn compare_fields(&mut self) -> Vec<super::FieldChange> {
        let mut comparison = Comparison::new(self.scope);
        let (own, other) = (
            text(self.found.comment.as_ref()),
            text(self.wanted.comment.as_ref()),
        );
        comparison.texts(Field::Comment, own, other);
        compare_options(&mut comparison, self.found.options(), self.wanted.options());
        let (fields, questions) = comparison.finish();
        self.questions.extend(questions);
        fields
    }
}

impl TableDifference<'_> {
    /// Whether nothing differs.
    pub(super) fn is_empty(&self) -> bool {
        let Self {
            found: _,
            wanted: _,
            columns,
            primary_key,
            uniques,
            checks,
            excludes,
            foreign_keys,
            indexes,
            fields,
        } = self;
        columns.is_empty()
            && primary_key.is_none()
            && uniques.is_empty()
            && checks.is_empty()
            && excludes.is_empty()
            && foreign_keys.is_empty()
            && indexes.is_empty()
            && fields.is_empty()
    }
}
