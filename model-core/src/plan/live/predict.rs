//! What the server would refuse halfway, found before anything runs.

use std::collections::HashMap;

use super::additions::missing;
use super::draft::Drafts;
use super::parts::{Keys, TablePart};
use super::rows;
use crate::ddl::Statement;
use crate::diff::{Change, Changes, TableChange, TableDifference};
use crate::metadata::OnExisting;
use crate::plan::{Refusal, RefusalReason};
use crate::schema::{
    Column, Dialect, ForeignKey, Name, ObjectKind, Part, PartKind, ServerDefault, SqlType, Table,
    TableName,
};

/// Adds refusals for everything that can be known in advance.
pub(super) fn refusals(drafts: &mut Drafts<'_>) {
    let known = Known::of(drafts.changes, drafts.policy.on_existing);
    if drafts.policy.on_existing == OnExisting::Error {
        let taken = known.existing_names();
        drafts.refusals.extend(taken);
        if !drafts.refusals.is_empty() {
            return; // What exists says enough.
        }
    }
    let mut found = Vec::new();
    for change in &drafts.changes.tables {
        match change {
            TableChange::Missing { wanted } => {
                found.extend(
                    wanted
                        .foreign_keys
                        .iter()
                        .filter_map(|key| known.refusal(wanted, key)),
                );
                found.extend(known.parent_is_partitioned(wanted));
                found.extend(
                    wanted
                        .columns
                        .iter()
                        .filter_map(|it| known.missing_label(wanted, it)),
                );
                found.extend(
                    wanted
                        .columns
                        .iter()
                        .filter_map(|it| known.hidden_extension(wanted, it)),
                );
                found.extend(known.taken_names(wanted));
            }
            TableChange::Differs(difference) if drafts.policy.on_existing == OnExisting::Extend => {
                found.extend(known.extension(difference));
            }
            TableChange::Differs(_) | TableChange::Extra { .. } | TableChange::NameTaken { .. } => {
            }
        }
    }
    found.extend(concurrent_in_transaction(drafts));
    drafts.refusals.extend(found);
}

/// What is known about the database, by the keys of names.
struct Known<'a> {
    changes: &'a Changes<'a>,
    keys: Keys<'a>,
    extends: bool,
    /// Existing tables, with what an extension adds.
    tables: HashMap<String, (&'a Table, Option<&'a TableDifference<'a>>)>,
    /// Names of everything else that exists.
    others: HashMap<String, ObjectKind>,
    /// Tables that will be created.
    created: Vec<String>,
}

impl<'a> Known<'a> {
    fn of(changes: &'a Changes<'a>, on_existing: OnExisting) -> Self {
        let keys = Keys::of(changes.found);
        let database = &changes.found.database;
        let mut tables: HashMap<_, _> = database
            .tables
            .iter()
            .map(|table| (keys.table(&table.name), (&**table, None)))
            .collect();
        let mut created = Vec::new();
        for change in &changes.tables {
            match change {
                TableChange::Differs(difference) => {
                    tables.insert(
                        keys.table(&difference.found.name),
                        (difference.found, Some(difference)),
                    );
                }
                TableChange::Missing { wanted } => created.push(keys.table(&wanted.name)),
                TableChange::Extra { .. } | TableChange::NameTaken { .. } => {}
            }
        }
        let views = database.views.iter().map(|view| {
            let kind = if view.is_materialized() {
                ObjectKind::MaterializedView
            } else {
                ObjectKind::View
            };
            (keys.table(view.name()), kind)
        });
        let sequences = database
            .sequences
            .iter()
            .map(|it| (keys.table(&it.name), ObjectKind::Sequence));
        let taken = changes
            .found
            .facts
            .taken
            .iter()
            .map(|it| (keys.table(&it.name), it.kind));
        let unmanaged = changes
            .found
            .unmanaged
            .iter()
            .filter(|it| it.kind.has_rows());
        let unmanaged = unmanaged.map(|it| (keys.table(&it.name), it.kind));
        let indexes = database
            .tables
            .iter()
            .flat_map(|table| relations(table).map(move |name| (table, name)));
        let indexes = indexes.map(|(table, name)| {
            let name = TableName {
                schema: table.name.schema.clone(),
                name: name.clone(),
            };
            (keys.table(&name), ObjectKind::Index)
        });
        Self {
            changes,
            keys,
            extends: on_existing == OnExisting::Extend,
            tables,
            others: indexes
                .chain(views)
                .chain(sequences)
                .chain(taken)
                .chain(unmanaged)
                .collect(),
            created,
        }
    }

