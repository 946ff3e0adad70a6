//! What is wrong with tables that no one definition can see: references, keys and names.

mod domain;
mod names;
mod object;
mod problem;
mod reference;
mod sequence;
mod table_options;
mod view;

pub(crate) use names::NameRules;
pub(crate) use object::object_problems;
pub use problem::{ValidationErrors, ValidationProblem};

use super::objects::Objects;
use super::references::References;
use super::{MetaData, NamingConvention, SortedTables};
use crate::schema::{
    Column, Domain, ElementKey, EnumDefinition, Index, IndexElement, IndexKind, Name, Part,
    PartKind, SqlType, Table, same_identifier,
};
use problem::near;
use reference::PlainKey;

pub(super) fn validate(metadata: &MetaData) -> Result<(), ValidationErrors> {
    let mut found = problems(metadata, &metadata.sorted_tables(), NameRules::PORTABLE);
    found.extend(object_problems(
        metadata,
        &metadata.sorted_objects(),
        NameRules::PORTABLE,
    ));
    match found {
        problems if problems.is_empty() => Ok(()),
        problems => Err(ValidationErrors { problems }),
    }
}

/// Everything that is wrong with the tables, by name.
pub(crate) fn problems(
    metadata: &MetaData,
    tables: &SortedTables<'_>,
    rules: NameRules,
) -> Vec<ValidationProblem> {
    let mut validation = Validation::new(metadata, tables.references(), rules);
    for (position, _) in tables.positioned() {
        validation.table(position);
    }
    validation.finish()
}

/// A validation under way: a table at a time, so that who reads the tables anyway reads them once.
pub(crate) struct Validation<'a> {
    references: &'a References<'a>,
    /// What stands beside the tables, and is nothing to refer to.
    objects: &'a Objects,
    rules: NameRules,
    naming: &'a NamingConvention,
    /// The hashes of the names that tables share a space for.
    hashes: Vec<u64>,
    /// The hashes of the names that have to differ within the table at hand.
    own_hashes: Vec<u64>,
    /// Whether one of the latter occurred twice.
    hash_repeats: bool,
    /// By position, those of the tables that were checked.
    plain_keys: Vec<Option<PlainKey<'a>>>,
    enums: Vec<(&'a EnumDefinition, &'a Table)>,
    domains: Vec<(&'a Domain, &'a Table)>,
    problems: Vec<ValidationProblem>,
    /// Room for one name at a time.
    name: String,
}

impl<'a> Validation<'a> {
    pub(crate) fn new(
        metadata: &'a MetaData,
        references: &'a References<'a>,
        rules: NameRules,
    ) -> Self {
        Self {
            references,
            objects: &metadata.objects,
            rules,
            naming: metadata.naming_convention(),
            hashes: Vec::with_capacity(references.tables().len() * 8),
            own_hashes: Vec::new(),
            hash_repeats: false,
            plain_keys: vec![None; references.tables().len()],
            enums: Vec::new(),
            domains: Vec::new(),
            problems: Vec::new(),
            name: String::new(),
        }
    }

    /// Checks the table at this position of the references.
    pub(crate) fn table(&mut self, position: usize) {
        let table = self.references.tables()[position];
        self.columns(table);
        self.plain_keys[position] = PlainKey::of(table);
        self.keys(table);
        let targets = self.references.targets(position);
        self.foreign_keys(table, targets);
        if let Some(options) = &table.options {
            self.options(table, options, &targets[table.foreign_keys.len()..]);
        }
        self.names(table);
    }

    /// Whether one of the tables checked has a column of a domain.
    pub(crate) fn has_met_domains(&self) -> bool {
        !self.domains.is_empty()
    }

    /// Everything that was wrong with the tables checked, by table.
    pub(crate) fn finish(mut self) -> Vec<ValidationProblem> {
        // Sorting all hashes is far cheaper than looking each up: a table of them all leaves the processor's caches.
        self.hashes.sort_unstable();
        self.hash_repeats |= self.hashes.windows(2).any(|pair| pair[0] == pair[1]);
        if self.hash_repeats {
            self.taken_names();
        }
        self.problems
            .sort_by(|left, right| left.table.compare_keys(&right.table));
        self.problems
    }

