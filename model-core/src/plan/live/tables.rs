//! Tables: missing ones are created, existing ones are kept or receive what they lack.

use std::collections::{HashMap, HashSet};

use super::additions::{Additions, TableAdditions};
use super::conflict::is_conflict;
use super::draft::{Draft, Drafts};
use super::graph::Node;
use super::parts::{Keys, TablePart};
use super::{comments, remedy, renames, sqlite};
use crate::ddl::{ColumnAlteration, Existing, Statement};
use crate::dialect::capabilities;
use crate::diff::{Change, Field, FieldChange, TableChange, TableDifference};
use crate::metadata::{Difference, OnExisting, SortedTables};
use crate::plan::script::Creation;
use crate::plan::{Extended, Hazard, Kept, Phase, Refusal, RefusalReason};
use crate::schema::{Column, Index, ObjectKind, Part, PartKind, Table, TableName};

/// Statements that extend existing tables, then those that create the missing ones, then foreign keys of existing tables.
pub(super) fn create_and_extend<'a>(
    drafts: &mut Drafts<'a>,
    sorted: &'a SortedTables<'a>,
    additions: &'a Additions<'a>,
) {
    let changes: HashMap<&TableName, &'a TableChange<'a>> = drafts
        .changes
        .tables
        .iter()
        .filter_map(|change| Some((&wanted(change)?.name, change)))
        .collect();
    let mut existing = HashSet::new();
    for table in sorted.iter() {
        match changes.get(&table.name) {
            Some(TableChange::Missing { .. }) => drafts.report.created.push(table.name.clone()),
            Some(TableChange::NameTaken { by, .. }) => {
                existing.insert(&table.name);
                name_taken(drafts, table, *by);
            }
            Some(TableChange::Differs(difference)) => {
                existing.insert(&table.name);
                differing(drafts, difference, additions.to(table));
            }
            Some(TableChange::Extra { .. }) | None => {
                existing.insert(&table.name);
                unchanged(drafts, table);
            }
        }
    }
    renames::refuse_pending(drafts);
    create(drafts, sorted, existing);
    for addition in sorted.iter().filter_map(|table| additions.to(table)) {
        foreign_keys(drafts, addition);
    }
}

fn wanted<'a>(change: &TableChange<'a>) -> Option<&'a Table> {
    match change {
        TableChange::Missing { wanted } | TableChange::NameTaken { wanted, .. } => Some(wanted),
        TableChange::Differs(difference) => Some(difference.wanted),
        TableChange::Extra { .. } => None,
    }
}

fn refuse(drafts: &mut Drafts<'_>, table: &Table, reason: RefusalReason) {
    let refusal = Refusal::new(ObjectKind::Table, &table.name, table.source, reason);
    drafts.refusals.push(refusal);
}

fn name_taken(drafts: &mut Drafts<'_>, table: &Table, by: ObjectKind) {
    match drafts.policy.on_existing {
        OnExisting::Error => refuse(drafts, table, RefusalReason::Exists { kind: by }),
        OnExisting::Keep if by.has_rows() => keep(drafts, table, by, Vec::new()),
        OnExisting::Keep | OnExisting::Extend => {
            refuse(drafts, table, RefusalReason::NameTaken { by });
        }
    }
}

fn unchanged(drafts: &mut Drafts<'_>, table: &Table) {
    if drafts.policy.on_existing == OnExisting::Error {
        let kind = ObjectKind::Table;
        refuse(drafts, table, RefusalReason::Exists { kind });
    } else {
        keep(drafts, table, ObjectKind::Table, Vec::new());
    }
}

fn keep(drafts: &mut Drafts<'_>, table: &Table, kind: ObjectKind, differences: Vec<Difference>) {
    drafts.report.kept.push(Kept {
        table: table.name.clone(),
        kind,
        differences,
    });
}

fn differing<'a>(
    drafts: &mut Drafts<'a>,
    difference: &'a TableDifference<'a>,
    additions: Option<&'a TableAdditions<'a>>,
) {
    let table = difference.wanted;
    match (drafts.policy.on_existing, additions) {
        (OnExisting::Error, _) => unchanged(drafts, table),
        (OnExisting::Keep, _) | (OnExisting::Extend, None) => {
            keep(drafts, table, ObjectKind::Table, differences(difference));
        }
        (OnExisting::Extend, Some(additions)) => extend(drafts, additions),
    }
}

