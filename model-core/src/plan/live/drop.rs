//! The plan that drops what the models define: views, tables, items, sequences and types, in an order that always works.

use std::collections::HashMap;

use super::draft::{Draft, written};
use super::parts::Keys;
use super::stand_in::StandIns;
use crate::ddl::Statement;
use crate::metadata::{self, SchemaObject};
use crate::plan::{CreateReport, DdlError, DropReport, Plan, Refusal, RefusalReason};
use crate::schema::{
    Database, Dialect, Domain, ForeignKey, Found, Name, ObjectKind, Requirement, Source, Table,
    TableName, View,
};

/// A plan, and what it will have dropped.
#[derive(Debug)]
pub(crate) struct DropPlan {
    pub(crate) plan: Plan,
    pub(crate) report: DropReport,
}

/// Drops what `wanted` defines and `found` has. `found` holds everything in the schemas of `wanted`.
pub(crate) fn plan_drop(found: &Found, wanted: &Database) -> Result<DropPlan, DdlError> {
    let sorted = metadata::sort_tables(wanted.tables.iter().map(|table| &**table));
    let beside = metadata::Objects::of(&wanted.views, &wanted.items);
    let objects = beside.sorted();
    let existing = Existing::of(found);
    let mut dropping = Dropping::new(found, wanted, &existing);
    let views = objects.views();
    dropping.choose_views(views.iter().rev().copied());
    dropping.choose_tables(sorted.iter().rev().copied());
    dropping.choose_types();
    let closing = dropping.closing_keys();
    let stand_ins = StandIns::of(found, &dropping.tables);
    let mut drafts: Vec<Draft<'_>> = Vec::new();
    for (table, key) in &closing {
        let reason = format!(
            "`{}` and tables that it refers to refer to each other",
            table.name
        );
        drafts.push(Draft::new(Statement::DropForeignKey { table, key }, reason));
    }
    for object in objects.behind.iter().rev() {
        match *object {
            SchemaObject::View(view)
                if dropping.views.iter().any(|it| it.name() == view.name()) =>
            {
                drafts.push(Draft::new(
                    Statement::DropView { view },
                    "the models define it",
                ));
            }
            SchemaObject::View(_) => {}
            SchemaObject::Item(item) => dropping.item(item, &mut drafts),
        }
    }
    for (table, before) in stand_ins.steps() {
        for stand_in in before {
            drafts.push(Draft::new(
                stand_in.create(),
                "a table that no longer exists is referred to; it stands in for it",
            ));
        }
        drafts.push(Draft::new(
            Statement::DropTable { table },
            "the models define it",
        ));
    }
    for stand_in in stand_ins.all() {
        drafts.push(Draft::new(stand_in.drop(), "it is not needed any longer"));
    }
    for item in objects.before.iter().rev() {
        dropping.item(item, &mut drafts);
    }
    dropping.types(&mut drafts);
    let (steps, warnings) = written(&found.server, wanted.dialect, &drafts)?;
    let fingerprint = found.fingerprint.as_ref();
    let mut plan = Plan {
        dialect: wanted.dialect,
        steps,
        refusals: dropping.refusals,
        warnings,
        report: CreateReport::default(),
        fingerprint: fingerprint.map(|it| it.value.clone()),
        fingerprint_query: fingerprint.map(|it| it.query.clone()),
    };
    plan.refuse_large(&found.server);
    Ok(DropPlan {
        plan,
        report: dropping.report,
    })
}

/// What exists, by the keys of names.
struct Existing<'a> {
    keys: Keys<'a>,
    tables: HashMap<String, &'a Table>,
    kinds: HashMap<String, ObjectKind>,
    types: HashMap<String, ObjectKind>,
}

impl<'a> Existing<'a> {
    fn of(found: &'a Found) -> Self {
        let keys = Keys::of(found);
        let database = &found.database;
        let tables = database
            .tables
            .iter()
            .map(|it| (keys.table(&it.name), &**it));
        let views = database
            .views
            .iter()
            .map(|it| (keys.table(it.name()), kind_of(it)));
        let sequences = database
            .sequences
            .iter()
            .map(|it| (keys.table(&it.name), ObjectKind::Sequence));
        let unmanaged = found.unmanaged.iter().filter(|it| it.kind.has_rows());
        let unmanaged = unmanaged.map(|it| (keys.table(&it.name), it.kind));
        let in_session = |kind| matches!(kind, ObjectKind::TemporaryTable);
        let taken = found.facts.taken.iter().filter(|it| in_session(it.kind));
        let taken = taken.map(|it| (keys.table(&it.name), it.kind));
        let enums = database.enums.iter().map(|it| {
            (
                keys.in_schema(it.schema.as_deref(), &it.name),
                ObjectKind::Enum,
            )
        });
        let domains = database.domains.iter().map(|it| {
            (
                keys.in_schema(it.schema.as_deref(), &it.name),
                ObjectKind::Domain,
            )
        });
        Self {
            keys,
            tables: tables.collect(),
            kinds: taken
                .chain(unmanaged)
                .chain(views)
                .chain(sequences)
                .collect(),
            types: enums.chain(domains).collect(),
        }
    }

