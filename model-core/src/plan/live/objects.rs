//! Everything beside tables: schemas, extensions, types, sequences, views and `ddl!` items.

use std::collections::HashMap;

use super::conflict::is_conflict;
use super::draft::{Draft, Drafts};
use super::graph::Node;
use super::parts::Keys;
use crate::ddl::{Existing, Statement};
use crate::dialect::capabilities;
use crate::diff::{Change, Field, FieldChange};
use crate::metadata::{Difference, OnExisting, SchemaObject, SortedObjects};
use crate::plan::script::create_view;
use crate::plan::{AddedLabels, CreatedObject, Kept, Phase, Refusal, RefusalReason};
use crate::schema::{
    DdlItem, Domain, EnumDefinition, Name, ObjectKind, Part, PartKind, Requirement, Sequence,
    ServerDefault, Source, SqlType, Table, TableName, View,
};

/// What a table needs beside other tables.
pub(super) fn foundations_of(keys: Keys<'_>, table: &Table) -> Vec<Node> {
    let schema = table
        .name
        .schema
        .iter()
        .map(|name| Node::Schema(name.to_string()));
    let columns = table.columns.iter().flat_map(|column| {
        let sequence = match &column.default {
            Some(ServerDefault::Sequence(sequence)) => {
                Some(Node::Sequence(keys.table(&sequence.name)))
            }
            _ => None,
        };
        of_type(keys, &column.sql_type).into_iter().chain(sequence)
    });
    schema.chain(columns).collect()
}

fn of_type(keys: Keys<'_>, sql_type: &SqlType) -> Vec<Node> {
    match sql_type {
        SqlType::Enum(it) => vec![Node::Type(keys.in_schema(it.schema.as_deref(), &it.name))],
        SqlType::Domain(it) => vec![Node::Type(keys.in_schema(it.schema.as_deref(), &it.name))],
        SqlType::Array(element) => of_type(keys, element),
        SqlType::Custom(custom) => custom
            .extension
            .iter()
            .map(|name| Node::Extension(name.to_string()))
            .collect(),
        _ => Vec::new(),
    }
}

/// Schemas, extensions, enumerations, domains and sequences: created if missing, otherwise kept.
pub(super) fn schemas_and_types(drafts: &mut Drafts<'_>) {
    let changes = drafts.changes;
    let keys = Keys::of(changes.found);
    for change in &changes.schemas {
        if let Change::Missing { wanted } = change {
            let draft = Draft::new(
                Statement::CreateSchema { name: wanted },
                format!("schema `{wanted}` does not exist"),
            );
            drafts.push(draft.gives([Node::Schema(wanted.to_string())]));
            created(
                drafts,
                ObjectKind::Schema,
                &TableName::new((*wanted).clone()),
            );
        }
    }
    for change in &changes.extensions {
        if let Change::Missing { wanted } = change {
            let name = &wanted.name;
            let draft = Draft::new(
                Statement::CreateExtension { name },
                format!("extension `{name}` is not installed"),
            );
            drafts.push(draft.gives([Node::Extension(name.to_string())]));
            created(drafts, ObjectKind::Extension, &TableName::new(name.clone()));
        }
    }
    enums(drafts, keys);
    domains(drafts, keys);
    sequences(drafts, keys);
}

fn created(drafts: &mut Drafts<'_>, kind: ObjectKind, name: &TableName) {
    let name = name.clone();
    drafts
        .report
        .created_objects
        .push(CreatedObject { kind, name });
}

fn type_name(schema: Option<&Name>, name: &Name) -> TableName {
    TableName {
        schema: schema.cloned(),
        name: name.clone(),
    }
}

fn enums<'a>(drafts: &mut Drafts<'a>, keys: Keys<'a>) {
    let changes = drafts.changes;
    refuse_existing(
        drafts,
        ObjectKind::Enum,
        &changes.enums,
        changes.wanted.enums.iter().map(|it| &**it),
        |it| (type_name(it.schema.as_ref(), &it.name), it.source),
    );
    for change in &changes.enums {
        match change {
            Change::Missing { wanted: definition } => {
                let existing = Existing::Fail;
                let name = type_name(definition.schema.as_ref(), &definition.name);
                let reason = format!("enumeration `{name}` does not exist");
                let schema = definition
                    .schema
                    .iter()
                    .map(|it| Node::Schema(it.to_string()));
                let draft = Draft::new(
                    Statement::CreateEnum {
                        definition,
                        existing,
                    },
                    reason,
                );
                drafts.push(draft.needs(schema).gives([Node::Type(keys.table(&name))]));
                if let Some(comment) = &definition.comment {
                    let statement = Statement::CommentOnEnum {
                        definition,
                        comment,
                        existing,
                    };
                    let draft = Draft::new(statement, "part of an enumeration that is created");
                    drafts.push(draft.needs([Node::Type(keys.table(&name))]));
                }
                created(drafts, ObjectKind::Enum, &name);
            }
            Change::Differs {
                found,
                wanted,
                fields,
            } => existing_enum(drafts, found, wanted, fields),
            Change::NameTaken { wanted, by } => {
                let name = type_name(wanted.schema.as_ref(), &wanted.name);
                name_taken(drafts, ObjectKind::Enum, &name, wanted.source, *by);
            }
            Change::Extra { .. } => {}
        }
    }
}