fn extend<'a>(drafts: &mut Drafts<'a>, additions: &'a TableAdditions<'a>) {
    let difference = additions.difference;
    let table = difference.wanted;
    conflicts(drafts, difference);
    let mut added = Vec::new();
    for addition in &additions.parts {
        let parts = remedy::parts(addition);
        drafts.push(add(drafts, addition, &parts));
        added.extend(parts);
    }
    added.extend(additions.foreign_keys.iter().flat_map(remedy::parts));
    for index in &additions.unique_indexes {
        drafts.push(add_index(drafts, table, index));
        added.push(Part::new(
            PartKind::Unique,
            index.name.as_deref().unwrap_or_default(),
        ));
    }
    for index in &additions.indexes {
        drafts.push(add_index(drafts, table, index));
        index_comment(drafts, table, index);
        added.push(index.part());
    }
    if drafts.dialect() == crate::schema::Dialect::Sqlite {
        sqlite::refusals(drafts, difference, &mut added);
    }
    added.extend(comments::add(drafts, difference));
    added.sort_by_key(|part| part.kind);
    let mut rest = differences(difference);
    rest.retain(|it| !is_added(it, &added));
    if added.is_empty() {
        keep(drafts, table, ObjectKind::Table, rest);
    } else {
        drafts.report.extended.push(Extended {
            table: table.name.clone(),
            added,
            differences: rest,
        });
    }
}

/// Every difference of a table; a column that makes every INSERT of the models fail says so.
fn differences(difference: &TableDifference<'_>) -> Vec<Difference> {
    let is_required = |name: &str| {
        let mut columns = difference.columns.iter();
        columns.any(|change| matches!(change, Change::Extra { found } if *found.name == *name && found.is_required()))
    };
    let mut all = difference.differences();
    for it in &mut all {
        let is_extra = it.field.is_none() && it.right.is_none();
        if is_extra && it.part.kind == PartKind::Column && is_required(&it.part.name) {
            it.field = Some(crate::plan::REQUIRED_EXTRA);
        }
    }
    all
}

/// Whether a difference is gone once these parts are added.
fn is_added(difference: &Difference, added: &[Part]) -> bool {
    let is_whole = difference.field.is_none() && difference.left.is_none();
    let is_comment = difference.field == Some(Field::Comment.word()) && difference.left.is_none();
    let comment = || Part::new(PartKind::Comment, difference.part.name.clone());
    (is_whole && added.contains(&difference.part)) || (is_comment && added.contains(&comment()))
}

fn add<'a>(
    drafts: &Drafts<'a>,
    addition: &'a crate::ddl::Addition<'a>,
    parts: &[Part],
) -> Draft<'a> {
    let keys = Keys::of(drafts.changes.found);
    let table = &addition.table.name;
    let words: Vec<String> = parts.iter().map(ToString::to_string).collect();
    let reason = format!("table `{table}` lacks {}", words.join(", "));
    let columns = addition
        .columns
        .iter()
        .map(|it| keys.column(table, &it.name));
    let uniques = addition
        .uniques
        .iter()
        .map(|it| keys.key(table, &it.columns));
    let key = addition
        .primary_key
        .iter()
        .map(|it| keys.key(table, &it.columns));
    let all_columns = addition
        .table
        .columns
        .iter()
        .map(|it| keys.column(table, &it.name));
    let needs_columns = addition.columns.is_empty();
    let gives = columns.chain(uniques).chain(key);
    let draft = Draft::new(Statement::AddParts { addition }, reason)
        .gives(gives.collect::<Vec<_>>())
        .needs(all_columns.filter(|_| needs_columns).collect::<Vec<_>>())
        .needs(super::objects::foundations_of(keys, addition.table));
    if addition.uniques.is_empty() && addition.checks.is_empty() && addition.excludes.is_empty() {
        draft
    } else {
        draft.with_hazards(&[Hazard::MayFailOnData, Hazard::LongLock])
    }
}