    fn columns(&mut self, table: &'a Table) {
        if table.name.name.is_empty() {
            self.report(table, None, "the table's name is empty", None);
        }
        if table.columns.is_empty() && table.options().partition_of.is_none() {
            self.report(
                table,
                None,
                "the table has no columns",
                Some("give it at least one".into()),
            );
        }
        let mut sieve = 0_u64;
        for (position, column) in table.columns.iter().enumerate() {
            if column.name.is_empty() {
                self.report(
                    table,
                    Some(Part::column(column)),
                    "the column's name is empty",
                    None,
                );
            }
            if column.name.len() > self.rules.limit {
                self.too_long(table, Part::column(column));
            }
            let holes = sieve_holes(&column.name);
            let seen = sieve & holes != 0;
            sieve |= holes;
            if seen
                && table.columns[..position]
                    .iter()
                    .any(|other| same_identifier(&other.name, &column.name))
            {
                let help =
                    "rename one: names that differ in case only are one column on some databases";
                self.report(
                    table,
                    Some(Part::column(column)),
                    "the column occurs twice",
                    Some(help.into()),
                );
            }
            if column.identity.is_some() && !counts(&column.sql_type) {
                let message = format!(
                    "an identity is a whole number, and the column is {}",
                    column.sql_type
                );
                self.report(
                    table,
                    Some(Part::column(column)),
                    message,
                    Some("make it an `i64`".into()),
                );
            }
            if column.options.is_some() {
                self.generated(table, column);
                if column.identity.is_some() {
                    self.identity(table, column);
                }
            }
            match &column.sql_type {
                SqlType::Enum(definition) => self.enumeration(table, column, definition),
                SqlType::Domain(domain) => self.domain(table, column, domain),
                SqlType::Custom(custom) => {
                    if let Some(SqlType::Domain(domain)) = custom.otherwise.as_deref() {
                        self.domain(table, column, domain);
                    }
                }
                _ => {}
            }
        }
    }

    /// A generated column takes its value from others alone.
    fn generated(&mut self, table: &'a Table, column: &'a Column) {
        if column.options().generated.is_none() {
            return;
        }
        let is_it = |name: &Name| same_identifier(name, &column.name);
        let mut key = table.primary_key.iter().flat_map(|key| &key.columns);
        let (message, help) = if column.default.is_some() || column.identity.is_some() {
            (
                "a generated column has no default and no number of its own",
                "keep one of the two",
            )
        } else if key.any(is_it) {
            (
                "a generated column is no part of a primary key",
                "make it `unique`, and another column the key",
            )
        } else {
            return;
        };
        self.report(
            table,
            Some(Part::column(column)),
            message,
            Some(help.into()),
        );
    }

    /// A column holds the numbers that it counts.
    fn identity(&mut self, table: &'a Table, column: &'a Column) {
        if let Some((message, help)) = column.options().sequence.contradiction() {
            self.report(
                table,
                Some(Part::column(column)),
                message,
                Some(help.into()),
            );
        }
        if let Some(number) = column.options().sequence.beyond(column.sql_type.base()) {
            let message = format!(
                "the column is {}, which does not hold the {number} of its identity",
                column.sql_type
            );
            let help = "write a number that it holds, or take a wider type";
            self.report(
                table,
                Some(Part::column(column)),
                message,
                Some(help.into()),
            );
        }
    }

