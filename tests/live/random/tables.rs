//! Random schemas: first what is in them, by position, then tables under names that are all different.
//!
//! The plan has no names and refers to nothing that is not there, so that a failing one can be made smaller.

use model_core::schema::{
    CheckConstraint, Column, Domain, EnumDefinition, ForeignKey, Index, Name, PrimaryKey,
    ReferentialAction, Sequence, ServerDefault, SqlType, Table, TableName, UniqueConstraint, View,
};
use model_core::{Dialect, MetaData, OnExisting};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index as Pick, select};

use crate::facts::quoted;
use crate::names::{Names, text};

/// A table to be.
#[derive(Clone, Debug)]
struct TablePlan {
    columns: Vec<ColumnPlan>,
    /// So many of the first columns are the primary key.
    key: usize,
    identity: bool,
    parts: Vec<PartPlan>,
    comment: Option<String>,
    in_schema: bool,
}

#[derive(Clone, Debug)]
struct ColumnPlan {
    sql_type: SqlType,
    labels: Option<Vec<String>>,
    /// Whether its type is a domain, and whether the domain's condition has a name.
    domain: Option<bool>,
    /// Whether it takes its numbers from a sequence, where it can.
    sequence: bool,
    nullable: bool,
    text: Option<String>,
    comment: Option<String>,
}

#[derive(Clone, Debug)]
struct PartPlan {
    kind: PartKind,
    columns: Vec<Pick>,
    is_named: bool,
}

#[derive(Clone, Debug)]
enum PartKind {
    Unique,
    Check,
    Index {
        unique: bool,
    },
    ForeignKey {
        target: Pick,
        on_delete: ReferentialAction,
    },
}

/// The most names that a schema takes.
const NAMES: usize = 160;

pub(crate) fn schemas(dialect: Dialect) -> impl Strategy<Value = MetaData> {
    let tables = vec(table(dialect), 1..6);
    (tables, any::<bool>(), Names::drawn(NAMES))
        .prop_map(move |(plans, view, names)| schema(&plans, view, Names::new(dialect, names)))
        .prop_filter("names made by the convention are sometimes one", |it| {
            it.validate().is_ok()
        })
        .prop_filter("MariaDB refers to no device", move |it| {
            dialect != Dialect::MariaDb || !refers_to_a_device(it)
        })
        .prop_filter("SQLite drops no such circle", move |it| {
            dialect != Dialect::Sqlite || it.sorted_tables().cycles().is_empty() || !writes_rows(it)
        })
}

/// Whether a foreign key refers to a table that is named like a device of DOS, which MariaDB has refused: the golden case
/// `device_names`.
fn refers_to_a_device(metadata: &MetaData) -> bool {
    let devices: Vec<String> = (1..=9)
        .flat_map(|number| [format!("com{number}"), format!("lpt{number}")])
        .chain(["con", "nul", "aux", "prn"].map(str::to_owned))
        .collect();
    metadata.tables().any(|table| {
        table
            .foreign_keys
            .iter()
            .any(|key| devices.contains(&key.referred_table.name.to_lowercase()))
    })
}

/// Whether deleting a row writes others. SQLite compiles what a deletion does to the rows of a circle's other tables, which
/// does not work when one of those is gone already ("no such table").
fn writes_rows(metadata: &MetaData) -> bool {
    let writes = |key: &ForeignKey| {
        matches!(
            key.on_delete,
            ReferentialAction::Cascade | ReferentialAction::SetNull
        )
    };
    metadata
        .tables()
        .any(|table| table.foreign_keys.iter().any(writes))
}

fn table(dialect: Dialect) -> impl Strategy<Value = TablePlan> {
    let comment = comment(dialect);
    (
        vec(column(dialect), 1..6),
        0..3_usize,
        any::<bool>(),
        vec(part(), 0..5),
        comment,
        prop::bool::weighted(0.3),
    )
        .prop_map(
            move |(columns, key, identity, parts, comment, in_schema)| TablePlan {
                columns,
                key,
                identity,
                parts,
                comment,
                // MariaDB's schemas belong to the whole server, and SQLite's are files.
                in_schema: in_schema && dialect == Dialect::Postgres,
            },
        )
}

/// SQLite has no comments.
fn comment(dialect: Dialect) -> impl Strategy<Value = Option<String>> {
    let says_something = move |it: &String| dialect != Dialect::Sqlite && !it.is_empty();
    prop::option::weighted(0.4, text(dialect)).prop_map(move |it| it.filter(says_something))
}

