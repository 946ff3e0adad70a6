//! All objects of two databases.

use std::collections::{BTreeMap, BTreeSet};

use super::comparison::{Comparison, Context, Scope};
use super::names::{Key, Names};
use super::object::{compare_domains, compare_enums, compare_extensions, compare_sequence_objects};
use super::parts::{compare_parts, differing};
use super::question::Question;
use super::rename;
use super::table::compare_tables;
use super::taken::{Taken, named_parts};
use super::types::{domain_name, enum_name};
use super::view::compare_views;
use super::{Change, Changes, TableChange, TakenPart, ViewIndexes};
use crate::schema::{
    Database, DdlItem, Found, Index, Name, ObjectKind, Part, PartKind, Shared, Table, TableFacts,
    TableName, View,
};

/// Everything that differs, and what to ask the server about it.
pub(super) fn compare<'a>(found: &'a Found, wanted: &'a Database) -> (Changes<'a>, Vec<Question>) {
    let mut names = Names::of(found);
    let pending_renames = rename::pending(&mut names, &found.database, wanted);
    let context = Context {
        dialect: Some(found.database.dialect),
        backslashes: found.server.backslashes,
        names,
        verdicts: Some(&found.verdicts),
    };
    let taken = Taken::of(&context, found);
    let mut objects = Objects {
        context: &context,
        taken: &taken,
        questions: Vec::new(),
    };
    let mut changes = objects.compare(found, wanted);
    changes.pending_renames = pending_renames;
    changes.probable_renames = rename::probable(&context, &changes);
    (changes, objects.questions)
}

struct Objects<'c> {
    context: &'c Context<'c>,
    taken: &'c Taken<'c>,
    questions: Vec<Question>,
}