    /// What `OnExisting::Error` refuses beside tables: names that parts of new tables need.
    fn existing_names(&self) -> Vec<Refusal> {
        let missing = self
            .changes
            .tables
            .iter()
            .filter_map(|change| match change {
                TableChange::Missing { wanted } => Some(*wanted),
                _ => None,
            });
        let taken = missing
            .flat_map(|table| self.taken_names(table))
            .filter_map(|refusal| {
                let (RefusalReason::NameTaken { by }, Some(part)) =
                    (&refusal.reason, &refusal.part)
                else {
                    return None;
                };
                let name = TableName {
                    schema: refusal.object.schema.clone(),
                    name: part.name.clone().into(),
                };
                let reason = RefusalReason::Exists { kind: *by };
                Some(Refusal::new(*by, &name, refusal.source, reason))
            });
        taken.collect()
    }

    /// Whether a new foreign key finds what it refers to.
    fn refusal(&self, table: &Table, key: &ForeignKey) -> Option<Refusal> {
        let referred = self.keys.table(&key.referred_table);
        if self.created.contains(&referred) {
            return None;
        }
        let reason = match self.tables.get(&referred) {
            Some((found, difference)) => self.referred_table(table, key, found, *difference)?,
            None => RefusalReason::ReferredKind {
                referred: key.referred_table.clone(),
                by: *self.others.get(&referred).filter(|kind| kind.has_rows())?,
            },
        };
        Some(refuse(table, key, reason))
    }

    fn referred_table(
        &self,
        table: &Table,
        key: &ForeignKey,
        found: &Table,
        difference: Option<&TableDifference<'_>>,
    ) -> Option<RefusalReason> {
        let same = |left: &str, right: &str| self.changes.found.server.part_names.same(left, right);
        if let Some(engine) = self.foreign_engine(table, found) {
            return Some(RefusalReason::ReferredEngine {
                referred: key.referred_table.clone(),
                engine: engine.to_string(),
            });
        }
        let added = difference.filter(|_| self.extends);
        let new_columns = added.map(|it| missing(&it.columns)).unwrap_or_default();
        for (own, name) in key.columns.iter().zip(key.referred_columns.iter()) {
            let existing = found.columns.iter().find(|it| same(&it.name, name));
            let new = || new_columns.iter().copied().find(|it| same(&it.name, name));
            let Some(other) = existing.or_else(new) else {
                // A partition has its parent's columns.
                if found.options().partition_of.is_some() {
                    continue;
                }
                return Some(RefusalReason::NoReferredColumn {
                    referred: key.referred_table.clone(),
                    column: name.to_string(),
                });
            };
            let own = table.columns.iter().find(|it| same(&it.name, own));
            if let Some(own) =
                own.filter(|own| !are_comparable(self.changes.wanted.dialect, own, other))
            {
                return Some(RefusalReason::ReferredType {
                    referred: format!("{}.{name}", key.referred_table),
                    found: other.sql_type.to_string(),
                    wanted: own.sql_type.to_string(),
                });
            }
        }
        let wanted = self.keys.columns(&key.referred_columns);
        let is_key = |columns: Vec<String>| columns == wanted;
        let has_key = |table: &Table| {
            let key = table
                .primary_key
                .iter()
                .map(|it| self.keys.columns(&it.columns));
            let uniques = table
                .uniques
                .iter()
                .map(|it| self.keys.columns(&it.columns));
            let indexes = table.indexes.iter().filter(|it| it.is_key());
            let indexes = indexes.map(|it| {
                self.keys
                    .columns(&it.columns().cloned().collect::<Vec<_>>())
            });
            key.chain(uniques).chain(indexes).any(is_key)
        };
        let is_part = found.options().partition_of.is_some();
        if is_part || has_key(found) || added.is_some_and(|it| has_key(it.wanted)) {
            return None;
        }
        Some(RefusalReason::NoReferredKey {
            referred: key.referred_table.clone(),
            columns: key
                .referred_columns
                .iter()
                .map(ToString::to_string)
                .collect(),
        })
    }

