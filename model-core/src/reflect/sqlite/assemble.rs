//! Rows in, objects out.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::queries::{Catalogue, Key, ObjectRow, ViewColumnRow, key};
use super::{NAMES, TEMP, facts, index, table, view};
use crate::reflect::scope::Scope;
use crate::schema::{
    Database, Dialect, ForeignKey, Found, Index, Name, ObjectKind, Server, Table, TableName,
    Unmanaged, View,
};
use crate::sql::sqlite::{IndexText, TableText, ViewText, sources};

/// What the rows say, as far as it is asked for.
pub(super) fn found(
    server: Server,
    schemas: &[String],
    catalogue: &Catalogue,
    scope: &Scope,
    wanted: Option<&Database>,
) -> Found {
    let mut objects = Objects::new(catalogue);
    for object in &catalogue.objects {
        objects.first(object, catalogue);
    }
    for object in &catalogue.objects {
        objects.second(object);
    }
    objects.complete_foreign_keys();
    let mut found = Found::empty(server);
    if let Some(wanted) = wanted {
        found.facts.taken = facts::taken(wanted, &catalogue.objects);
    }
    found.facts.references = facts::references(&objects.tables, scope);
    let is_shown = |schema: &&String| scope.has_schema(schema) && !NAMES.same(schema, TEMP);
    let shown = schemas.iter().filter(is_shown);
    found.database.schemas = shown.map(|schema| schema.clone().into()).collect();
    if let Some(wanted) = wanted {
        objects.add_dependents(wanted);
    }
    objects.into_found(&mut found, scope);
    found
}

/// The objects of every schema that is read.
struct Objects<'a> {
    tables: BTreeMap<Key, Table>,
    indexes: HashMap<Key, Vec<Index>>,
    views: BTreeMap<Key, View>,
    columns: HashMap<&'a Key, Vec<&'a ViewColumnRow>>,
    unmanaged: Vec<Unmanaged>,
}

impl<'a> Objects<'a> {
    fn new(catalogue: &'a Catalogue) -> Self {
        let mut columns: HashMap<&Key, Vec<&ViewColumnRow>> = HashMap::new();
        for row in &catalogue.columns {
            columns.entry(&row.view).or_default().push(row);
        }
        Self {
            tables: BTreeMap::new(),
            indexes: HashMap::new(),
            views: BTreeMap::new(),
            columns,
            unmanaged: Vec::new(),
        }
    }

    /// Tables and views.
    fn first(&mut self, object: &ObjectRow, catalogue: &Catalogue) {
        match object.kind.as_str() {
            "table" if !object.is_stored => self.unmanaged(ObjectKind::VirtualTable, object),
            "table" if catalogue.shadows.contains(&object.key()) => {
                let detail = "it holds the rows of a virtual table";
                self.keep(
                    ObjectKind::VirtualTable,
                    object,
                    None,
                    Some(detail.to_owned()),
                );
            }
            "table" => self.table(object),
            "view" => self.view(object),
            _ => {}
        }
    }

    /// Parts of tables, whose columns are known by now, and triggers.
    fn second(&mut self, object: &ObjectRow) {
        match object.kind.as_str() {
            "index" => self.index(object),
            "trigger" => {
                let on = self.table_of_trigger(object);
                let sql = object.sql.clone().unwrap_or_default();
                let depends_on = self.needed_by(&object.schema, &sql);
                self.unmanaged.push(Unmanaged {
                    kind: ObjectKind::Trigger,
                    name: name(object),
                    depends_on: depends_on.into_iter().filter(|it| *it != on).collect(),
                    on: Some(on),
                    detail: Some(sql),
                });
            }
            _ => {}
        }
    }

    fn table(&mut self, object: &ObjectRow) {
        let Some(text) = object.sql.as_deref().and_then(TableText::read) else {
            return self.unmanaged(ObjectKind::Table, object);
        };
        let is_temporary = NAMES.same(&object.schema, TEMP);
        let read = table::read(name(object), text, is_temporary);
        for remark in read.remarks {
            self.keep(ObjectKind::Other, object, Some(name(object)), Some(remark));
        }
        self.tables.insert(object.key(), read.table);
    }

    fn view(&mut self, object: &ObjectRow) {
        let Some(text) = object.sql.as_deref().and_then(ViewText::read) else {
            return self.unmanaged(ObjectKind::View, object);
        };
        let columns = self
            .columns
            .get(&object.key())
            .map_or(&[][..], Vec::as_slice);
        let view = view::read(name(object), text, columns);
        self.views.insert(object.key(), view);
    }

    /// An index without a text holds a constraint.
    fn index(&mut self, object: &ObjectRow) {
        let Some(sql) = &object.sql else {
            return;
        };
        let of = key(&object.schema, &object.table);
        match (self.tables.get(&of), IndexText::read(sql)) {
            (Some(table), Some(text)) => {
                let index = index::read(&object.name, text, &table.columns);
                self.indexes.entry(of).or_default().push(index);
            }
            _ => self.keep(
                ObjectKind::Index,
                object,
                Some(on(object)),
                Some(sql.clone()),
            ),
        }
    }

    /// A temporary trigger can belong to a table of any schema.
    fn table_of_trigger(&self, object: &ObjectRow) -> TableName {
        let own = key(&object.schema, &object.table);
        let is_own = self.tables.contains_key(&own) || self.views.contains_key(&own);
        if is_own || !NAMES.same(&object.schema, TEMP) {
            return on(object);
        }
        let mut tables = self.tables.values().map(|table| &table.name);
        let mut others = tables.by_ref().chain(self.views.values().map(View::name));
        let is_it = |name: &&TableName| NAMES.same(&name.name, &object.table);
        others.find(is_it).cloned().unwrap_or_else(|| on(object))
    }