impl Objects<'_> {
    fn compare<'a>(&mut self, found: &'a Found, wanted: &'a Database) -> Changes<'a> {
        let Database {
            dialect: _, // That of both; what is of another dialect is not compared.
            default_schema,
            schemas,
            extensions,
            enums,
            domains,
            sequences,
            tables,
            views,
            items: _, // A live database has none; `existing_items` says which ones it has.
        } = &found.database;
        let taken = self.taken;
        Changes {
            found,
            wanted,
            schemas: self.schemas(default_schema.as_ref(), schemas, wanted),
            extensions: self.pairs(
                Pairs::new(extensions, &wanted.extensions),
                |it| TableName::new(it.name.clone()),
                |_| None,
                compare_extensions,
            ),
            enums: self.pairs(
                Pairs::shared(enums, &wanted.enums),
                enum_name,
                |name| taken.type_name(name),
                compare_enums,
            ),
            domains: self.pairs(
                Pairs::shared(domains, &wanted.domains),
                domain_name,
                |name| taken.type_name(name),
                compare_domains,
            ),
            sequences: self.pairs(
                Pairs::shared(sequences, &wanted.sequences),
                |it| it.name.clone(),
                |name| taken.sequence(name),
                compare_sequence_objects,
            ),
            tables: self.tables(found, tables, &wanted.tables),
            views: self.pairs(
                Pairs::shared(views, &wanted.views),
                |it| it.name().clone(),
                |name| taken.relation(name),
                compare_views,
            ),
            view_indexes: self.view_indexes(found, wanted),
            taken_names: self.taken_names(found, wanted),
            items: missing_items(found, wanted),
            pending_renames: Vec::new(),
            probable_renames: Vec::new(),
        }
    }

    /// Objects that are matched by their names.
    fn pairs<'a, T>(
        &mut self,
        pairs: Pairs<'a, T>,
        name: impl Fn(&T) -> TableName,
        taken: impl Fn(&TableName) -> Option<ObjectKind>,
        compare: impl Fn(&mut Comparison<'_>, &T, &T),
    ) -> Vec<Change<'a, T>> {
        let names = &self.context.names;
        let Pairs { found, wanted } = pairs;
        let by_key: BTreeMap<Key, &T> =
            found.iter().map(|it| (names.key(&name(it)), *it)).collect();
        let mut changes = Vec::new();
        let mut wanted_keys = BTreeSet::new();
        for wanted in wanted {
            let wanted_name = name(wanted);
            let key = names.key(&wanted_name);
            changes.extend(match by_key.get(&key) {
                Some(found) => self.pair(&name(found), *found, wanted, &compare),
                None => Some(match taken(&wanted_name) {
                    Some(by) => Change::NameTaken { wanted, by },
                    None => Change::Missing { wanted },
                }),
            });
            wanted_keys.insert(key);
        }
        let extra = found
            .into_iter()
            .filter(|it| !wanted_keys.contains(&names.key(&name(it))));
        changes.extend(extra.map(|found| Change::Extra { found }));
        changes
    }

    fn pair<'a, T>(
        &mut self,
        on: &TableName,
        found: &'a T,
        wanted: &'a T,
        compare: impl Fn(&mut Comparison<'_>, &T, &T),
    ) -> Option<Change<'a, T>> {
        let mut comparison = Comparison::new(self.context.scope(on));
        compare(&mut comparison, found, wanted);
        let (fields, questions) = comparison.finish();
        self.questions.extend(questions);
        differing(found, wanted, fields)
    }

    /// The default schema exists without being wanted, and a wanted table may be in it.
    fn schemas<'a>(
        &self,
        default: Option<&Name>,
        found: &'a [Name],
        wanted: &'a Database,
    ) -> Vec<Change<'a, Name>> {
        let names = &self.context.names;
        let is_in = |list: &[Name], name: &Name| list.iter().any(|it| names.same_schema(it, name));
        let is_default = |name: &Name| default.is_some_and(|it| names.same_schema(it, name));
        let missing = wanted
            .schemas
            .iter()
            .filter(|it| !is_in(found, it) && !is_default(it));
        let extra = found
            .iter()
            .filter(|it| !is_in(&wanted.schemas, it) && !is_default(it));
        let missing = missing.map(|wanted| Change::Missing { wanted });
        missing
            .chain(extra.map(|found| Change::Extra { found }))
            .collect()
    }

    fn tables<'a>(
        &mut self,
        all: &'a Found,
        found: &'a [Shared<Table>],
        wanted: &'a [Shared<Table>],
    ) -> Vec<TableChange<'a>> {
        let names = &self.context.names;
        let by_key: BTreeMap<Key, &Table> = found
            .iter()
            .map(|it| (names.found_key(&it.name), &**it))
            .collect();
        let mut changes = Vec::new();
        let mut wanted_keys = BTreeSet::new();
        for wanted in wanted {
            let key = names.key(&wanted.name);
            let hidden_by = self.taken.temporary(&wanted.name);
            changes.extend(match (hidden_by, by_key.get(&key)) {
                (Some(by), _) => Some(TableChange::NameTaken { wanted, by }),
                (None, Some(found)) => self.table(all, found, wanted),
                (None, None) => Some(match self.taken.relation(&wanted.name) {
                    Some(by) => TableChange::NameTaken { wanted, by },
                    None => TableChange::Missing { wanted },
                }),
            });
            wanted_keys.insert(key);
        }
        let extra = found
            .iter()
            .filter(|it| !wanted_keys.contains(&names.found_key(&it.name)));
        changes.extend(extra.map(|found| TableChange::Extra { found }));
        changes
    }

    fn table<'a>(
        &mut self,
        all: &'a Found,
        found: &'a Table,
        wanted: &'a Table,
    ) -> Option<TableChange<'a>> {
        let scope = Scope {
            renamed: self.context.names.renamed_columns(&wanted.name),
            facts: facts(all, &found.name),
            ..self.context.scope(&found.name)
        };
        let (difference, questions) = compare_tables(scope, Some(self.taken), found, wanted);
        self.questions.extend(questions);
        (!difference.is_empty()).then_some(TableChange::Differs(difference))
    }

    fn view_indexes<'a>(&mut self, all: &'a Found, wanted: &'a Database) -> Vec<ViewIndexes<'a>> {
        let names = &self.context.names;
        let views = all.database.views.iter();
        let by_key: BTreeMap<Key, &View> = views.map(|it| (names.key(it.name()), &**it)).collect();
        let mut changes = Vec::new();
        for wanted in &wanted.views {
            let Some(found) = by_key.get(&names.key(wanted.name())) else {
                continue;
            };
            let indexes = self.indexes_of(all, found, wanted);
            if !indexes.is_empty() {
                changes.push(ViewIndexes {
                    found,
                    wanted,
                    indexes,
                });
            }
        }
        changes
    }

    fn indexes_of<'a>(
        &mut self,
        all: &Found,
        found: &'a View,
        wanted: &'a View,
    ) -> Vec<Change<'a, Index>> {
        let scope = Scope {
            facts: facts(all, found.name()),
            ..self.context.scope(found.name())
        };
        let (found, wanted) = (&*found.relation, &*wanted.relation);
        let taken = |index: &Index| {
            let name = index.name.as_ref()?;
            self.taken.part(wanted, Some(found), PartKind::Index, name)
        };
        let differences = compare_parts(scope, &found.indexes, &wanted.indexes, taken);
        self.questions.extend(differences.questions);
        differences.changes
    }

    /// Names of parts of missing tables and views that something else has.
    fn taken_names<'a>(&self, all: &Found, wanted: &'a Database) -> Vec<TakenPart<'a>> {
        let names = &self.context.names;
        let tables = all.database.tables.iter().map(|it| &it.name);
        let existing = tables.chain(all.database.views.iter().map(|it| it.name()));
        let existing: BTreeSet<Key> = existing.map(|name| names.found_key(name)).collect();
        let tables = wanted.tables.iter().map(|it| &**it);
        let relations = tables.chain(wanted.views.iter().map(|it| &*it.relation));
        let missing = relations.filter(|it| !existing.contains(&names.key(&it.name)));
        missing.flat_map(|table| self.taken_of(table)).collect()
    }

    fn taken_of<'a>(&self, table: &'a Table) -> Vec<TakenPart<'a>> {
        let taken = |(kind, name): (_, &Name)| {
            let by = self.taken.part(table, None, kind, name)?;
            let part = Part::new(kind, name.to_string());
            Some(TakenPart { table, part, by })
        };
        named_parts(table).filter_map(taken).collect()
    }
}