    /// Enumerations of one name are one enumeration.
    fn enumeration(&mut self, table: &'a Table, column: &Column, definition: &'a EnumDefinition) {
        let same_name = |other: &EnumDefinition| {
            same_identifier(&other.name, &definition.name)
                && same_identifier(
                    other.schema.as_deref().unwrap_or_default(),
                    definition.schema.as_deref().unwrap_or_default(),
                )
        };
        let Some((other, elsewhere)) = self.enums.iter().find(|(other, _)| same_name(other)) else {
            if definition.labels.is_empty() {
                self.report(
                    table,
                    Some(Part::column(column)),
                    "its enumeration has no labels",
                    None,
                );
            }
            if !self.domains.is_empty() {
                self.no_domain(table, column, definition);
            }
            self.enums.push((definition, table));
            return;
        };
        if other.labels != definition.labels {
            let message = format!(
                "enumeration `{}` has the labels {} here and {} in table `{}`{}",
                definition.name,
                label_list(&definition.labels),
                label_list(&other.labels),
                elsewhere.name,
                other
                    .source
                    .map_or(String::new(), |source| format!(" ({source})")),
            );
            let help = "use one Rust enum in both, or name one differently: `#[model(name = \"...\")]` on the enum";
            self.report(
                table,
                Some(Part::column(column)),
                message,
                Some(help.into()),
            );
        }
    }

    fn keys(&mut self, table: &'a Table) {
        let naming = self.naming;
        if let Some(key) = &table.primary_key {
            let part = || {
                Part::new(
                    PartKind::PrimaryKey,
                    naming.primary_key(table, key).to_string(),
                )
            };
            self.key_columns(table, &key.columns, part);
            self.existing_columns(table, &key.options().include, part);
            for column in key
                .columns
                .iter()
                .filter_map(|name| table.find_column(name))
                .filter(|column| column.nullable)
            {
                let message = format!(
                    "column `{}` is in the primary key and may be NULL",
                    column.name
                );
                self.report(
                    table,
                    Some(part()),
                    message,
                    Some("make the column NOT NULL: take the `Option` away".into()),
                );
            }
        }
        for constraint in &table.uniques {
            let part = || {
                Part::new(
                    PartKind::Unique,
                    naming.unique(table, constraint).to_string(),
                )
            };
            self.key_columns(table, &constraint.columns, part);
            self.existing_columns(table, &constraint.options().include, part);
        }
        for index in &table.indexes {
            let part = || Part::new(PartKind::Index, naming.index(table, index).to_string());
            self.elements(table, &index.elements, part);
            if index.options.is_some() {
                self.index_options(table, index, part);
            }
        }
        for constraint in &table.excludes {
            let part = || {
                Part::new(
                    PartKind::Exclude,
                    naming.exclude(table, constraint).to_string(),
                )
            };
            let elements = constraint.elements.iter();
            self.each_element(table, elements.map(|excluded| &excluded.element), &part);
        }
        for constraint in &table.checks {
            if constraint.expression.trim().is_empty() {
                let part = Part::new(PartKind::Check, naming.check(table, constraint).to_string());
                self.report(table, Some(part), "the condition is empty", None);
            }
        }
    }

    /// What an index is over.
    fn elements(
        &mut self,
        table: &'a Table,
        elements: &'a [IndexElement],
        part: impl Fn() -> Part,
    ) {
        self.each_element(table, elements.iter(), &part);
        for (position, element) in elements.iter().enumerate() {
            let Some(name) = element.column_name() else {
                continue;
            };
            let repeats = |other: &IndexElement| {
                other.options == element.options
                    && other
                        .column_name()
                        .is_some_and(|other| same_identifier(other, name))
            };
            if elements[..position].iter().any(repeats) {
                self.repeated_column(table, name, &part);
            }
        }
    }

    fn each_element(
        &mut self,
        table: &'a Table,
        elements: impl ExactSizeIterator<Item = &'a IndexElement>,
        part: &impl Fn() -> Part,
    ) {
        if elements.len() == 0 {
            self.covers_nothing(table, part);
        }
        for element in elements {
            match &element.key {
                ElementKey::Column(name) => self.existing_column(table, name, part),
                ElementKey::Expression(sql) if sql.trim().is_empty() => {
                    self.report(table, Some(part()), "one of its expressions is empty", None);
                }
                ElementKey::Expression(_) => {}
            }
        }
    }