    /// The tables and views that a query or a trigger of a schema names, of those that exist.
    fn needed_by(&self, schema: &str, sql: &str) -> Vec<TableName> {
        let named = sources(sql).into_iter();
        let resolved = named.filter_map(|(given, name)| {
            let own = given.as_deref().unwrap_or(schema);
            let known = self.relation(own, &name);
            // What is temporary can name an object of any schema without saying which.
            let is_temporary = given.is_none() && NAMES.same(schema, TEMP);
            known.or_else(|| is_temporary.then(|| self.relation("main", &name))?)
        });
        let needed: BTreeSet<TableName> = resolved.collect();
        needed.into_iter().collect()
    }

    fn relation(&self, schema: &str, name: &str) -> Option<TableName> {
        let key = key(schema, name);
        let table = self.tables.get(&key).map(|table| &table.name);
        let view = || self.views.get(&key).map(View::name);
        table.or_else(view).cloned()
    }

    /// Views outside the models that read from wanted tables or views.
    fn add_dependents(&mut self, wanted: &Database) {
        let wanted = facts::relations(wanted);
        let others = self
            .views
            .iter()
            .filter(|(key, _)| !wanted.contains_key(*key));
        let dependents = others.filter_map(|(_, view)| {
            let query = view.query.text.of(Dialect::Sqlite)?;
            let needed = self.needed_by(view.name().schema_text(), query);
            let is_wanted = |it: &TableName| wanted.contains_key(&key(it.schema_text(), &it.name));
            needed.iter().any(is_wanted).then(|| Unmanaged {
                kind: ObjectKind::View,
                name: view.name().clone(),
                on: None,
                detail: None,
                depends_on: needed,
            })
        });
        let dependents: Vec<Unmanaged> = dependents.collect();
        self.unmanaged.extend(dependents);
    }

    fn unmanaged(&mut self, kind: ObjectKind, object: &ObjectRow) {
        self.keep(kind, object, None, object.sql.clone());
    }

    fn keep(
        &mut self,
        kind: ObjectKind,
        object: &ObjectRow,
        on: Option<TableName>,
        detail: Option<String>,
    ) {
        self.unmanaged.push(Unmanaged {
            kind,
            name: name(object),
            on,
            detail,
            depends_on: Vec::new(),
        });
    }

    /// A foreign key that names no columns refers to the primary key.
    fn complete_foreign_keys(&mut self) {
        let is_complete = |key: &ForeignKey| !key.referred_columns.is_empty();
        let incomplete = self.tables.iter().filter(|(_, table)| {
            let mut keys = table.foreign_keys.iter();
            !keys.all(is_complete)
        });
        let completed = incomplete.map(|(at, table)| {
            let keys = table.foreign_keys.iter().map(|key| self.completed(key));
            (at.clone(), keys.collect())
        });
        let completed: Vec<_> = completed.collect();
        for (at, keys) in completed {
            if let Some(table) = self.tables.get_mut(&at) {
                table.foreign_keys = keys;
            }
        }
    }

    fn completed(&self, foreign: &ForeignKey) -> ForeignKey {
        let mut completed = foreign.clone();
        let referred = &foreign.referred_table;
        let referred = self
            .tables
            .get(&key(referred.schema_text(), &referred.name));
        let primary = referred.and_then(|table| table.primary_key.as_ref());
        if let Some(primary) = primary.filter(|_| foreign.referred_columns.is_empty()) {
            completed.referred_columns = primary.columns.clone();
        }
        completed
    }

    fn into_found(mut self, found: &mut Found, scope: &Scope) {
        let is_read = |name: &TableName| scope.has(name.schema_text(), &name.name);
        for (key, mut table) in self.tables {
            if is_read(&table.name) {
                let indexes = self.indexes.remove(&key).unwrap_or_default();
                table.indexes = indexes.into_iter().collect();
                found.database.tables.push(table.into());
            }
        }
        let views = self.views.into_values();
        let views = views.filter(|view| is_read(view.name())).map(Into::into);
        found.database.views = views.collect();
        let unmanaged = self.unmanaged.into_iter();
        // What needs something that is read matters, wherever it is.
        let is_read = |it: &Unmanaged| {
            is_read(it.on.as_ref().unwrap_or(&it.name)) || it.depends_on.iter().any(is_read)
        };
        found.unmanaged = unmanaged.filter(is_read).collect();
        sort(found);
    }
}

/// By name, as `lower` sorts.
fn sort(found: &mut Found) {
    let key = |name: &TableName| (name.schema.clone(), name.name.clone());
    found.database.schemas.sort();
    found
        .database
        .tables
        .sort_by_cached_key(|table| key(&table.name));
    found
        .database
        .views
        .sort_by_cached_key(|view| key(view.name()));
    found.unmanaged.sort();
}

fn name(object: &ObjectRow) -> TableName {
    TableName {
        schema: Some(object.schema.clone().into()),
        name: Name::from(object.name.clone()),
    }
}

fn on(object: &ObjectRow) -> TableName {
    TableName {
        schema: Some(object.schema.clone().into()),
        name: Name::from(object.table.clone()),
    }
}