fn facts<'a>(all: &'a Found, name: &TableName) -> Option<&'a TableFacts> {
    all.facts.tables.get(name).map(observed)
}

/// What was observed of a table and differs from every model.
fn observed(facts: &TableFacts) -> &TableFacts {
    let TableFacts {
        estimated_rows: _, // For the planner.
        rows: _,
        invalid_indexes: _,       // Compared with each index.
        disabled_foreign_keys: _, // Compared with each foreign key.
        owner: _,                 // Models name no owner.
    } = facts;
    facts
}

/// A dialect without a statement that creates an item does not have it.
fn missing_items<'a>(found: &Found, wanted: &'a Database) -> Vec<&'a DdlItem> {
    let exists = |item: &DdlItem| found.existing_items.contains(&item.name);
    let has_item = |item: &DdlItem| item.create.of(found.database.dialect).is_some();
    let items = wanted.items.iter().map(|item| &**item);
    items
        .filter(|item| has_item(item) && !exists(item))
        .collect()
}

/// The objects of one kind on both sides.
struct Pairs<'a, T> {
    found: Vec<&'a T>,
    wanted: Vec<&'a T>,
}

impl<'a, T> Pairs<'a, T> {
    fn new(found: &'a [T], wanted: &'a [T]) -> Self {
        Self {
            found: found.iter().collect(),
            wanted: wanted.iter().collect(),
        }
    }

    fn shared(found: &'a [Shared<T>], wanted: &'a [Shared<T>]) -> Self {
        Self {
            found: found.iter().map(|it| &**it).collect(),
            wanted: wanted.iter().map(|it| &**it).collect(),
        }
    }
}