/// Adds missing labels when extending; what differs otherwise is reported.
fn existing_enum<'a>(
    drafts: &mut Drafts<'a>,
    found: &EnumDefinition,
    definition: &'a EnumDefinition,
    fields: &[FieldChange],
) {
    let name = type_name(definition.schema.as_ref(), &definition.name);
    let is_missing = |position: &usize| !found.labels.contains(&definition.labels[*position]);
    let missing: Vec<usize> = (0..definition.labels.len()).filter(is_missing).collect();
    let extends = drafts.policy.on_existing == OnExisting::Extend;
    if extends && !missing.is_empty() {
        let phase = if drafts.changes.found.server.in_transaction {
            Phase::Transaction
        } else {
            Phase::Before
        };
        for &position in &missing {
            let reason = format!(
                "enumeration `{name}` lacks label `{}`",
                definition.labels[position]
            );
            let draft = Draft::new(
                Statement::AddEnumLabel {
                    definition,
                    position,
                },
                reason,
            );
            drafts.push(draft.in_phase(phase));
        }
        let labels = missing
            .iter()
            .map(|&position| definition.labels[position].to_string());
        drafts.report.labels.push(AddedLabels {
            name: name.clone(),
            labels: labels.collect(),
        });
    }
    let lacks_comment = |it: &&FieldChange| it.field == Field::Comment && it.found.is_none();
    if let (true, Some(_), Some(comment)) = (
        extends,
        fields.iter().find(lacks_comment),
        &definition.comment,
    ) {
        let existing = Existing::Fail;
        let statement = Statement::CommentOnEnum {
            definition,
            comment,
            existing,
        };
        drafts.push(Draft::new(
            statement,
            format!("enumeration `{name}` lacks its comment"),
        ));
    }
    let only_adds = found
        .labels
        .iter()
        .all(|label| definition.labels.contains(label));
    let remains = |it: &&FieldChange| match it.field {
        Field::Labels => !(extends && only_adds && !missing.is_empty()),
        Field::Comment => !(extends && it.found.is_none()),
        _ => true,
    };
    let rest: Vec<&FieldChange> = fields.iter().filter(remains).collect();
    if !rest.is_empty() {
        kept(drafts, ObjectKind::Enum, name, rest);
    }
}

fn domains<'a>(drafts: &mut Drafts<'a>, keys: Keys<'a>) {
    let changes = drafts.changes;
    let name_of = |it: &Domain| type_name(it.schema.as_ref(), &it.name);
    refuse_existing(
        drafts,
        ObjectKind::Domain,
        &changes.domains,
        changes.wanted.domains.iter().map(|it| &**it),
        |it| (name_of(it), it.source),
    );
    for change in &changes.domains {
        match change {
            Change::Missing { wanted: domain } => {
                let (name, existing) = (name_of(domain), Existing::Fail);
                let schema = domain.schema.iter().map(|it| Node::Schema(it.to_string()));
                let draft = Draft::new(
                    Statement::CreateDomain { domain, existing },
                    format!("domain `{name}` does not exist"),
                );
                let needs = of_type(keys, &domain.base);
                drafts.push(
                    draft
                        .needs(schema)
                        .needs(needs)
                        .gives([Node::Type(keys.table(&name))]),
                );
                created(drafts, ObjectKind::Domain, &name);
            }
            Change::Differs { wanted, fields, .. } => {
                differing(
                    drafts,
                    ObjectKind::Domain,
                    name_of(wanted),
                    wanted.source,
                    fields,
                );
            }
            Change::NameTaken { wanted, by } => {
                name_taken(
                    drafts,
                    ObjectKind::Domain,
                    &name_of(wanted),
                    wanted.source,
                    *by,
                );
            }
            Change::Extra { .. } => {}
        }
    }
}