    /// The engine of a referred table, where one of `InnoDB` refers to it: that engine knows no tables of others.
    fn foreign_engine(&self, table: &Table, found: &'a Table) -> Option<&'a Name> {
        let is_inner = |engine: Option<&Name>| {
            engine.is_none_or(|engine| engine.eq_ignore_ascii_case("InnoDB"))
        };
        let dialect = self.changes.wanted.dialect;
        let own = engine(dialect, table);
        let other = engine(dialect, found);
        other.filter(|_| is_inner(own) && !is_inner(other))
    }

    fn parent_is_partitioned(&self, table: &Table) -> Option<Refusal> {
        let parent = &table.options().partition_of.as_ref()?.parent;
        let (found, _) = self.tables.get(&self.keys.table(parent))?;
        let reason = RefusalReason::ParentNotPartitioned {
            parent: parent.clone(),
        };
        found
            .options()
            .partition_by
            .is_none()
            .then(|| Refusal::new(ObjectKind::Table, &table.name, table.source, reason))
    }

    /// A default that is a label which the enumeration lacks: only extending adds it.
    fn missing_label(&self, table: &Table, column: &Column) -> Option<Refusal> {
        let (SqlType::Enum(wanted), Some(ServerDefault::Text(label))) =
            (&column.sql_type, &column.default)
        else {
            return None;
        };
        let name = self.keys.in_schema(wanted.schema.as_deref(), &wanted.name);
        let of_change = |change: &Change<'a, _>| match change {
            Change::Differs { found, .. } => Some(*found),
            _ => None,
        };
        let enums: Vec<&crate::schema::EnumDefinition> =
            self.changes.enums.iter().filter_map(of_change).collect();
        let found = enums
            .into_iter()
            .find(|it| self.keys.in_schema(it.schema.as_deref(), &it.name) == name)?;
        let lacks = !found.labels.contains(label);
        let reason = RefusalReason::MissingLabel {
            enumeration: TableName {
                schema: wanted.schema.clone(),
                name: wanted.name.clone(),
            },
            label: label.to_string(),
        };
        (lacks && !self.extends).then(|| refuse(table, column, reason))
    }

    /// A type of an extension that the session does not find.
    fn hidden_extension(&self, table: &Table, column: &Column) -> Option<Refusal> {
        let SqlType::Custom(custom) = &column.sql_type else {
            return None;
        };
        let name = custom.extension.as_ref()?;
        let found = self
            .changes
            .found
            .database
            .extensions
            .iter()
            .find(|it| it.name == *name)?;
        let schema = found.schema.as_ref()?;
        let path = &self.changes.found.server.search_path;
        let is_hidden = &**schema != "pg_catalog" && !path.is_empty() && !path.contains(schema);
        let reason = RefusalReason::ExtensionOutsideSearchPath {
            extension: name.to_string(),
            schema: schema.to_string(),
        };
        is_hidden.then(|| refuse(table, column, reason))
    }

    /// Names that the parts of a new table need and other objects have.
    fn taken_names(&self, table: &Table) -> Vec<Refusal> {
        let dialect = self.changes.wanted.dialect;
        let taken = |kind, name: &Name| {
            let name = TableName {
                schema: table.name.schema.clone(),
                name: name.clone(),
            };
            let key = self.keys.table(&name);
            let table_kind = self.tables.contains_key(&key).then_some(ObjectKind::Table);
            let by = table_kind.or_else(|| self.others.get(&key).copied())?;
            let reason = RefusalReason::NameTaken { by };
            let part = Part::new(kind, &*name.name);
            Some(Refusal::new(ObjectKind::Table, &table.name, table.source, reason).of_part(part))
        };
        match dialect {
            Dialect::Postgres => relations(table)
                .filter_map(|name| taken(PartKind::Index, name))
                .collect(),
            Dialect::Sqlite => {
                let names = table.indexes.iter().filter_map(|it| it.name.as_ref());
                names
                    .filter_map(|name| taken(PartKind::Index, name))
                    .collect()
            }
            // MariaDB and MySQL: the name of a foreign key belongs to the database.
            Dialect::MariaDb | Dialect::MySql => {
                let names = table.foreign_keys.iter().filter_map(|it| it.name.as_ref());
                let is_key = |refusal: &Refusal| {
                    refusal.reason
                        == RefusalReason::NameTaken {
                            by: ObjectKind::ForeignKey,
                        }
                };
                names
                    .filter_map(|name| taken(PartKind::ForeignKey, name))
                    .filter(is_key)
                    .collect()
            }
        }
    }