    fn kind(&self, name: &TableName) -> Option<ObjectKind> {
        let key = self.keys.table(name);
        let table = self.tables.contains_key(&key).then_some(ObjectKind::Table);
        table.or_else(|| self.kinds.get(&key).copied())
    }
}

/// The choice of what is dropped.
struct Dropping<'a> {
    found: &'a Found,
    wanted: &'a Database,
    existing: &'a Existing<'a>,
    views: Vec<&'a View>,
    /// In the order in which they are dropped.
    tables: Vec<&'a Table>,
    refusals: Vec<Refusal>,
    report: DropReport,
}

impl<'a> Dropping<'a> {
    fn new(found: &'a Found, wanted: &'a Database, existing: &'a Existing<'a>) -> Self {
        Self {
            found,
            wanted,
            existing,
            views: Vec::new(),
            tables: Vec::new(),
            refusals: Vec::new(),
            report: DropReport::default(),
        }
    }

    fn refuse(
        &mut self,
        kind: ObjectKind,
        name: &TableName,
        source: Option<&'static Source>,
        reason: RefusalReason,
    ) {
        self.refusals.push(Refusal::new(kind, name, source, reason));
    }

    fn choose_views(&mut self, views: impl Iterator<Item = &'a View>) {
        for view in views {
            match self.existing.kind(view.name()) {
                Some(ObjectKind::View | ObjectKind::MaterializedView) => {
                    self.views.push(view);
                    self.report.dropped.push(view.name().clone());
                }
                Some(by) => {
                    let reason = RefusalReason::NameTaken { by };
                    self.refuse(ObjectKind::View, view.name(), view.source(), reason);
                }
                None => self.report.absent.push(view.name().clone()),
            }
        }
    }

    fn choose_tables(&mut self, tables: impl Iterator<Item = &'a Table>) {
        for table in tables {
            match self.existing.kind(&table.name) {
                Some(ObjectKind::Table) => {
                    self.tables.push(table);
                    self.report.dropped.push(table.name.clone());
                }
                Some(ObjectKind::TemporaryTable) if table.options().temporary.is_some() => {
                    self.tables.push(table);
                    self.report.dropped.push(table.name.clone());
                }
                Some(by) => {
                    let reason = RefusalReason::NameTaken { by };
                    self.refuse(ObjectKind::Table, &table.name, table.source, reason);
                }
                None => self.report.absent.push(table.name.clone()),
            }
        }
        self.outer_references();
        self.dependents();
    }

    /// The position in the order of dropping, by key.
    fn positions(&self) -> HashMap<String, usize> {
        let keys = self.existing.keys;
        self.tables
            .iter()
            .enumerate()
            .map(|(position, table)| (keys.table(&table.name), position))
            .collect()
    }

    /// Tables that stay and refer to one that goes.
    fn outer_references(&mut self) {
        let keys = self.existing.keys;
        let positions = self.positions();
        let mut refusals = Vec::new();
        let mut note = |table: &TableName, columns: &[Name], referred: &TableName| {
            let Some(&position) = positions.get(&keys.table(referred)) else {
                return;
            };
            if positions.contains_key(&keys.table(table)) {
                return;
            }
            let dropped = self.tables[position];
            let columns = columns.iter().map(ToString::to_string).collect();
            let reason = RefusalReason::StillReferenced {
                by: self.as_written(table, dropped),
                columns,
            };
            refusals.push(Refusal::new(
                ObjectKind::Table,
                &dropped.name,
                dropped.source,
                reason,
            ));
        };
        for table in &self.found.database.tables {
            for key in &table.foreign_keys {
                note(&table.name, &key.columns, &key.referred_table);
            }
        }
        for outer in &self.found.facts.references {
            note(&outer.table, &outer.columns, &outer.referred_table);
        }
        self.refusals.extend(refusals);
    }

    /// A table's name, without its schema where the dropped table names none and both are in one schema.
    fn as_written(&self, name: &TableName, beside: &Table) -> TableName {
        let database = &self.found.database;
        let is_beside = beside.name.schema.is_none() && name.schema == database.default_schema;
        TableName {
            schema: name.schema.clone().filter(|_| !is_beside),
            name: name.name.clone(),
        }
    }