    fn index_options(&mut self, table: &'a Table, index: &'a Index, part: impl Fn() -> Part) {
        let options = index.options();
        self.existing_columns(table, &options.include, &part);
        if options
            .predicate
            .as_ref()
            .is_some_and(|predicate| predicate.trim().is_empty())
        {
            self.report(table, Some(part()), "its condition is empty", None);
        }
        if options.nulls_not_distinct && !index.unique {
            let help = "make it `unique`, or take `nulls_not_distinct` away";
            self.report(
                table,
                Some(part()),
                "it tells NULLs apart or not, which matters to a unique index only",
                Some(help.into()),
            );
        }
        if index.unique && options.kind != IndexKind::Ordinary {
            let message = "an index for words or shapes is not unique";
            self.report(
                table,
                Some(part()),
                message,
                Some("take one of the two away".into()),
            );
        }
    }

    fn existing_columns(&mut self, table: &'a Table, names: &'a [Name], part: impl Fn() -> Part) {
        for name in names {
            self.existing_column(table, name, &part);
        }
    }

    fn existing_column(&mut self, table: &'a Table, name: &str, part: &impl Fn() -> Part) {
        // A partition built by hand leaves its columns to its parent.
        if table.find_column(name).is_none() && !table.columns.is_empty() {
            let message = format!("there is no column `{name}`");
            let help = near(name, table.columns.iter().map(|column| &*column.name));
            self.report(table, Some(part()), message, help);
        }
    }

    #[cold]
    fn repeated_column(&mut self, table: &'a Table, name: &str, part: &impl Fn() -> Part) {
        let message = format!("column `{name}` occurs in it twice");
        self.report(table, Some(part()), message, None);
    }

    #[cold]
    fn covers_nothing(&mut self, table: &'a Table, part: &impl Fn() -> Part) {
        let help = "name at least one".into();
        self.report(table, Some(part()), "it covers no columns", Some(help));
    }

    fn key_columns(&mut self, table: &'a Table, columns: &'a [Name], part: impl Fn() -> Part) {
        if columns.is_empty() {
            self.covers_nothing(table, &part);
        }
        for (position, name) in columns.iter().enumerate() {
            self.existing_column(table, name, &part);
            if columns[..position]
                .iter()
                .any(|other| same_identifier(other, name))
            {
                self.repeated_column(table, name, &part);
            }
        }
    }

    fn too_long(&mut self, table: &Table, part: Part) {
        let message = format!(
            "the name has {} bytes; {} are allowed",
            part.name.len(),
            self.rules.limit
        );
        self.report(table, Some(part), message, Some("shorten it".into()));
    }

    fn report(
        &mut self,
        table: &Table,
        part: Option<Part>,
        message: impl Into<String>,
        help: Option<String>,
    ) {
        self.problems.push(ValidationProblem {
            table: table.name.clone(),
            what: "table",
            part,
            source: table.source,
            message: message.into(),
            help,
        });
    }
}

/// Names that share no hole of the sieve are not one; those that do have to be compared.
fn sieve_holes(name: &str) -> u64 {
    let bytes = name.as_bytes();
    match (bytes.first(), bytes.last()) {
        // The ends tell most columns of a table apart, and the case of ASCII is one bit of each.
        (Some(first), Some(last)) if first.is_ascii() && last.is_ascii() => {
            let ends = u32::from(first | 0x20) << 8 | u32::from(last | 0x20);
            1 << (ends.wrapping_mul(0x9e37_79b1) >> 26)
        }
        // Some letters beyond ASCII, the Kelvin sign for one, have a small form in it.
        _ => u64::MAX,
    }
}

fn counts(sql_type: &SqlType) -> bool {
    let base = sql_type.base();
    base.whole_numbers().is_some() || matches!(base, SqlType::Custom(_))
}

fn label_list(labels: &[Name]) -> String {
    labels
        .iter()
        .map(|label| format!("'{label}'"))
        .collect::<Vec<_>>()
        .join(", ")
}
