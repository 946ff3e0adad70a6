//! What becomes of each table: the same decisions on every database.

use super::place::{Place, Places};
use super::{CreateReport, ExecuteError, ExistingObject, Extended, Kept, Obstacle, ObstacleReason};
use crate::metadata::{Difference, MetaData, NamingConvention, OnExisting};
use crate::reflect::{Object, ObjectKind};
use crate::schema::{Part, Table, TableName, View};

/// What is to be reported, and what is in the way.
pub(super) struct Plan {
    pub(super) on_existing: OnExisting,
    obstacles: Vec<Obstacle>,
    report: CreateReport,
}

impl Plan {
    pub(super) fn new(on_existing: OnExisting) -> Self {
        Self {
            on_existing,
            obstacles: Vec::new(),
            report: CreateReport::default(),
        }
    }

    /// A table that is not there; `names` are the relations that come with it.
    pub(super) fn create(&mut self, model: &Table, place: Place<'_>, parts: Vec<Part>) {
        for part in parts {
            if let Some(other) = place.named(&part.name) {
                let reason = ObstacleReason::NameTaken { by: other.kind };
                self.obstacle(model, Some(part), reason);
            }
        }
        self.report.created.push(model.name.clone());
    }

    /// A table that is there and gets nothing.
    pub(super) fn keep(&mut self, model: &Table, differences: Vec<Difference>) {
        self.report.kept.push(Kept {
            table: model.name.clone(),
            kind: ObjectKind::Table,
            differences,
        });
    }

    /// A table that is there and gets what is in `added`, if anything.
    pub(super) fn extend(&mut self, model: &Table, added: Vec<Part>, differences: Vec<Difference>) {
        if added.is_empty() {
            self.keep(model, differences);
        } else {
            self.report.extended.push(Extended {
                table: model.name.clone(),
                added,
                differences,
            });
        }
    }

    /// A view can stand for a table that is kept; an index cannot.
    pub(super) fn in_the_way(&mut self, model: &Table, object: &Object) {
        if self.on_existing == OnExisting::Keep && object.kind.has_rows() {
            self.report.kept.push(Kept {
                table: model.name.clone(),
                kind: object.kind,
                differences: Vec::new(),
            });
        } else {
            self.obstacle(model, None, ObstacleReason::NameTaken { by: object.kind });
        }
    }

    /// A view that is there stays as it is, for nothing can be added to one; whether it has to be made.
    pub(super) fn view(&mut self, view: &View, place: Place<'_>) -> bool {
        let Some(object) = place.object() else {
            self.report.created.push(view.name().clone());
            return true;
        };
        if is_view(object.kind) {
            self.report.kept.push(Kept {
                table: view.name().clone(),
                kind: object.kind,
                differences: Vec::new(),
            });
        } else {
            let reason = ObstacleReason::ViewNameTaken { by: object.kind };
            self.obstacle(&view.relation, None, reason);
        }
        false
    }

    /// The sequences; one that is there stays as it is.
    #[cfg(any(feature = "postgres", feature = "mysql"))]
    pub(super) fn sequences(&mut self, metadata: &MetaData, places: &Places) {
        for sequence in metadata.sequences() {
            match places.of(&sequence.name).object().map(|object| object.kind) {
                None => self.report.created.push(sequence.name.clone()),
                Some(kind @ ObjectKind::Sequence) => self.report.kept.push(Kept {
                    table: sequence.name.clone(),
                    kind,
                    differences: Vec::new(),
                }),
                Some(by) => self.obstacles.push(Obstacle::of_sequence(sequence, by)),
            }
        }
    }

    pub(super) fn obstacle(&mut self, model: &Table, part: Option<Part>, reason: ObstacleReason) {
        self.obstacles.push(Obstacle::new(model, part, reason));
    }

    pub(super) fn obstacles(&mut self, obstacles: impl IntoIterator<Item = Obstacle>) {
        self.obstacles.extend(obstacles);
    }

    /// What will have been done, if nothing is in the way.
    pub(super) fn finish(self) -> Result<CreateReport, ExecuteError> {
        refuse(self.obstacles)?;
        Ok(self.report)
    }
}

pub(super) fn refuse(obstacles: Vec<Obstacle>) -> Result<(), ExecuteError> {
    if obstacles.is_empty() {
        Ok(())
    } else {
        Err(ExecuteError::Obstacles { obstacles })
    }
}

pub(super) const fn is_view(kind: ObjectKind) -> bool {
    matches!(kind, ObjectKind::View | ObjectKind::MaterializedView)
}

/// Everything that bears a name which the metadata would give: a table's or view's, and those of `parts`.
pub(super) fn taken_names(
    metadata: &MetaData,
    places: &Places,
    parts: impl Fn(&NamingConvention, &Table) -> Vec<Part>,
) -> Vec<ExistingObject> {
    let mut objects = Vec::new();
    let tables = metadata.sorted_tables();
    let views = metadata.sorted_objects().views();
    let views = views.iter().map(|view| &*view.relation);
    for table in tables.iter().copied().chain(views) {
        let place = places.of(&table.name);
        let parts = parts(metadata.naming_convention(), table);
        let parts = parts.iter().filter_map(|part| place.named(&part.name));
        for object in place.object().into_iter().chain(parts) {
            let name = TableName {
                schema: table.name.schema.clone(),
                name: object.name.clone().into(),
            };
            objects.push(ExistingObject {
                kind: object.kind,
                name,
            });
        }
    }
    objects
}

/// Everything that bears a sequence's name.
#[cfg(any(feature = "postgres", feature = "mysql"))]
pub(super) fn taken_by_sequences(metadata: &MetaData, places: &Places) -> Vec<ExistingObject> {
    let taken = |sequence: &crate::schema::Sequence| {
        let kind = places.of(&sequence.name).object()?.kind;
        let name = sequence.name.clone();
        Some(ExistingObject { kind, name })
    };
    metadata.sequences().into_iter().filter_map(taken).collect()
}

pub(super) fn refuse_existing(objects: Vec<ExistingObject>) -> Result<(), ExecuteError> {
    if objects.is_empty() {
        Ok(())
    } else {
        Err(ExecuteError::Exists { objects })
    }
}

/// The indexes of a table, by name.
#[cfg(any(feature = "sqlite", feature = "postgres"))]
pub(super) fn indexes(naming: &NamingConvention, table: &Table) -> Vec<Part> {
    use crate::schema::PartKind;

    let name = |index| naming.index(table, index).to_string();
    let part = |index| Part::new(PartKind::Index, name(index));
    table.indexes.iter().map(part).collect()
}
