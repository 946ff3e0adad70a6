//! Adding to a table: a set operation on its parts.
//!
//! What is added never depends on the order of the additions: every pair that contradicts is a conflict, and what is
//! said twice counts once. A part is the same when its kind and its name are, or, for keys and indexes, when it covers
//! the same columns in the same way.

use super::Conflict;
use super::merge_options::merged;
use crate::diff::{
    Compared, Field, FieldChange, OptionDifference, option_differences, part_fields,
};
use crate::metadata::difference::of_fields;
use crate::metadata::{NamingConvention, Site};
use crate::schema::{
    CheckConstraint, Column, ExcludeConstraint, ForeignKey, Index, List, Name, Part, PartKind,
    PrimaryKey, Source, SourceRank, Table, UniqueConstraint, same_identifier,
};

/// What one addition did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Added {
    pub(super) added: Vec<Part>,
    pub(super) overridden: Vec<Part>,
}

/// `base` with all that `additions` bring, and what each of them brought.
pub(super) fn extend(
    naming: &NamingConvention,
    base: &Table,
    additions: &[&Table],
) -> Result<(Table, Vec<Added>), Vec<Conflict>> {
    let mut merge = Merge {
        naming,
        table: base.clone(),
        conflicts: Vec::new(),
    };
    let added = additions
        .iter()
        .map(|addition| merge.add(addition))
        .collect();
    if merge.conflicts.is_empty() {
        Ok((in_order(naming, merge.table), added))
    } else {
        Err(merge.conflicts)
    }
}

struct Merge<'a> {
    naming: &'a NamingConvention,
    table: Table,
    conflicts: Vec<Conflict>,
}