fn add_index<'a>(drafts: &Drafts<'a>, table: &'a Table, index: &'a Index) -> Draft<'a> {
    let keys = Keys::of(drafts.changes.found);
    let name = index.name.as_deref().unwrap_or_default();
    let reason = format!("table `{}` lacks index `{name}`", table.name);
    let concurrently =
        index.options().concurrently && capabilities(drafts.dialect()).concurrent_indexes;
    let statement = if concurrently {
        Statement::CreateIndexConcurrently { table, index }
    } else {
        let existing = Existing::Fail;
        Statement::CreateIndex {
            table,
            index,
            existing,
        }
    };
    let needs = table
        .columns
        .iter()
        .map(|it| keys.column(&table.name, &it.name));
    let columns: Vec<_> = index.columns().cloned().collect();
    let gives = index.unique.then(|| keys.key(&table.name, &columns));
    let draft = Draft::new(statement, reason)
        .needs(needs.collect::<Vec<_>>())
        .gives(gives);
    match (concurrently, index.unique) {
        (true, _) => draft
            .in_phase(Phase::After)
            .with_hazards(&[Hazard::CommitsByItself, Hazard::MayFailOnData]),
        (false, true) => draft.with_hazards(&[Hazard::MayFailOnData, Hazard::BlocksWrites]),
        (false, false) => draft.with_hazards(&[Hazard::BlocksWrites]),
    }
}

/// The comment of an index that is added, where a comment has a statement of its own.
fn index_comment<'a>(drafts: &mut Drafts<'a>, table: &'a Table, index: &'a Index) {
    let Some(comment) = &index.options().comment else {
        return;
    };
    let capabilities = capabilities(drafts.dialect());
    if capabilities.comments != crate::ddl::Comments::Statements {
        return;
    }
    let existing = Existing::Fail;
    let statement = Statement::CommentOnIndex {
        table,
        index,
        comment,
        existing,
    };
    let draft = Draft::new(statement, "part of an index that is added");
    let apart = index.options().concurrently && capabilities.concurrent_indexes;
    drafts.push(draft.in_phase(if apart {
        Phase::After
    } else {
        Phase::Transaction
    }));
}

fn foreign_keys<'a>(drafts: &mut Drafts<'a>, additions: &'a TableAdditions<'a>) {
    for addition in &additions.foreign_keys {
        let keys = Keys::of(drafts.changes.found);
        let parts = remedy::parts(addition);
        let referred = addition.foreign_keys.iter().flat_map(|key| {
            let own = key
                .columns
                .iter()
                .map(|it| keys.column(&addition.table.name, it));
            let other = key
                .referred_columns
                .iter()
                .map(|it| keys.column(&key.referred_table, it));
            let whole = [
                keys.relation(&key.referred_table),
                keys.key(&key.referred_table, &key.referred_columns),
            ];
            own.chain(other).chain(whole).collect::<Vec<Node>>()
        });
        let draft = add(drafts, addition, &parts).needs(referred.collect::<Vec<_>>());
        drafts.push(draft.with_hazards(&[Hazard::MayFailOnData, Hazard::BlocksWrites]));
    }
}

/// Differences that cannot be resolved by adding, each with statements that would.
fn conflicts<'a>(drafts: &mut Drafts<'a>, difference: &'a TableDifference<'a>) {
    let table = difference.wanted;
    let server = &drafts.changes.found.server;
    for change in &difference.columns {
        part_conflicts(drafts, table, change, |column, change| {
            column_remedy(server, table, column, change)
        });
    }
    if let Some(change) = &difference.primary_key {
        part_conflicts(drafts, table, change, |_, _| Vec::new());
    }
    macro_rules! replaced {
        ($($list:ident),*) => {$(
            for change in &difference.$list {
                part_conflicts(drafts, table, change, |part, _| remedy::replace(server, table, part));
            }
        )*};
    }
    replaced!(uniques, checks, excludes, foreign_keys, indexes);
    for change in difference
        .fields
        .iter()
        .filter(|change| is_conflict(change))
    {
        refuse(drafts, table, differs(change));
    }
}