fn column(dialect: Dialect) -> impl Strategy<Value = ColumnPlan> {
    let sql_type = select(vec![
        SqlType::BigInt,
        SqlType::Integer,
        SqlType::SmallInt,
        SqlType::Varchar(40),
        SqlType::Text,
        SqlType::Boolean,
        SqlType::Double,
        SqlType::Binary,
        SqlType::Date,
        SqlType::Time,
        SqlType::Timestamp,
        SqlType::TimestampTz,
        SqlType::Uuid,
    ]);
    let labels = prop::option::weighted(0.1, vec(text(dialect), 1..4));
    let domain = prop::option::weighted(0.1, any::<bool>());
    let sequence = prop::bool::weighted(0.3);
    let default = prop::option::weighted(0.4, text(dialect));
    let kind = (sql_type, labels, domain, sequence);
    (kind, any::<bool>(), default, comment(dialect)).prop_map(
        |((sql_type, labels, domain, sequence), nullable, text, comment)| ColumnPlan {
            sql_type,
            labels,
            domain,
            sequence,
            nullable,
            text,
            comment,
        },
    )
}

fn part() -> impl Strategy<Value = PartPlan> {
    let action = select(vec![
        ReferentialAction::NoAction,
        ReferentialAction::Restrict,
        ReferentialAction::Cascade,
        ReferentialAction::SetNull,
    ]);
    let foreign_key = (any::<Pick>(), action)
        .prop_map(|(target, on_delete)| PartKind::ForeignKey { target, on_delete });
    let kind = prop_oneof![
        1 => Just(PartKind::Unique),
        1 => Just(PartKind::Check),
        1 => any::<bool>().prop_map(|unique| PartKind::Index { unique }),
        2 => foreign_key,
    ];
    (kind, vec(any::<Pick>(), 1..4), any::<bool>()).prop_map(|(kind, columns, is_named)| PartPlan {
        kind,
        columns,
        is_named,
    })
}

fn schema(plans: &[TablePlan], view: bool, mut names: Names) -> MetaData {
    let dialect = names.dialect();
    let schema = names.next();
    let mut tables: Vec<Table> = plans
        .iter()
        .map(|plan| without_parts(plan, &schema, &mut names))
        .collect();
    for (position, plan) in plans.iter().enumerate() {
        for part in &plan.parts {
            tables[position] = with_part(dialect, &tables, position, part, &mut names);
        }
    }
    let mut metadata = MetaData::new();
    for table in tables {
        metadata
            .define(table, OnExisting::Error)
            .expect("all names differ");
    }
    if view {
        let view = View::new(TableName::new(names.next()), "SELECT 1")
            .column(Column::new(names.next_seen(), SqlType::Integer));
        metadata
            .define(view, OnExisting::Error)
            .expect("all names differ");
    }
    metadata
}

fn without_parts(plan: &TablePlan, schema: &str, names: &mut Names) -> Table {
    let name = TableName::new(names.next());
    let table = Table::new(if plan.in_schema {
        name.in_schema(schema.to_owned())
    } else {
        name
    });
    let table = match &plan.comment {
        Some(comment) => table.comment(comment.clone()),
        None => table,
    };
    let mut key: Vec<Name> = Vec::new();
    let mut table = plan
        .columns
        .iter()
        .enumerate()
        .fold(table, |table, (position, plan_of)| {
            let is_key = position < plan.key && fits_a_key(plan_of);
            let column = column_of(plan_of, names);
            let column = if is_key {
                key.push(column.name.clone());
                Column::new(column.name, column.sql_type)
            } else {
                column
            };
            table.column(column)
        });
    if let [only] = &*key
        && plan.identity
        && table
            .find_column(only)
            .is_some_and(|it| it.sql_type == SqlType::BigInt)
    {
        table.columns = table
            .columns
            .iter()
            .map(|it| {
                if it.name == *only {
                    it.clone().identity()
                } else {
                    it.clone()
                }
            })
            .collect();
    }
    if key.is_empty() {
        table
    } else {
        table.primary_key(PrimaryKey::new(key))
    }
}

fn column_of(plan: &ColumnPlan, names: &mut Names) -> Column {
    let name = names.next();
    let sql_type = match &plan.labels {
        Some(labels) => {
            // A label set apart by a number is no other's beginning, case or accent.
            let labels = labels
                .iter()
                .enumerate()
                .map(|(number, it)| format!("{it}{number}"));
            // A number behind it: no database has a type of that name itself.
            let name = names.next_numbered();
            SqlType::Enum(EnumDefinition::new(name, labels).into())
        }
        None => match plan.domain {
            Some(is_named) => {
                let name = names.next_numbered();
                let check = CheckConstraint::new("VALUE IS NOT NULL OR 'VALUE' <> '\"VALUE`'");
                let check = if is_named {
                    check.named(names.next())
                } else {
                    check
                };
                let domain = Domain::new(name, plan.sql_type.clone()).check(check);
                SqlType::Domain(domain.into())
            }
            None => plan.sql_type.clone(),
        },
    };
    let counts = names.dialect() != Dialect::Sqlite && sql_type == SqlType::BigInt;
    let sequence = (plan.sequence && counts).then(|| Sequence::new(TableName::new(names.next())));
    let takes_text = matches!(sql_type, SqlType::Text | SqlType::Varchar(_));
    let mut column = Column::new(name, sql_type);
    column.nullable = plan.nullable;
    if let Some(sequence) = sequence {
        column = column.default(ServerDefault::Sequence(sequence.into()));
    }
    if let Some(text) = plan.text.as_ref().filter(|_| takes_text) {
        column = column.default(ServerDefault::Text(text.clone().into()));
    }
    match &plan.comment {
        Some(comment) => column.comment(comment.clone()),
        None => column,
    }
}