    /// Views and other objects that stay and need what is dropped: the server refuses, or leaves them useless.
    fn dependents(&mut self) {
        let keys = self.existing.keys;
        let tables = self.tables.iter().map(|it| (&it.name, it.source));
        let tables = tables.map(|(name, source)| (ObjectKind::Table, name, source));
        let views = self.views.iter().map(|it| (it.name(), it.source()));
        let views = views.map(|(name, source)| (ObjectKind::View, name, source));
        let dropped: HashMap<String, _> = tables
            .chain(views)
            .map(|object| (keys.table(object.1), object))
            .collect();
        let is_dropped = |name: &TableName| dropped.contains_key(&keys.table(name));
        let mut found = Vec::new();
        let mut note = |by: ObjectKind, name: &TableName, needed: &[TableName]| {
            let mut needed = needed.iter();
            let needed = needed.find_map(|name| dropped.get(&keys.table(name)));
            if let Some(&(kind, object, source)) = needed {
                let name = name.clone();
                let reason = RefusalReason::StillNeeded { by, name };
                found.push(Refusal::new(kind, object, source, reason));
            }
        };
        let others = self.found.unmanaged.iter().filter(|it| {
            !it.on.as_ref().is_some_and(is_dropped) && !self.has_item_that_drops(&it.name)
        });
        for object in others {
            note(object.kind, &object.name, &object.depends_on);
        }
        let views = self.found.database.views.iter();
        for view in
            views.filter(|it| !is_dropped(it.name()) && !self.has_item_that_drops(it.name()))
        {
            let needed = view.requires.iter().filter_map(|it| match it {
                Requirement::Relation(name) => Some(name.clone()),
                Requirement::Item(_) => None,
            });
            note(kind_of(view), view.name(), &needed.collect::<Vec<_>>());
        }
        self.refusals.extend(found);
    }

    /// Whether a `ddl!` item's own statement, which runs before the tables go, speaks of this object.
    fn has_item_that_drops(&self, name: &TableName) -> bool {
        let name = name.name.to_lowercase();
        let mut items = self.wanted.items.iter();
        items.any(|item| {
            let drop = item.drop.of(self.wanted.dialect);
            drop.is_some_and(|sql| sql.to_lowercase().contains(&name))
        })
    }

    /// Foreign keys, as the database has them, from a table to one that is dropped before it.
    fn closing_keys(&self) -> Vec<(&'a Table, ForeignKey)> {
        if self.wanted.dialect == Dialect::Sqlite {
            return Vec::new();
        }
        let keys = self.existing.keys;
        let positions = self.positions();
        let mut closing = Vec::new();
        for (own, table) in self.tables.iter().enumerate() {
            let Some(found) = self.existing.tables.get(&keys.table(&table.name)) else {
                continue;
            };
            for key in &found.foreign_keys {
                if positions
                    .get(&keys.table(&key.referred_table))
                    .is_some_and(|&referred| referred < own)
                {
                    closing.push((*table, key.clone()));
                }
            }
        }
        closing
    }

    fn item(&mut self, item: &'a crate::schema::DdlItem, drafts: &mut Vec<Draft<'a>>) {
        if item.drop.of(self.wanted.dialect).is_some() {
            drafts.push(Draft::new(
                Statement::DropItem { item },
                "the models define it",
            ));
            self.report.dropped_items.push(item.name.clone());
        }
    }

    fn choose_types(&mut self) {
        for sequence in &self.wanted.sequences {
            match self.existing.kind(&sequence.name) {
                Some(ObjectKind::Sequence) => self.report.dropped.push(sequence.name.clone()),
                Some(by) => {
                    let reason = RefusalReason::NameTaken { by };
                    self.refuse(
                        ObjectKind::Sequence,
                        &sequence.name,
                        sequence.source,
                        reason,
                    );
                }
                None => self.report.absent.push(sequence.name.clone()),
            }
        }
    }

    /// Sequences, domains (the outermost first) and enumerations.
    fn types(&self, drafts: &mut Vec<Draft<'a>>) {
        let keys = self.existing.keys;
        let reason = "the models define it";
        let sequences = self.wanted.sequences.iter();
        let sequences =
            sequences.filter(|it| self.existing.kind(&it.name) == Some(ObjectKind::Sequence));
        drafts.extend(
            sequences.map(|sequence| Draft::new(Statement::DropSequence { sequence }, reason)),
        );
        let is = |kind, schema: Option<&Name>, name: &str| {
            self.existing
                .types
                .get(&keys.in_schema(schema.map(|it| &**it), name))
                == Some(&kind)
        };
        let mut domains: Vec<&Domain> = self.wanted.domains.iter().map(|it| &**it).collect();
        domains.sort_by_key(|domain| std::cmp::Reverse(depth(domain)));
        let domains = domains
            .into_iter()
            .filter(|it| is(ObjectKind::Domain, it.schema.as_ref(), &it.name));
        drafts.extend(domains.map(|domain| Draft::new(Statement::DropDomain { domain }, reason)));
        let enums = self
            .wanted
            .enums
            .iter()
            .filter(|it| is(ObjectKind::Enum, it.schema.as_ref(), &it.name));
        drafts
            .extend(enums.map(|definition| Draft::new(Statement::DropEnum { definition }, reason)));
    }
}

fn kind_of(view: &View) -> ObjectKind {
    if view.is_materialized() {
        ObjectKind::MaterializedView
    } else {
        ObjectKind::View
    }
}

/// How many domains a domain is built on.
fn depth(domain: &Domain) -> usize {
    match &*domain.base {
        crate::schema::SqlType::Domain(inner) => 1 + depth(inner),
        _ => 0,
    }
}