    /// What an existing table cannot receive.
    fn extension(&self, difference: &'a TableDifference<'a>) -> Vec<Refusal> {
        let table = difference.wanted;
        let keys = missing(&difference.foreign_keys).into_iter();
        let mut refusals: Vec<Refusal> = keys.filter_map(|key| self.refusal(table, key)).collect();
        let columns = missing(&difference.columns);
        refusals.extend(
            columns
                .iter()
                .filter_map(|it| self.hidden_extension(table, it)),
        );
        refusals.extend(rows::refusals(
            difference,
            rows::rows_of(self.changes, difference.found),
        ));
        refusals
    }
}

fn refuse(table: &Table, part: &impl TablePart, reason: RefusalReason) -> Refusal {
    let source = part.source().or(table.source);
    Refusal::new(ObjectKind::Table, &table.name, source, reason).of_part(part.part())
}

/// The relations that PostgreSQL creates with a table in the table's schema: indexes, and those of keys.
fn relations(table: &Table) -> impl Iterator<Item = &Name> {
    let key = table.primary_key.iter().filter_map(|it| it.name.as_ref());
    let uniques = table.uniques.iter().filter_map(|it| it.name.as_ref());
    let excludes = table.excludes.iter().filter_map(|it| it.name.as_ref());
    let indexes = table.indexes.iter().filter_map(|it| it.name.as_ref());
    key.chain(uniques).chain(excludes).chain(indexes)
}

/// The storage engine, where it is not the default one.
fn engine(dialect: Dialect, table: &Table) -> Option<&Name> {
    let options = table.options();
    match dialect {
        Dialect::MariaDb => options.mariadb.engine.engine.as_ref(),
        Dialect::MySql => options.mysql.engine.engine.as_ref(),
        Dialect::Postgres | Dialect::Sqlite => None,
    }
}

/// Whether a foreign key can compare values of both columns.
fn are_comparable(dialect: Dialect, own: &Column, other: &Column) -> bool {
    match dialect {
        Dialect::Sqlite => true,
        Dialect::Postgres => match (family(&own.sql_type), family(&other.sql_type)) {
            (Some(own), Some(other)) => own == other,
            _ => true,
        },
        // MariaDB 10.11, Foreign Keys: the types of both columns must be the same; lengths of strings may differ.
        Dialect::MariaDb | Dialect::MySql => match (&own.sql_type, &other.sql_type) {
            (SqlType::Varchar(_) | SqlType::Text, SqlType::Varchar(_) | SqlType::Text) => {
                own.options().collations == other.options().collations
                    && own.options().storage.mariadb.charset
                        == other.options().storage.mariadb.charset
            }
            (SqlType::Custom(_), _) | (_, SqlType::Custom(_)) => true,
            (own, other) => own == other,
        },
    }
}

/// Types that PostgreSQL compares with each other; `None`: unknown.
fn family(sql_type: &SqlType) -> Option<u8> {
    Some(match sql_type.base() {
        SqlType::Boolean => 0,
        SqlType::SmallInt
        | SqlType::Integer
        | SqlType::BigInt
        | SqlType::UnsignedTinyInt
        | SqlType::UnsignedSmallInt
        | SqlType::UnsignedInteger
        | SqlType::Numeric { .. }
        | SqlType::Real
        | SqlType::Double => 1,
        SqlType::Text | SqlType::Varchar(_) => 2,
        SqlType::Binary => 3,
        SqlType::Date | SqlType::Timestamp | SqlType::TimestampTz => 4,
        SqlType::Uuid => 5,
        SqlType::Json => 6,
        SqlType::Inet => 7,
        SqlType::Time => 8,
        SqlType::TinyInt
        | SqlType::Enum(_)
        | SqlType::Domain(_)
        | SqlType::Array(_)
        | SqlType::Custom(_) => return None,
    })
}

/// Indexes that are built concurrently, in a transaction of the caller's.
fn concurrent_in_transaction(drafts: &Drafts<'_>) -> Vec<Refusal> {
    if !drafts.changes.found.server.in_transaction {
        return Vec::new();
    }
    let concurrent = drafts
        .list
        .iter()
        .filter_map(|draft| match draft.statement {
            Statement::CreateIndexConcurrently { table, index } => {
                let source = index.source.or(table.source);
                let refusal = Refusal::new(
                    ObjectKind::Table,
                    &table.name,
                    source,
                    RefusalReason::Concurrent,
                );
                Some(refusal.of_part(index.part()))
            }
            _ => None,
        });
    concurrent.collect()
}