impl Merge<'_> {
    fn add(&mut self, addition: &Table) -> Added {
        let mut done = Added::default();
        for column in &addition.columns {
            self.add_column(&mut done, addition, column);
        }
        self.add_primary_key(&mut done, addition);
        self.add_parts(&mut done, addition, &addition.uniques, |table| {
            &mut table.uniques
        });
        self.add_parts(&mut done, addition, &addition.checks, |table| {
            &mut table.checks
        });
        self.add_parts(&mut done, addition, &addition.excludes, |table| {
            &mut table.excludes
        });
        self.add_parts(&mut done, addition, &addition.foreign_keys, |table| {
            &mut table.foreign_keys
        });
        self.add_parts(&mut done, addition, &addition.indexes, |table| {
            &mut table.indexes
        });
        self.add_comment(&mut done, addition);
        self.add_options(&mut done, addition);
        done
    }

    fn add_column(&mut self, done: &mut Added, addition: &Table, column: &Column) {
        let present = self
            .table
            .columns
            .iter()
            .position(|it| same_identifier(&it.name, &column.name));
        let Some(position) = present else {
            if column.options().overrides {
                self.nothing_to_override(addition, column);
                return;
            }
            self.table.columns = self.table.columns.with(attributed(column, addition.source));
            done.added.push(Part::column(column));
            return;
        };
        let current = self.table.columns[position].clone();
        // What repeats the table's own column stands aside for whoever overrides it, in either order; and what another
        // extension adds is not there to be overridden, in either order.
        let replaces = current.options().replaces.as_deref();
        let original = replaces.unwrap_or(&current);
        let added = replaces.is_none() && current.options().source.is_some();
        match column.options().overrides {
            true if added => self.nothing_to_override(addition, column),
            _ if original == column => {}
            true if current == *column => {}
            true if replaces.is_none() => {
                let replacement = attributed(column, addition.source)
                    .with(|options| options.replaces = Some(current.clone().into()));
                let mut columns = self.table.columns.to_vec();
                columns[position] = replacement;
                self.table.columns = columns.into();
                done.overridden.push(Part::column(column));
            }
            overrides => {
                let present = if overrides { &current } else { original };
                let left = present.options().source.or(self.table.source);
                let fields = part_fields(present, column);
                self.differs(&Part::column(column), left, addition.source, fields);
            }
        }
    }

    fn nothing_to_override(&mut self, addition: &Table, column: &Column) {
        self.conflicts.push(Conflict::NothingToOverride {
            table: self.table.name.clone(),
            column: column.name.to_string(),
            source: addition.source,
        });
    }

    fn add_primary_key(&mut self, done: &mut Added, addition: &Table) {
        let Some(key) = &addition.primary_key else {
            return;
        };
        match self.table.primary_key.clone() {
            None => {
                self.table.primary_key = Some(key.clone());
                done.added.push(key_part(self.naming, &self.table, key));
            }
            Some(current) if current == *key => {}
            Some(current) => {
                let part = key_part(self.naming, &self.table, &current);
                let fields = key_fields(&current, key);
                self.differs(&part, self.table.source, addition.source, fields);
            }
        }
    }

    fn add_parts<T: MergePart>(
        &mut self,
        done: &mut Added,
        addition: &Table,
        parts: &[T],
        list: impl Fn(&mut Table) -> &mut List<T>,
    ) {
        for new in parts {
            let part = new.part(self.naming, &self.table);
            let present = list(&mut self.table).clone();
            let namesake = present
                .iter()
                .find(|it| same_identifier(&it.part(self.naming, &self.table).name, &part.name));
            let twin = present.iter().find(|it| part_fields(*it, new).is_empty());
            // Names that differ in case only would give the text that came first.
            let spelling = |old: &T| old.part(self.naming, &self.table).name == part.name;
            match (namesake, twin) {
                (Some(old), _) if !part_fields(old, new).is_empty() => {
                    let left = old.source().or(self.table.source);
                    self.differs(&part, left, addition.source, part_fields(old, new));
                }
                (Some(old), _) if spelling(old) => {}
                (Some(twin), _) | (None, Some(twin)) => self.conflicts.push(Conflict::TwoNames {
                    table: self.table.name.clone(),
                    part: twin.part(self.naming, &self.table),
                    other: part.name,
                    left: twin.source().or(self.table.source),
                    right: addition.source,
                }),
                (None, None) => {
                    *list(&mut self.table) = present.with(
                        new.attributed_to(addition.source)
                            .plainly_named(self.naming, &self.table),
                    );
                    done.added.push(part);
                }
            }
        }
    }

    fn add_comment(&mut self, done: &mut Added, addition: &Table) {
        let Some(comment) = &addition.comment else {
            return;
        };
        let part = Part::new(PartKind::Comment, "");
        match self.table.comment.clone() {
            None => {
                self.table.comment = Some(comment.clone());
                done.added.push(part);
            }
            Some(current) if current == *comment => {}
            Some(current) => {
                let text = |comment: &Name| Some(comment.to_string());
                let fields = FieldChange::certain(Field::Comment, text(&current), text(comment));
                self.differs(&part, self.table.source, addition.source, vec![fields]);
            }
        }
    }

    /// Where neither says an option otherwise than the other, the table has both's.
    fn add_options(&mut self, done: &mut Added, addition: &Table) {
        let Some(options) = &addition.options else {
            return;
        };
        for option in option_differences(self.table.options(), options) {
            let OptionDifference { name, left, right } = &option;
            let part = Part::new(PartKind::Option, name.clone());
            match (left, right) {
                (_, None) => {}
                (None, Some(_)) => done.added.push(part),
                (Some(_), Some(_)) => self.conflicts.push(Conflict::PartDiffers {
                    table: self.table.name.clone(),
                    left: self.table.source,
                    right: addition.source,
                    differences: vec![option.into_difference(Some("value"))],
                    part,
                }),
            }
        }
        self.table.options = Some(merged(self.table.options(), options).into());
    }

    fn differs(&mut self, part: &Part, left: Site, right: Site, fields: Vec<FieldChange>) {
        self.conflicts.push(Conflict::PartDiffers {
            table: self.table.name.clone(),
            part: part.clone(),
            left,
            right,
            differences: of_fields(part, fields),
        });
    }
}