fn part_conflicts<'a, T: TablePart>(
    drafts: &mut Drafts<'_>,
    table: &Table,
    change: &Change<'a, T>,
    statements: impl Fn(&'a T, &FieldChange) -> Vec<String>,
) {
    let refusal = |part: &T, reason| {
        let source = part.source().or(table.source);
        Refusal::new(ObjectKind::Table, &table.name, source, reason).of_part(part.part())
    };
    match change {
        Change::Differs { wanted, fields, .. } => {
            for field in fields.iter().filter(|field| is_conflict(field)) {
                let reason = match field.field {
                    Field::Invalid => RefusalReason::InvalidIndex,
                    _ => differs(field),
                };
                let refusal = refusal(wanted, reason).with_statements(statements(wanted, field));
                drafts.refusals.push(refusal);
            }
        }
        Change::NameTaken { wanted, by } => {
            let reason = RefusalReason::NameTaken { by: *by };
            drafts.refusals.push(refusal(wanted, reason));
        }
        Change::Missing { .. } | Change::Extra { .. } => {}
    }
}

fn differs(change: &FieldChange) -> RefusalReason {
    RefusalReason::Differs {
        field: change.field.word(),
        found: change.found.clone(),
        wanted: change.wanted.clone(),
    }
}

fn column_remedy<'a>(
    server: &crate::schema::Server,
    table: &'a Table,
    column: &'a Column,
    change: &FieldChange,
) -> Vec<String> {
    let alteration = match change.field {
        Field::Type => ColumnAlteration::Type,
        Field::Nullable => ColumnAlteration::Nullable,
        Field::Default => ColumnAlteration::Default,
        _ => return Vec::new(),
    };
    remedy::texts(
        server,
        &[Statement::AlterColumn {
            table,
            column,
            alteration,
        }],
    )
}

/// Statements that create the missing tables, with their indexes and comments.
fn create<'a>(
    drafts: &mut Drafts<'a>,
    sorted: &'a SortedTables<'a>,
    existing: HashSet<&'a TableName>,
) {
    let keys = Keys::of(drafts.changes.found);
    let creation = Creation::plain(sorted, capabilities(drafts.dialect()))
        .in_a_transaction()
        .without(existing);
    for statement in creation {
        let draft = match statement {
            Statement::CreateTable {
                table,
                foreign_keys,
                ..
            } => {
                let reason = format!(
                    "the models have table `{}`, the database does not",
                    table.name
                );
                let inline = table
                    .foreign_keys
                    .iter()
                    .filter(|key| foreign_keys.contain(table, key))
                    .filter(|key| keys.table(&key.referred_table) != keys.table(&table.name));
                let referred = inline.flat_map(|key| {
                    [
                        keys.relation(&key.referred_table),
                        keys.key(&key.referred_table, &key.referred_columns),
                    ]
                });
                let parents = table.options().parents().map(|name| keys.relation(name));
                let own = keys.relation(&table.name);
                let needs = referred.chain(parents).filter(|node| *node != own);
                Draft::new(statement, reason)
                    .needs(needs.collect::<Vec<_>>())
                    .needs(super::objects::foundations_of(keys, table))
                    .gives([own])
            }
            Statement::AddForeignKey { table, key, .. } => {
                let reason = format!(
                    "table `{}` refers to `{}`, and both refer to each other",
                    table.name, key.referred_table
                );
                Draft::new(statement, reason).needs([
                    keys.relation(&table.name),
                    keys.relation(&key.referred_table),
                ])
            }
            Statement::CreateIndex { table, index, .. } => {
                let columns: Vec<_> = index.columns().cloned().collect();
                let gives = index.unique.then(|| keys.key(&table.name, &columns));
                Draft::new(statement, format!("part of table `{}`", table.name))
                    .needs([keys.relation(&table.name)])
                    .gives(gives)
            }
            other => {
                let table = part_of(&other).map(|table| keys.relation(&table.name));
                Draft::new(other, "part of a table that is created").needs(table)
            }
        };
        drafts.push(draft);
    }
}

/// The table that a statement completes.
fn part_of<'a>(statement: &Statement<'a>) -> Option<&'a Table> {
    match *statement {
        Statement::CreatePartition { table, .. }
        | Statement::SetColumnStorage { table, .. }
        | Statement::CommentOnTable { table, .. }
        | Statement::CommentOnColumn { table, .. }
        | Statement::CommentOnIndex { table, .. } => Some(table),
        _ => None,
    }
}
