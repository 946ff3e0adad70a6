//! Statements that a user can run to resolve what a plan refuses.

use super::draft::plan_text;
use super::parts::TablePart;
use crate::ddl::{Addition, Existing, Statement};
use crate::dialect::compile;
use crate::schema::{
    CheckConstraint, ExcludeConstraint, ForeignKey, Index, Part, Server, Table, UniqueConstraint,
};

/// The statements' texts; none where the dialect has no such statement.
pub(super) fn texts(server: &Server, statements: &[Statement<'_>]) -> Vec<String> {
    match compile(
        server.dialect,
        statements.iter().copied(),
        plan_text(server),
    ) {
        Ok(script) => script
            .iter()
            .map(|statement| statement.sql().to_owned())
            .collect(),
        Err(_) => Vec::new(),
    }
}

/// A constraint or index that can be dropped and added again.
pub(super) trait Replaceable: TablePart {
    /// What adds it again.
    fn addition<'a>(&'a self, table: &'a Table) -> Addition<'a>;
}

macro_rules! replaceable {
    ($($part:ident: $list:ident),*) => {$(
        impl Replaceable for $part {
            fn addition<'a>(&'a self, table: &'a Table) -> Addition<'a> {
                Addition { $list: vec![self], ..Addition::to(table) }
            }
        }
    )*};
}

replaceable!(
    UniqueConstraint: uniques,
    CheckConstraint: checks,
    ExcludeConstraint: excludes,
    ForeignKey: foreign_keys,
    Index: indexes
);

/// Drops a constraint or index and adds it as the models have it.
pub(super) fn replace<T: Replaceable>(server: &Server, table: &Table, part: &T) -> Vec<String> {
    let Part { kind, name } = part.part();
    let drop = Statement::DropPart {
        table,
        kind,
        name: &name,
    };
    let addition = part.addition(table);
    let create = match addition.indexes[..] {
        [index] => Statement::CreateIndex {
            table,
            index,
            existing: Existing::Fail,
        },
        _ => Statement::AddParts {
            addition: &addition,
        },
    };
    texts(server, &[drop, create])
}

/// The parts that a statement adds.
pub(super) fn parts(addition: &Addition<'_>) -> Vec<Part> {
    let Addition {
        table: _,
        columns,
        primary_key,
        uniques,
        checks,
        excludes,
        foreign_keys,
        indexes,
    } = addition;
    let columns = columns.iter().map(|it| it.part());
    let key = primary_key.iter().map(|it| it.part());
    let uniques = uniques.iter().map(|it| it.part());
    let checks = checks.iter().map(|it| it.part());
    let excludes = excludes.iter().map(|it| it.part());
    let foreign_keys = foreign_keys.iter().map(|it| it.part());
    let indexes = indexes.iter().map(|it| it.part());
    columns
        .chain(key)
        .chain(uniques)
        .chain(checks)
        .chain(excludes)
        .chain(foreign_keys)
        .chain(indexes)
        .collect()
}