/// The column, with its place of origin.
fn attributed(column: &Column, source: Option<&'static Source>) -> Column {
    column.clone().with(|options| {
        options.source = options.source.or(source).or(Some(&Source::BUILT));
        options.overrides = false;
    })
}

/// What was added behind what was there, by origin: the same result whoever came first.
fn in_order(naming: &NamingConvention, mut table: Table) -> Table {
    // A replacement stays in its original's place.
    let origin = |column: &Column| {
        let options = column.options();
        if options.replaces.is_some() {
            None
        } else {
            options.source
        }
    };
    table.columns = ordered(&table.columns, |column| {
        rank(origin(column), || column.name.to_string())
    });
    table.uniques = ordered(&table.uniques, |it| {
        rank(it.source, || naming.unique(&table, it).to_string())
    });
    table.checks = ordered(&table.checks, |it| {
        rank(it.source, || naming.check(&table, it).to_string())
    });
    table.excludes = ordered(&table.excludes, |it| {
        rank(it.source, || naming.exclude(&table, it).to_string())
    });
    table.foreign_keys = ordered(&table.foreign_keys, |it| {
        rank(it.source, || naming.foreign_key(&table, it).to_string())
    });
    table.indexes = ordered(&table.indexes, |it| {
        rank(it.source, || naming.index(&table, it).to_string())
    });
    table
}

fn ordered<T: Clone, K: Ord>(list: &List<T>, key: impl Fn(&T) -> K) -> List<T> {
    let mut parts = list.to_vec();
    parts.sort_by_cached_key(|part| key(part));
    parts.into()
}

/// The table's own first and as they are, then by source, then (where there is no source) by name.
fn rank(source: Site, name: impl Fn() -> String) -> (Option<SourceRank>, String) {
    let name = if source == Some(&Source::BUILT) {
        name()
    } else {
        String::new()
    };
    (source.map(Source::rank), name)
}

fn key_part(naming: &NamingConvention, table: &Table, key: &PrimaryKey) -> Part {
    Part::new(
        PartKind::PrimaryKey,
        naming.primary_key(table, key).to_string(),
    )
}

fn key_fields(left: &PrimaryKey, right: &PrimaryKey) -> Vec<FieldChange> {
    let mut fields = part_fields(left, right);
    if left.name != right.name {
        let name = |key: &PrimaryKey| key.name.as_ref().map(ToString::to_string);
        fields.push(FieldChange::certain(Field::Name, name(left), name(right)));
    }
    fields
}

/// A constraint or an index, as merging sees it.
trait MergePart: Compared + Clone + 'static {
    fn part(&self, naming: &NamingConvention, table: &Table) -> Part;
    fn source(&self) -> Site;
    fn attributed_to(&self, source: Site) -> Self;
    /// Without its name, where that is the one which the naming convention gives.
    fn plainly_named(self, naming: &NamingConvention, table: &Table) -> Self;
}

macro_rules! merge_parts {
    ($($part:ty: $kind:ident, $name:ident;)*) => {
        $(impl MergePart for $part {
            fn part(&self, naming: &NamingConvention, table: &Table) -> Part {
                Part::new(PartKind::$kind, naming.$name(table, self).to_string())
            }

            fn source(&self) -> Site {
                self.source
            }

            fn attributed_to(&self, source: Site) -> Self {
                Self { source: self.source.or(source).or(Some(&Source::BUILT)), ..self.clone() }
            }

            fn plainly_named(self, naming: &NamingConvention, table: &Table) -> Self {
                let unnamed = Self { name: None, ..self.clone() };
                if self.part(naming, table) == unnamed.part(naming, table) { unnamed } else { self }
            }
        })*
    };
}

merge_parts! {
    UniqueConstraint: Unique, unique;
    CheckConstraint: Check, check;
    ExcludeConstraint: Exclude, exclude;
    ForeignKey: ForeignKey, foreign_key;
    Index: Index, index;
}
