//! Tables and views.

use std::collections::HashMap;

use super::catalogue::Catalogue;
use super::cells::Cells;
use super::indexes::reloptions;
use super::queries::Query;
use crate::lower::postgres::TEMPORARY_SCHEMA;
use crate::lower::postgres::table::storage_parameters;
use crate::schema::{
    List, Name, ObjectKind, OnCommit, PartitionOf, PostgresTable, StorageParameter, TableFacts,
    TableName, TableOptions,
};

/// A row of `pg_class` that has rows of its own or shows those of others.
pub(super) struct Relation<'r> {
    pub(super) oid: u32,
    pub(super) name: TableName,
    pub(super) kind: ObjectKind,
    pub(super) is_temporary: bool,
    pub(super) is_partition: bool,
    pub(super) comment: Option<Name>,
    /// The query of a view.
    pub(super) query: Option<&'r str>,
    pub(super) is_populated: bool,
    row: Cells<'r>,
}

/// A table that another one inherits from, or is a partition of.
pub(super) struct Parent {
    pub(super) name: TableName,
    pub(super) oid: u32,
    pub(super) is_detaching: bool,
}

/// Relations by identifier, and in the order of their names.
pub(super) struct Relations<'r> {
    pub(super) all: Vec<Relation<'r>>,
    positions: HashMap<u32, usize>,
    parents: HashMap<u32, Vec<Parent>>,
}

impl<'r> Relations<'r> {
    pub(super) fn read(catalogue: &'r Catalogue) -> Self {
        let all: Vec<Relation<'r>> = catalogue.rows(Query::Relations).map(relation).collect();
        let positions = all.iter().enumerate();
        let mut parents: HashMap<u32, Vec<Parent>> = HashMap::new();
        for row in catalogue.rows(Query::Parents) {
            let parent = Parent {
                name: TableName {
                    schema: row.name(2),
                    name: row.text(3).to_owned().into(),
                },
                oid: row.oid(4),
                is_detaching: row.flag(5),
            };
            parents.entry(row.oid(1)).or_default().push(parent);
        }
        Self {
            positions: positions.map(|(at, it)| (it.oid, at)).collect(),
            all,
            parents,
        }
    }

    pub(super) fn get(&self, oid: u32) -> Option<&Relation<'r>> {
        self.positions.get(&oid).map(|at| &self.all[*at])
    }

    pub(super) fn parents(&self, oid: u32) -> &[Parent] {
        self.parents
            .get(&oid)
            .map(Vec::as_slice)
            .unwrap_or_default()
    }
}

fn relation(row: Cells<'_>) -> Relation<'_> {
    let is_temporary = row.flag(22);
    let schema = if is_temporary {
        Some(Name::from(TEMPORARY_SCHEMA))
    } else {
        row.name(2)
    };
    let name = TableName {
        schema,
        name: row.text(3).to_owned().into(),
    };
    Relation {
        oid: row.oid(1),
        name,
        kind: match row.letter(4) {
            'v' => ObjectKind::View,
            'm' => ObjectKind::MaterializedView,
            'f' => ObjectKind::ForeignTable,
            _ => ObjectKind::Table,
        },
        is_temporary,
        is_partition: row.flag(6),
        comment: row.name(13).filter(|comment| !comment.is_empty()),
        query: row.get(20),
        is_populated: row.flag(21),
        row,
    }
}

impl Relation<'_> {
    /// The options of a table.
    pub(super) fn options(&self, parents: &[Parent]) -> TableOptions {
        let partition_key = self.row.get(11).and_then(super::partitions::key);
        let bound = self.row.get(12).and_then(super::partitions::bound);
        let partition_of = parents.first().zip(bound);
        let inherited = parents.iter().filter(|_| !self.is_partition);
        TableOptions {
            temporary: self.is_temporary.then_some(OnCommit::PreserveRows),
            inherits: inherited.map(|parent| parent.name.clone()).collect(),
            partition_by: partition_key.map(|(by, _)| by),
            partition_of: partition_of.map(|(parent, bound)| PartitionOf::new(&parent.name, bound)),
            postgres: PostgresTable {
                unlogged: self.row.letter(5) == 'u',
                using: self.row.name(8),
                with: self.parameters(),
                tablespace: self.row.name(7),
                partition_by: None,
            },
            ..TableOptions::NONE
        }
    }

    fn parameters(&self) -> List<StorageParameter> {
        let own = reloptions(&self.row.names(9));
        let toast = reloptions(&self.row.names(10));
        let own = own
            .iter()
            .map(|(name, value)| (name.clone(), value.clone()));
        let toast = toast.iter().map(|(name, value)| {
            let name = Name::from(format!("toast.{name}"));
            (name, value.clone())
        });
        let all = own
            .chain(toast)
            .map(|(name, value)| StorageParameter::new(name, value));
        storage_parameters(&all.collect::<Vec<_>>())
    }

    /// The options of a view.
    pub(super) fn view_options(&self) -> Vec<(String, String)> {
        let options = self.row.names(9).into_iter();
        options
            .filter_map(|option| {
                let (name, value) = option.split_once('=')?;
                Some((name.to_owned(), value.to_owned()))
            })
            .collect()
    }

    /// What no model can say of a view: how its rows are stored.
    pub(super) fn view_storage(&self) -> Option<String> {
        let known = ["security_barrier", "security_invoker", "check_option"];
        let options = self.view_options().into_iter();
        let options = options.filter(|(name, _)| !known.contains(&name.as_str()));
        let options = options.map(|(name, value)| format!("{name} = {value}"));
        let method = self.row.get(8).map(|name| format!("USING {name}"));
        let tablespace = self.row.get(7).map(|name| format!("TABLESPACE {name}"));
        let all: Vec<String> = options.chain(method).chain(tablespace).collect();
        (!all.is_empty()).then(|| all.join(", "))
    }

    /// Everything that a table can have and no model can say.
    pub(super) fn other_settings(&self, parents: &[Parent]) -> Vec<(ObjectKind, String)> {
        let security = self.row.flag(16).then(|| {
            let forced = if self.row.flag(17) { ", forced" } else { "" };
            (ObjectKind::Policy, format!("row-level security{forced}"))
        });
        let forced = self.row.flag(17) && security.is_none();
        let forced = forced.then(|| (ObjectKind::Policy, "row-level security forced".to_owned()));
        let identity = match self.row.letter(18) {
            'n' => Some("REPLICA IDENTITY NOTHING"),
            'f' => Some("REPLICA IDENTITY FULL"),
            _ => None,
        };
        let of_type = self.row.get(19).map(|name| format!("OF {name}"));
        let key = self.row.get(11).and_then(super::partitions::key);
        let key = key.and_then(|(_, others)| others);
        let key = key.map(|others| format!("PARTITION BY with {others}"));
        let detaching = parents.iter().any(|parent| parent.is_detaching);
        let detaching = detaching.then(|| "DETACH PENDING".to_owned());
        let others = [identity.map(str::to_owned), of_type, key, detaching];
        let others = others
            .into_iter()
            .flatten()
            .map(|it| (ObjectKind::Other, it));
        security.into_iter().chain(forced).chain(others).collect()
    }

    /// What is only observed.
    pub(super) fn facts(&self) -> TableFacts {
        // -1: nothing has counted yet.
        let rows = self.row.number::<f64>(14).filter(|rows| *rows >= 0.0);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "an estimate, and not below zero"
        )]
        let estimated_rows = rows.map(|rows| rows as u64);
        TableFacts {
            estimated_rows,
            owner: self.row.name(15),
            ..TableFacts::default()
        }
    }
}