fn sequences<'a>(drafts: &mut Drafts<'a>, keys: Keys<'a>) {
    let changes = drafts.changes;
    let by_name: HashMap<&TableName, &Change<'a, Sequence>> = changes
        .sequences
        .iter()
        .filter_map(|it| Some((&wanted(it)?.name, it)))
        .collect();
    for sequence in &changes.wanted.sequences {
        let (name, source) = (&sequence.name, sequence.source);
        match by_name.get(name) {
            Some(Change::Missing { wanted }) => {
                let existing = Existing::Fail;
                let schema = name.schema.iter().map(|it| Node::Schema(it.to_string()));
                let statement = Statement::CreateSequence {
                    sequence: wanted,
                    existing,
                };
                let draft = Draft::new(statement, format!("sequence `{name}` does not exist"));
                drafts.push(
                    draft
                        .needs(schema)
                        .gives([Node::Sequence(keys.table(name))]),
                );
                drafts.report.created.push(name.clone());
            }
            Some(Change::NameTaken { by, .. }) => {
                name_taken(drafts, ObjectKind::Sequence, name, source, *by);
            }
            Some(Change::Differs { fields, .. }) => {
                differing(drafts, ObjectKind::Sequence, name.clone(), source, fields);
            }
            Some(Change::Extra { .. }) | None => {
                differing(drafts, ObjectKind::Sequence, name.clone(), source, &[]);
            }
        }
    }
}

/// `ddl!` items that need no table.
pub(super) fn items_before<'a>(drafts: &mut Drafts<'a>, sorted: &SortedObjects<'a>) {
    for item in &sorted.before {
        create_item(drafts, item);
    }
}

/// Views, and `ddl!` items that need a table or a view.
pub(super) fn views_and_items<'a>(drafts: &mut Drafts<'a>, sorted: &SortedObjects<'a>) {
    let changes = drafts.changes;
    let by_name: HashMap<&TableName, &Change<'a, View>> = changes
        .views
        .iter()
        .filter_map(|it| Some((wanted(it)?.name(), it)))
        .collect();
    for object in &sorted.behind {
        match *object {
            SchemaObject::View(view) => {
                view_or_refusal(drafts, view, by_name.get(view.name()).copied());
            }
            SchemaObject::Item(item) => create_item(drafts, item),
        }
    }
}

fn view_or_refusal<'a>(drafts: &mut Drafts<'a>, view: &'a View, change: Option<&Change<'a, View>>) {
    let keys = Keys::of(drafts.changes.found);
    let (name, source) = (view.name(), view.source());
    let kind = |view: &View| {
        if view.is_materialized() {
            ObjectKind::MaterializedView
        } else {
            ObjectKind::View
        }
    };
    match change {
        Some(Change::Missing { .. }) => {
            let mut statements = Vec::new();
            create_view(
                view,
                capabilities(drafts.dialect()),
                Existing::Fail,
                &mut statements,
            );
            let needs: Vec<Node> = view.requires.iter().map(|it| required(keys, it)).collect();
            for statement in statements {
                let gives =
                    matches!(statement, Statement::CreateView { .. }).then(|| keys.relation(name));
                let draft = Draft::new(
                    statement,
                    format!("the models have view `{name}`, the database does not"),
                );
                let own = gives.is_none().then(|| keys.relation(name));
                drafts.push(draft.needs(needs.clone()).needs(own).gives(gives));
            }
            drafts.report.created.push(name.clone());
        }
        Some(Change::NameTaken { by, .. }) => {
            name_taken(drafts, ObjectKind::View, name, source, *by);
        }
        Some(Change::Differs { found, fields, .. }) => {
            differing(drafts, kind(found), name.clone(), source, fields);
        }
        Some(Change::Extra { .. }) | None => {
            differing(drafts, kind(view), name.clone(), source, &[]);
        }
    }
}

fn required(keys: Keys<'_>, requirement: &Requirement) -> Node {
    match requirement {
        Requirement::Relation(name) => keys.relation(name),
        Requirement::Item(name) => Node::Item(keys.table(name)),
    }
}