/// Whether every database takes a column of it into a key.
fn fits_a_key(plan: &ColumnPlan) -> bool {
    plan.labels.is_none() && plan.domain.is_none() && is_key_type(&plan.sql_type)
}

fn is_key_type(sql_type: &SqlType) -> bool {
    matches!(
        sql_type,
        SqlType::BigInt
            | SqlType::Integer
            | SqlType::SmallInt
            | SqlType::Varchar(_)
            | SqlType::Date
            | SqlType::Uuid
    )
}

/// The table at `position` with one more part; as it was where there is nothing that the part could cover.
fn with_part(
    dialect: Dialect,
    tables: &[Table],
    position: usize,
    plan: &PartPlan,
    names: &mut Names,
) -> Table {
    let table = tables[position].clone();
    let mut name = || plan.is_named.then(|| names.next());
    let columns = covered(&table, &plan.columns);
    if let PartKind::ForeignKey { target, on_delete } = plan.kind {
        return with_foreign_key(table, tables, target, on_delete, plan.is_named, names);
    }
    if columns.is_empty() {
        return table;
    }
    match plan.kind {
        // The same columns twice: some databases make one of two.
        PartKind::Unique if has_key_over(&table, &columns) => table,
        PartKind::Unique => {
            let constraint = UniqueConstraint::new(columns);
            table.unique(name().into_iter().fold(constraint, UniqueConstraint::named))
        }
        PartKind::Index { .. } if table.indexes.iter().any(|it| it.columns().eq(&columns)) => table,
        PartKind::Index { unique } => {
            let index = name().into_iter().fold(Index::new(columns), Index::named);
            table.index(if unique { index.unique() } else { index })
        }
        PartKind::Check => {
            if !takes_a_check(&table, &columns[0]) {
                return table;
            }
            let condition = format!("{} IS NOT NULL", quoted(dialect, &columns[0]));
            let constraint = CheckConstraint::new(condition);
            let is_said = |it: &CheckConstraint| it.expression == constraint.expression;
            if table.checks.iter().any(is_said) {
                return table;
            }
            table.check(name().into_iter().fold(constraint, CheckConstraint::named))
        }
        PartKind::ForeignKey { .. } => unreachable!("it was made above"),
    }
}

/// MariaDB 10.11, CONSTRAINT (error 1901): not a column that it numbers, nor one that a foreign key may write.
fn takes_a_check(table: &Table, name: &Name) -> bool {
    let is_numbered = table
        .find_column(name)
        .is_some_and(|it| it.identity.is_some());
    let is_written = table
        .foreign_keys
        .iter()
        .any(|it| it.columns.contains(name));
    !is_numbered && !is_written
}

fn has_key_over(table: &Table, columns: &[Name]) -> bool {
    let is_primary = table
        .primary_key
        .as_ref()
        .is_some_and(|it| *it.columns == *columns);
    is_primary || table.uniques.iter().any(|it| *it.columns == *columns)
}

/// With columns of its own, of the types that the other table's key has.
fn with_foreign_key(
    table: Table,
    tables: &[Table],
    target: Pick,
    on_delete: ReferentialAction,
    is_named: bool,
    names: &mut Names,
) -> Table {
    let with_key: Vec<&Table> = tables
        .iter()
        .filter(|it| it.primary_key.is_some())
        .collect();
    if with_key.is_empty() {
        return table;
    }
    let referred = *target.get(&with_key);
    let key = referred
        .primary_key
        .as_ref()
        .expect("only those were asked");
    let mut columns: Vec<Name> = Vec::new();
    let table = key.columns.iter().fold(table, |table, name| {
        let sql_type = referred.find_column(name).map(|it| it.sql_type.clone());
        let own = Column::new(names.next(), sql_type.expect("a key covers columns")).nullable();
        columns.push(own.name.clone());
        table.column(own)
    });
    let foreign_key = ForeignKey::new(columns, &referred.name, key.columns.iter().cloned());
    let foreign_key = foreign_key.on_delete(on_delete);
    table.foreign_key(if is_named {
        foreign_key.named(names.next())
    } else {
        foreign_key
    })
}

/// The columns picked that fit a key, each once.
fn covered(table: &Table, picks: &[Pick]) -> Vec<Name> {
    let fit: Vec<&Column> = table
        .columns
        .iter()
        .filter(|it| is_key_type(&it.sql_type))
        .collect();
    let mut columns: Vec<Name> = Vec::new();
    for pick in picks.iter().filter(|_| !fit.is_empty()) {
        let name = &pick.get(&fit).name;
        if !columns.contains(name) {
            columns.push(name.clone());
        }
    }
    columns
}
