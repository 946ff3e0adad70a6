//! A whole list of models: `metadata!`.
//!
//! Everything wrong with the list is said in one message. Tables are found by the hash that their derives computed,
//! for comparing names is what const evaluation is slowest at.

use super::compare::{comparable_types, options, same_column, same_identifier};
use super::foreign_key::type_mismatch;
use super::hash::{OFFSET, hash_byte, hash_identifier};
use super::lookup::find_by_name;
use super::registry::check_registry;
use super::report::Report;
use crate::definition::{Definition, Kind};
use crate::schema::{Column, ForeignKey, Requirement, Source, TableName};

/// How many definitions a list stands for: its own, and the bases of its extensions and projections.
#[must_use]
pub const fn list_length(list: &[&'static Definition]) -> usize {
    let (mut at, mut count) = (0, 0);
    while at < list.len() {
        count += match list[at].kind {
            Kind::Extension(_) => 2,
            _ => 1,
        };
        at += 1;
    }
    count
}

/// Stops the compilation unless the definitions of `list` go together. `N` is its [`list_length`].
///
/// `invalid` says that one of the derives failed: it has spoken, and what is missing for it is no second mistake.
///
/// # Panics
/// While compiling, with everything that is wrong.
#[track_caller]
pub const fn check_list<const N: usize>(list: &[&'static Definition], invalid: bool) {
    if invalid {
        return;
    }
    assert!(
        N > 0,
        "the list of models is empty; name at least one model, or write `MetaData::new()` for none"
    );
    let mixed = check_registry(list);
    if !mixed.is_empty() {
        mixed.panic();
    }
    let tables = by_hash(expand::<N>(list));
    let mut report = Report::new();
    let mut start = 0;
    while start < N {
        let mut end = start + 1;
        while end < N && tables[end].hash == tables[start].hash {
            end += 1;
        }
        report = check_group(report, &tables, start, end);
        start = end;
    }
    let mut at = 0;
    while at < N {
        report = check_foreign_keys(report, &tables, tables[at]);
        report = check_requirements(report, &tables, tables[at]);
        at += 1;
    }
    if !report.is_empty() {
        report.panic();
    }
}

/// The list with its bases; a projection is only its base.
const fn expand<const N: usize>(list: &[&'static Definition]) -> [&'static Definition; N] {
    let mut all = [list[0]; N];
    let (mut at, mut count) = (0, 0);
    while at < list.len() {
        match list[at].kind {
            Kind::Extension(base) => {
                all[count] = list[at];
                all[count + 1] = base;
                count += 2;
            }
            Kind::Projection(base) => {
                all[count] = base;
                count += 1;
            }
            _ => {
                all[count] = list[at];
                count += 1;
            }
        }
        at += 1;
    }
    all
}

/// Heap sort: no recursion, no allocation.
const fn by_hash<const N: usize>(mut tables: [&'static Definition; N]) -> [&'static Definition; N] {
    let (mut start, mut end) = (N / 2, N);
    while end > 1 {
        if start > 0 {
            start -= 1;
        } else {
            end -= 1;
            (tables[0], tables[end]) = (tables[end], tables[0]);
        }
        let mut root = start;
        loop {
            let mut child = 2 * root + 1;
            if child >= end {
                break;
            }
            if child + 1 < end && tables[child].hash < tables[child + 1].hash {
                child += 1;
            }
            if tables[root].hash >= tables[child].hash {
                break;
            }
            (tables[root], tables[child]) = (tables[child], tables[root]);
            root = child;
        }
    }
    tables
}

/// Definitions of one table: at most one is *the* definition, and what is added is added once.
const fn check_group(
    mut report: Report,
    tables: &[&'static Definition],
    start: usize,
    end: usize,
) -> Report {
    let defined = is_defined(tables, start, end);
    let mut left = start;
    while left < end {
        let mut right = left + 1;
        while right < end {
            let (a, b) = in_order(tables[left], tables[right]);
            if !same_source(a.source, b.source) {
                report = match (&a.kind, &b.kind) {
                    (Kind::Table, Kind::Table) => defined_twice(report, a, b),
                    (Kind::Item(_), _) => item_defined_twice(report, a, b),
                    (Kind::Sequence(_), _) | (_, Kind::Sequence(_)) => {
                        sequence_defined_twice(report, a, b)
                    }
                    (Kind::View(_), _) | (_, Kind::View(_)) => view_defined_twice(report, a, b),
                    (Kind::KeepExisting, _) | (_, Kind::KeepExisting) if defined => report,
                    // Their derive has compared them.
                    (Kind::Table, Kind::Extension(_)) | (Kind::Extension(_), Kind::Table) => report,
                    _ => check_additions(report, a, b),
                };
            }
            right += 1;
        }
        left += 1;
    }
    report
}

/// Whether one of them is *the* definition, so that those which yield to it do not count.
const fn is_defined(tables: &[&'static Definition], start: usize, end: usize) -> bool {
    let mut at = start;
    while at < end {
        if matches!(tables[at].kind, Kind::Table) {
            return true;
        }
        at += 1;
    }
    false
}

/// By file and line, so that the message does not depend on the list's order.
const fn in_order(
    a: &'static Definition,
    b: &'static Definition,
) -> (&'static Definition, &'static Definition) {
    if precedes(b.source.module, a.source.module) {
        (b, a)
    } else {
        (a, b)
    }
}

const fn precedes(left: &str, right: &str) -> bool {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    let mut at = 0;
    while at < left.len() && at < right.len() {
        if left[at] != right[at] {
            return left[at] < right[at];
        }
        at += 1;
    }
    left.len() < right.len()
}

const fn same_source(a: &Source, b: &Source) -> bool {
    a.line == b.line
        && same_identifier(a.file, b.file)
        && same_identifier(a.item, b.item)
        && same_identifier(a.module, b.module)
}

const fn defined_twice(report: Report, a: &Definition, b: &Definition) -> Report {
    report
        .next()
        .text("table ")
        .table(&a.table.name)
        .text(" is defined by two models\n  ")
        .source(a.source)
        .text("\n  ")
        .source(b.source)
        .text("\nhelp: rename one with `#[model(table = \"...\")]`, or write `#[model(extend = ")
        .item(a.source)
        .text(")]` to add to it")
}

const fn view_defined_twice(report: Report, a: &Definition, b: &Definition) -> Report {
    report
        .next()
        .table(&a.table.name)
        .text(" is defined by two models, and a view cannot share its name\n  ")
        .source(a.source)
        .text("\n  ")
        .source(b.source)
        .text("\nhelp: rename one with `#[model(table = \"...\")]`")
}

const fn sequence_defined_twice(report: Report, a: &Definition, b: &Definition) -> Report {
    report
        .next()
        .table(&a.table.name)
        .text(" is defined twice, and a sequence shares its name with nothing\n  ")
        .source(a.source)
        .text("\n  ")
        .source(b.source)
        .text("\nhelp: give one another name: `#[model(name = \"...\")]` on a sequence")
}

const fn item_defined_twice(report: Report, a: &Definition, b: &Definition) -> Report {
    report
        .next()
        .text("`ddl!` item ")
        .table(&a.table.name)
        .text(" is defined twice\n  ")
        .source(a.source)
        .text("\n  ")
        .source(b.source)
        .text("\nhelp: give one another name: `name = \"...\"`")
}

/// What a view or an item requires is listed too.
const fn check_requirements(
    mut report: Report,
    tables: &[&'static Definition],
    definition: &Definition,
) -> Report {
    let mut at = 0;
    while at < definition.requires.len() {
        let (name, hash, help) = match &definition.requires[at] {
            Requirement::Relation(name) => (name, hash(name), "\nhelp: add its model to the list"),
            Requirement::Item(name) => (name, hash_item(name), "\nhelp: add it to the list"),
        };
        if first_of(tables, hash).is_none() {
            report = report
                .next()
                .text(match definition.kind {
                    Kind::Item(_) => "`ddl!` item ",
                    _ => "view ",
                })
                .table(&definition.table.name)
                .text(" (")
                .source(definition.source)
                .text(") requires ")
                .table(name)
                .text(", which is not in this list")
                .text(help);
        }
        at += 1;
    }
    report
}

const fn check_additions(mut report: Report, a: &Definition, b: &Definition) -> Report {
    let columns = a.table.columns.fixed();
    let mut at = 0;
    while at < columns.len() {
        let column = &columns[at];
        if let Some(other) = find_by_name(b.table.columns.fixed(), column.name.fixed())
            // One that overrides differs from those that repeat the table's own column, and may.
            && options(column).overrides == options(other).overrides
            && !same_column(column, other)
        {
            report = report
                .next()
                .text("table ")
                .table(&a.table.name)
                .text(" is given two different columns `")
                .text(column.name.fixed())
                .text("`\n  ")
                .sql_type(&column.sql_type)
                .text(" by ")
                .source(a.source)
                .text("\n  ")
                .sql_type(&other.sql_type)
                .text(" by ")
                .source(b.source)
                .text("\nhelp: write the same column in both, or rename one");
        }
        at += 1;
    }
    report
}

const fn check_foreign_keys(
    mut report: Report,
    tables: &[&'static Definition],
    table: &Definition,
) -> Report {
    let keys = table.table.foreign_keys.fixed();
    let mut at = 0;
    while at < keys.len() {
        report = check_foreign_key(report, tables, table, &keys[at]);
        at += 1;
    }
    report
}

const fn check_foreign_key(
    mut report: Report,
    tables: &[&'static Definition],
    table: &Definition,
    key: &ForeignKey,
) -> Report {
    let (columns, referred) = (key.columns.fixed(), key.referred_columns.fixed());
    let Some(first) = first_of(tables, hash(&key.referred_table)) else {
        return subject(report, table, key)
            .text(", which is not in this list\nhelp: add the model of ")
            .table(&key.referred_table)
            .text(" to the list");
    };
    let what = match tables[first].kind {
        Kind::View(_) => "a view",
        Kind::Sequence(_) => "a sequence",
        _ => "",
    };
    if !what.is_empty() {
        return subject(report, table, key)
            .text(", which is ")
            .text(what)
            .text(": a foreign key refers to a table");
    }
    let mut at = 0;
    while at < columns.len() && at < referred.len() {
        let own = column_of(tables, first_or(tables, table.hash), columns[at].fixed());
        match (own, column_of(tables, first, referred[at].fixed())) {
            (_, None) => {
                report = subject(report, table, key)
                    .text(", which has no column `")
                    .text(referred[at].fixed())
                    .text("`");
            }
            (Some(own), Some(other)) if !comparable_types(&own.sql_type, &other.sql_type) => {
                report = type_mismatch(
                    report
                        .next()
                        .text("table ")
                        .table(&table.table.name)
                        .text(": "),
                    own,
                    &key.referred_table,
                    other,
                )
                .text("\n  ")
                .source(table.source);
            }
            _ => {}
        }
        at += 1;
    }
    report
}

/// ``table `profiles` (crm::Profile at ...) refers to table `users` ``.
const fn subject(report: Report, table: &Definition, key: &ForeignKey) -> Report {
    report
        .next()
        .text("table ")
        .table(&table.table.name)
        .text(" (")
        .source(table.source)
        .text(") refers to table ")
        .table(&key.referred_table)
}

/// The first definition of the table with this hash.
const fn first_of(tables: &[&'static Definition], hash: u64) -> Option<usize> {
    let (mut low, mut high) = (0, tables.len());
    while low < high {
        let middle = usize::midpoint(low, high);
        if tables[middle].hash < hash {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    if low < tables.len() && tables[low].hash == hash {
        Some(low)
    } else {
        None
    }
}

const fn first_or(tables: &[&'static Definition], hash: u64) -> usize {
    match first_of(tables, hash) {
        Some(first) => first,
        None => tables.len(),
    }
}

/// A column of the table whose definitions begin at `first`, whoever of them brings it.
const fn column_of(
    tables: &[&'static Definition],
    first: usize,
    name: &str,
) -> Option<&'static Column> {
    let mut at = first;
    while at < tables.len() && tables[at].hash == tables[first].hash {
        if let Some(column) = find_by_name(tables[at].table.columns.fixed(), name) {
            return Some(column);
        }
        at += 1;
    }
    None
}

/// The derive's hash of a table's identity. Case is folded in ASCII here and in all of Unicode there: a reference by
/// name has to spell a letter beyond ASCII as the table does.
const fn hash(name: &TableName) -> u64 {
    let hash = match &name.schema {
        Some(schema) => hash_identifier(OFFSET, schema.fixed()),
        None => OFFSET,
    };
    hash_identifier(hash_byte(hash, 0), name.name.fixed())
}

/// The macro's hash of an item's name: no table's, for no name begins with a NUL.
const fn hash_item(name: &TableName) -> u64 {
    hash_identifier(hash_byte(hash_byte(OFFSET, 0), 0), name.name.fixed())
}
