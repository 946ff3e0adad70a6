//! How a table that is there differs from its model, where every constraint and index has a name of its own.
//!
//! Structure is compared: columns, their types through the table of synonyms, keys by name and then by what they cover.
//! Expressions (checks, defaults, partial indexes) are the server's own text by now, and are not.

use crate::dialect;
use crate::metadata::{Difference, NamingConvention};
use crate::reflect::{Names, Reflected};
use crate::schema::{
    Column, Dialect, ForeignKey, Index, Name, Part, PartKind, ReferentialAction, SqlType, Table,
    TableName,
};

/// What a table lacks, and what it has otherwise: left is the database, right the model.
#[derive(Default)]
pub(super) struct Comparison {
    /// Parts that the database lacks, in the model's order.
    pub(super) missing: Vec<Difference>,
    /// Parts that both have and that differ: such as no addition makes equal.
    pub(super) conflicts: Vec<Difference>,
    /// What may differ: the numbering, what the model does not have.
    pub(super) differences: Vec<Difference>,
}

/// What a database takes for the same.
#[derive(Clone, Copy)]
pub(super) struct Rules {
    pub(super) dialect: Dialect,
    /// How columns, constraints and indexes are told apart.
    pub(super) names: Names,
    /// Whether a type of the catalogue is what a model spells.
    pub(super) same_type: fn(found: &str, wanted: &str) -> bool,
    /// Whether a unique constraint is nothing but a unique index.
    pub(super) uniques_are_indexes: bool,
    /// Whether every foreign key has an index, under its own name if there is no other.
    pub(super) keys_make_indexes: bool,
    /// Whether refusing at once and at the end are one.
    pub(super) restrict_is_no_action: bool,
}

/// Compares a table with its model. A table that names no schema is in the default one.
pub(super) fn compare(
    naming: &NamingConvention,
    model: &Table,
    found: &Reflected,
    default_schema: &str,
    rules: Rules,
) -> Comparison {
    let mut comparing = Comparing {
        naming,
        model,
        found,
        default_schema,
        rules,
        comparison: Comparison::default(),
    };
    comparing.columns();
    comparing.primary_key();
    comparing.uniques();
    comparing.checks();
    comparing.foreign_keys();
    comparing.indexes();
    comparing.comparison
}

impl Comparison {
    /// Everything in which a table that gets nothing differs.
    pub(super) fn all(self) -> Vec<Difference> {
        let Self {
            missing,
            conflicts,
            differences,
        } = self;
        missing
            .into_iter()
            .chain(conflicts)
            .chain(differences)
            .collect()
    }
}

struct Comparing<'a> {
    naming: &'a NamingConvention,
    model: &'a Table,
    found: &'a Reflected,
    default_schema: &'a str,
    rules: Rules,
    comparison: Comparison,
}