fn create_item<'a>(drafts: &mut Drafts<'a>, item: &'a DdlItem) {
    let dialect = drafts.dialect();
    if item.create.of(dialect).is_none() {
        return;
    }
    let keys = Keys::of(drafts.changes.found);
    let name = TableName::new(item.name.clone());
    if !drafts.changes.items.iter().any(|it| it.name == item.name) {
        if drafts.policy.on_existing == OnExisting::Error {
            let kind = ObjectKind::Item;
            let reason = RefusalReason::Exists { kind };
            drafts
                .refusals
                .push(Refusal::new(kind, &name, item.source, reason));
        }
        return;
    }
    let has_query = item.exists.of(dialect).is_some();
    let existing = match drafts.policy.on_existing {
        OnExisting::Keep | OnExisting::Extend if !has_query => Existing::Skip,
        _ => Existing::Fail,
    };
    let reason = if has_query {
        format!("the `exists` query of `ddl!` item `{name}` found nothing")
    } else {
        format!("`ddl!` item `{name}` has no `exists` query, so it runs on every call")
    };
    let needs: Vec<Node> = item.requires.iter().map(|it| required(keys, it)).collect();
    let draft = Draft::new(Statement::CreateItem { item, existing }, reason);
    drafts.push(draft.needs(needs).gives([Node::Item(keys.table(&name))]));
    drafts.report.created_items.push(item.name.clone());
}

fn wanted<'a, T>(change: &Change<'a, T>) -> Option<&'a T> {
    match change {
        Change::Missing { wanted }
        | Change::Differs { wanted, .. }
        | Change::NameTaken { wanted, .. } => Some(wanted),
        Change::Extra { .. } => None,
    }
}

fn name_taken(
    drafts: &mut Drafts<'_>,
    kind: ObjectKind,
    name: &TableName,
    source: Option<&'static Source>,
    by: ObjectKind,
) {
    let reason = match drafts.policy.on_existing {
        OnExisting::Error => RefusalReason::Exists { kind: by },
        OnExisting::Keep | OnExisting::Extend => RefusalReason::NameTaken { by },
    };
    drafts
        .refusals
        .push(Refusal::new(kind, name, source, reason));
}

/// An object that exists: refused with `OnExisting::Error`, otherwise kept, with its differences.
fn differing(
    drafts: &mut Drafts<'_>,
    kind: ObjectKind,
    name: TableName,
    source: Option<&'static Source>,
    fields: &[FieldChange],
) {
    match drafts.policy.on_existing {
        OnExisting::Error => {
            let reason = RefusalReason::Exists { kind };
            drafts
                .refusals
                .push(Refusal::new(kind, &name, source, reason));
        }
        OnExisting::Keep => kept(drafts, kind, name, fields.iter().collect()),
        OnExisting::Extend => {
            // A view has the columns and rows of its query, which is reported.
            let is_view = matches!(kind, ObjectKind::View | ObjectKind::MaterializedView);
            let is_refused = |change: &&FieldChange| {
                is_conflict(change) && (!is_view || change.field == Field::ViewKind)
            };
            for change in fields.iter().filter(is_refused) {
                let reason = RefusalReason::Differs {
                    field: change.field.word(),
                    found: change.found.clone(),
                    wanted: change.wanted.clone(),
                };
                drafts
                    .refusals
                    .push(Refusal::new(kind, &name, source, reason));
            }
            kept(drafts, kind, name, fields.iter().collect());
        }
    }
}

fn kept(drafts: &mut Drafts<'_>, kind: ObjectKind, table: TableName, fields: Vec<&FieldChange>) {
    let differences = fields.into_iter().map(difference).collect();
    drafts.report.kept.push(Kept {
        table,
        kind,
        differences,
    });
}

/// A difference of an object that is no table.
fn difference(change: &FieldChange) -> Difference {
    let (part, field) = match change.field {
        Field::Query => (Part::new(PartKind::Query, ""), change.field.word()),
        Field::Comment => (Part::new(PartKind::Comment, ""), change.field.word()),
        Field::Sequence => (Part::new(PartKind::Sequence, ""), change.field.word()),
        field => (Part::new(PartKind::Option, field.word()), "value"),
    };
    Difference {
        part,
        field: Some(field),
        left: change.found.clone(),
        right: change.wanted.clone(),
    }
}

/// Types of the models that exist: what `OnExisting::Error` refuses.
fn refuse_existing<'a, T: 'a>(
    drafts: &mut Drafts<'a>,
    kind: ObjectKind,
    changes: &[Change<'a, T>],
    all: impl Iterator<Item = &'a T>,
    name: impl Fn(&T) -> (TableName, Option<&'static Source>),
) {
    if drafts.policy.on_existing != OnExisting::Error {
        return;
    }
    let is_missing = |object: &T| {
        let is_it =
            |change: &&Change<'a, T>| wanted(change).is_some_and(|it| std::ptr::eq(it, object));
        matches!(
            changes.iter().find(is_it),
            Some(Change::Missing { .. } | Change::NameTaken { .. })
        )
    };
    for object in all.filter(|object| !is_missing(object)) {
        let (name, source) = name(object);
        let reason = RefusalReason::Exists { kind };
        drafts
            .refusals
            .push(Refusal::new(kind, &name, source, reason));
    }
}
