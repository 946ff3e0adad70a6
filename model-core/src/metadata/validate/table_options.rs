//! What tables say of their storage, against their columns and against the tables that they are parts of.

use super::Validation;
use super::problem::near;
use super::reference::comparable;
use crate::metadata::references::Target;
use crate::schema::{
    Part, PartKind, PartitionBound, PartitionBy, PartitionMethod, PartitionOf, Table, TableName,
    TableOptions,
};

impl<'a> Validation<'a> {
    /// Checks the options of a table whose parents are at `targets`.
    #[cold]
    pub(super) fn options(
        &mut self,
        table: &'a Table,
        options: &'a TableOptions,
        targets: &[Target],
    ) {
        if options.temporary.is_some() && table.name.schema.is_some() {
            let help = "take the schema away".to_owned();
            let message = "a temporary table lives in its session, and in no schema";
            self.report(table, Some(option("temporary")), message, Some(help));
        }
        for by in methods(options) {
            self.partition_columns(table, by);
        }
        for (parent, target) in options.parents().zip(targets) {
            let Some(position) = target.position() else {
                self.missing_parent(table, parent);
                continue;
            };
            let parent = self.references.tables()[position];
            if parent.name == table.name {
                let help = Some("name another table".to_owned());
                self.report(table, None, "it is a part of itself", help);
                continue;
            }
            if parent.options().temporary.is_some() != options.temporary.is_some() {
                let message = format!(
                    "it and table `{}`, which it is a part of, are not both temporary",
                    parent.name
                );
                self.report(table, Some(option("temporary")), message, None);
            }
            match &options.partition_of {
                Some(partition) if partition.parent.matches(&parent.name) => {
                    self.partition(table, partition, parent);
                }
                _ => self.inherited_columns(table, parent),
            }
        }
    }

    fn missing_parent(&mut self, table: &'a Table, parent: &TableName) {
        let names: Vec<String> = (self.references.tables().iter())
            .map(|table| table.name.to_string())
            .collect();
        let help = near(&parent.to_string(), names.iter().map(String::as_str))
            .or_else(|| Some("add that table's model".into()));
        let message = format!("it is a part of table `{parent}`, which is not here");
        self.report(table, None, message, help);
    }

    fn partition_columns(&mut self, table: &'a Table, by: &'a PartitionBy) {
        if by.key.is_empty() {
            let message = "it looks at nothing";
            let help = Some("name a column".to_owned());
            self.report(table, Some(option("partition_by")), message, help);
        }
        for name in by.columns() {
            if table.find_column(name).is_none() && !table.columns.is_empty() {
                let message = format!("there is no column `{name}`");
                let help = near(name, table.columns.iter().map(|column| &*column.name));
                self.report(table, Some(option("partition_by")), message, help);
            }
        }
    }

    fn partition(&mut self, table: &'a Table, partition: &PartitionOf, parent: &Table) {
        let by = methods(parent.options()).next();
        let message = match by {
            None => format!("table `{}` is not partitioned", parent.name),
            Some(by) if !suits(by.method, &partition.bound) => {
                format!("table `{}` is partitioned by {by}", parent.name)
            }
            Some(_) => return,
        };
        let help = match by.map(|by| by.method) {
            None => "write `partition_by(...)` there",
            Some(PartitionMethod::Range) => "write `from(...), to(...)` or `default`",
            Some(PartitionMethod::List) => "write `values(...)` or `default`",
            Some(_) => "write `modulus = ..., remainder = ...`",
        };
        self.report(
            table,
            Some(option("partition_of")),
            message,
            Some(help.into()),
        );
    }

    /// The server gives a table every column that it inherits; a definition that lacks one would be of another table.
    fn inherited_columns(&mut self, table: &'a Table, parent: &Table) {
        for column in &parent.columns {
            let message = match table.find_column(&column.name) {
                Some(own) if !comparable(&own.sql_type, &column.sql_type) => format!(
                    "column `{}` is {} here and {} in table `{}`, from which it is inherited",
                    column.name, own.sql_type, column.sql_type, parent.name
                ),
                Some(_) => continue,
                None => format!(
                    "it inherits column `{}` of table `{}` and does not name it",
                    column.name, parent.name
                ),
            };
            let help = Some("repeat the column as it is there".into());
            self.report(table, Some(option("inherits")), message, help);
        }
    }
}

/// What is said to all dialects, and to each.
fn methods(options: &TableOptions) -> impl Iterator<Item = &PartitionBy> {
    let of_dialects = [
        &options.postgres.partition_by,
        &options.mariadb.partition_by,
        &options.mysql.partition_by,
    ];
    std::iter::once(&options.partition_by)
        .chain(of_dialects)
        .flatten()
}

/// Whether a table of its own can be such a part. One below a bound needs its neighbour, which only a list has.
fn suits(method: PartitionMethod, bound: &PartitionBound) -> bool {
    match bound {
        PartitionBound::Default => {
            matches!(method, PartitionMethod::Range | PartitionMethod::List)
        }
        PartitionBound::LessThan(_) => false,
        PartitionBound::Between(..) => method == PartitionMethod::Range,
        PartitionBound::In(_) => method == PartitionMethod::List,
        PartitionBound::Remainder(..) => method == PartitionMethod::Hash,
    }
}

fn option(name: &str) -> Part {
    Part::new(PartKind::Option, name)
}