impl Comparing<'_> {
    fn columns(&mut self) {
        let (model, found) = (self.model, &self.found.table);
        for column in &model.columns {
            match found
                .columns
                .iter()
                .find(|it| self.same(&it.name, &column.name))
            {
                Some(found) => self.fields(found, column),
                None => self.missing(Part::column(column), column.sql_type.to_string()),
            }
        }
        for extra in &found.columns {
            if !model
                .columns
                .iter()
                .any(|it| self.same(&it.name, &extra.name))
            {
                self.extra(
                    Part::column(extra),
                    spelt(&extra.sql_type, self.rules.dialect),
                );
            }
        }
    }

    fn fields(&mut self, found: &Column, wanted: &Column) {
        let part = Part::column(wanted);
        let dialect = self.rules.dialect;
        let (left, right) = (
            spelt(&found.sql_type, dialect),
            spelt(&wanted.sql_type, dialect),
        );
        if !(self.rules.same_type)(&left, &right) {
            self.conflict(&part, "type", left, right);
        }
        // A key's columns are NOT NULL, said or not.
        let nullable = wanted.nullable && !self.is_in_primary_key(&wanted.name);
        if found.nullable != nullable {
            let (left, right) = (found.nullable.to_string(), nullable.to_string());
            self.conflict(&part, "nullable", left, right);
        }
        let numbered = |column: &Column| column.identity.map(|_| "by default".to_owned());
        if numbered(found) != numbered(wanted) && !matches!(wanted.sql_type, SqlType::Custom(_)) {
            self.comparison.differences.push(Difference {
                part,
                field: Some("identity"),
                left: numbered(found),
                right: numbered(wanted),
            });
        }
    }

    fn is_in_primary_key(&self, column: &str) -> bool {
        let key = self.model.primary_key.iter();
        key.flat_map(|key| key.columns.iter())
            .any(|name| self.same(name, column))
    }

    fn primary_key(&mut self) {
        let (model, found) = (self.model, &self.found.table);
        let Some(key) = &model.primary_key else {
            if let Some(extra) = &found.primary_key {
                let name = extra.name.as_deref().unwrap_or("PRIMARY").to_owned();
                self.extra(
                    Part::new(PartKind::PrimaryKey, name),
                    listed(&extra.columns),
                );
            }
            return;
        };
        let part = Part::new(
            PartKind::PrimaryKey,
            self.naming.primary_key(model, key).to_string(),
        );
        match &found.primary_key {
            None => self.missing(part, listed(&key.columns)),
            Some(found) => self.column_list(&part, &found.columns, &key.columns),
        }
    }

    fn uniques(&mut self) {
        let (model, found) = (self.model, self.found);
        for constraint in &model.uniques {
            let name = self.naming.unique(model, constraint).to_string();
            let part = Part::new(PartKind::Unique, name);
            let is_it = |name: Option<&str>| name.is_some_and(|name| self.same(name, &part.name));
            let columns = if self.rules.uniques_are_indexes {
                let mut indexes = found.indexes.iter();
                indexes
                    .find(|index| is_it(Some(&index.name)))
                    .map(|index| plain_columns(&index.columns))
            } else {
                let mut uniques = found.table.uniques.iter();
                uniques
                    .find(|unique| is_it(unique.name.as_deref()))
                    .map(|unique| unique.columns.iter().cloned().collect())
            };
            match columns {
                Some(columns) => self.column_list(&part, &columns, &constraint.columns),
                None => self.missing(part, listed(&constraint.columns)),
            }
        }
        let wanted = |name: &str| {
            let mut uniques = model.uniques.iter();
            uniques.any(|it| self.same(&self.naming.unique(model, it).to_string(), name))
        };
        let extra: Vec<_> = found
            .table
            .uniques
            .iter()
            .filter(|it| !it.name.as_deref().is_some_and(wanted))
            .map(|it| {
                (
                    named(PartKind::Unique, it.name.as_ref()),
                    listed(&it.columns),
                )
            })
            .collect();
        self.extras(extra);
    }

    fn checks(&mut self) {
        let (model, found) = (self.model, &self.found.table);
        let names: Vec<String> = model
            .checks
            .iter()
            .map(|check| self.naming.check(model, check).to_string())
            .collect();
        for (check, name) in model.checks.iter().zip(&names) {
            let mut others = found.checks.iter().filter_map(|it| it.name.as_deref());
            if !others.any(|other| self.same(other, name)) {
                let part = Part::new(PartKind::Check, name.clone());
                self.missing(part, check.expression.to_string());
            }
        }
        let is_wanted = |name: &Name| names.iter().any(|wanted| self.same(wanted, name));
        let extra: Vec<_> = found
            .checks
            .iter()
            .filter(|it| !it.name.as_ref().is_some_and(is_wanted))
            .map(|it| {
                let part = named(PartKind::Check, it.name.as_ref());
                (part, it.expression.to_string())
            })
            .collect();
        self.extras(extra);
    }

    fn foreign_keys(&mut self) {
        let (model, found) = (self.model, &self.found.table);
        let name = |key| self.naming.foreign_key(model, key).to_string();
        for key in &model.foreign_keys {
            let part = Part::new(PartKind::ForeignKey, name(key));
            let is_it = |it: &&ForeignKey| {
                let other = it.name.as_deref();
                other.is_some_and(|other| self.same(other, &part.name))
            };
            match found.foreign_keys.iter().find(is_it) {
                Some(other) => self.key_fields(&part, other, key),
                None => self.missing(part, self.reference(key)),
            }
        }
        let is_wanted = |other: &Name| {
            let mut keys = model.foreign_keys.iter();
            keys.any(|key| self.same(&name(key), other))
        };
        let extra: Vec<_> = found
            .foreign_keys
            .iter()
            .filter(|it| !it.name.as_ref().is_some_and(is_wanted))
            .map(|it| {
                let part = named(PartKind::ForeignKey, it.name.as_ref());
                (part, self.reference(it))
            })
            .collect();
        self.extras(extra);
    }

    fn key_fields(&mut self, part: &Part, found: &ForeignKey, wanted: &ForeignKey) {
        self.column_list(part, &found.columns, &wanted.columns);
        let (left, right) = (self.reference(found), self.reference(wanted));
        if !self.same(&left, &right) {
            self.conflict(part, "references", left, right);
        }
        for (field, left, right) in [
            ("on_delete", found.on_delete, wanted.on_delete),
            ("on_update", found.on_update, wanted.on_update),
        ] {
            if self.action(left) != self.action(right) {
                self.conflict(part, field, left.to_string(), right.to_string());
            }
        }
    }

    fn action(&self, action: ReferentialAction) -> ReferentialAction {
        match action {
            ReferentialAction::Restrict if self.rules.restrict_is_no_action => {
                ReferentialAction::NoAction
            }
            action => action,
        }
    }

    /// `public.users(id)`.
    fn reference(&self, key: &ForeignKey) -> String {
        let TableName { schema, name } = &key.referred_table;
        let schema = schema.as_deref().unwrap_or(self.default_schema);
        let columns = listed(&key.referred_columns);
        format!("{schema}.{name}{columns}")
    }

    fn indexes(&mut self) {
        let (model, found) = (self.model, self.found);
        for index in &model.indexes {
            let name = self.naming.index(model, index).to_string();
            let part = Part::new(PartKind::Index, name);
            match found
                .indexes
                .iter()
                .find(|it| self.same(&it.name, &part.name))
            {
                Some(other) => {
                    if other.unique != index.unique {
                        let (left, right) = (other.unique.to_string(), index.unique.to_string());
                        self.conflict(&part, "unique", left, right);
                    }
                    if !other.finished {
                        let (left, right) = (false.to_string(), true.to_string());
                        self.conflict(&part, super::obstacle::UNFINISHED, left, right);
                    }
                    if other.partial != index.options().predicate.is_some() {
                        let left = other.partial.to_string();
                        self.conflict(&part, "partial", left, (!other.partial).to_string());
                    }
                    self.column_list(&part, &plain_columns(&other.columns), &sorted_by(index));
                }
                None => self.missing(part, listed(&sorted_by(index))),
            }
        }
        let extra: Vec<_> = found
            .indexes
            .iter()
            .filter(|it| !self.is_wanted_index(&it.name))
            .map(|it| {
                let part = Part::new(PartKind::Index, it.name.clone());
                (part, it.to_string())
            })
            .collect();
        self.extras(extra);
    }

    fn is_wanted_index(&self, name: &str) -> bool {
        let model = self.model;
        let mut indexes = model.indexes.iter();
        let mut uniques = model.uniques.iter();
        let mut keys = self.found.table.foreign_keys.iter();
        indexes.any(|it| self.same(&self.naming.index(model, it).to_string(), name))
            || self.rules.uniques_are_indexes
                && uniques.any(|it| self.same(&self.naming.unique(model, it).to_string(), name))
            || self.rules.keys_make_indexes
                && keys.any(|it| it.name.as_deref().is_some_and(|it| self.same(it, name)))
    }

    fn same(&self, left: &str, right: &str) -> bool {
        self.rules.names.same(left, right)
    }

    fn column_list(&mut self, part: &Part, found: &[Name], wanted: &[Name]) {
        let (left, right) = (listed(found), listed(wanted));
        if !self.same(&left, &right) {
            self.conflict(part, "columns", left, right);
        }
    }

    fn missing(&mut self, part: Part, right: String) {
        self.comparison.missing.push(Difference {
            part,
            field: None,
            left: None,
            right: Some(right),
        });
    }

    fn extra(&mut self, part: Part, left: String) {
        self.comparison.differences.push(Difference {
            part,
            field: None,
            left: Some(left),
            right: None,
        });
    }

    fn extras(&mut self, extras: Vec<(Part, String)>) {
        for (part, left) in extras {
            self.extra(part, left);
        }
    }

    fn conflict(&mut self, part: &Part, field: &'static str, left: String, right: String) {
        self.comparison.conflicts.push(Difference {
            part: part.clone(),
            field: Some(field),
            left: Some(left),
            right: Some(right),
        });
    }
}

/// The type as the dialect spells it.
fn spelt(sql_type: &SqlType, dialect: Dialect) -> String {
    dialect::type_text(dialect, sql_type).unwrap_or_else(|| sql_type.to_string())
}

fn named(kind: PartKind, name: Option<&Name>) -> Part {
    Part::new(kind, name.map(ToString::to_string).unwrap_or_default())
}

/// An index's columns, an expression's place marked.
/// What an index is sorted by: its columns' names, and a word for each expression.
fn sorted_by(index: &Index) -> Vec<Name> {
    let columns: Vec<Option<String>> = index
        .elements
        .iter()
        .map(|element| element.column_name().map(ToString::to_string))
        .collect();
    plain_columns(&columns)
}

fn plain_columns(columns: &[Option<String>]) -> Vec<Name> {
    let name = |column: &Option<String>| match column {
        Some(name) => Name::from(name.clone()),
        None => Name::Static("an expression"),
    };
    columns.iter().map(name).collect()
}

fn listed(columns: &[Name]) -> String {
    let columns: Vec<&str> = columns.iter().map(|column| &**column).collect();
    format!("({})", columns.join(", "))
}
