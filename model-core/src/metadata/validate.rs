//! What is wrong with tables that no one definition can see: references, keys and names.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::fmt;

use super::naming_convention::{self as naming, EffectiveName, LIMIT};
use super::references::{Hashed, References};
use super::{MetaData, Part, PartKind, Site, SortedTables};
use crate::schema::{
    Column, EnumDefinition, ForeignKey, List, Name, ReferentialAction, SqlType, Table, TableName,
    folded, identifier_hash, same_identifier,
};

/// Everything that is wrong with a [`MetaData`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ValidationErrors {
    /// The problems, by table.
    pub problems: Vec<ValidationProblem>,
}

/// One thing that is wrong: where, what, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ValidationProblem {
    /// The table.
    pub table: TableName,
    /// The part of it.
    pub part: Option<Part>,
    /// Where it was written.
    pub source: Site,
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub help: Option<String>,
}

/// Which names have to differ from which, and how long they may be.
#[derive(Clone, Copy)]
pub(crate) struct NameRules {
    /// Whether indexes, primary keys and unique constraints share one space with each other and with tables.
    pub(crate) indexes_share_schema: bool,
    /// Whether foreign keys of different tables have to differ.
    pub(crate) foreign_keys_share_schema: bool,
    /// Whether checks of different tables have to differ.
    pub(crate) checks_share_schema: bool,
    /// The longest name, in bytes.
    pub(crate) limit: usize,
}

impl NameRules {
    /// Rules that suit every database.
    pub(crate) const PORTABLE: Self = Self {
        indexes_share_schema: true,
        foreign_keys_share_schema: true,
        checks_share_schema: true,
        limit: LIMIT,
    };
}

pub(super) fn validate(metadata: &MetaData) -> Result<(), ValidationErrors> {
    match problems(&metadata.sorted_tables(), NameRules::PORTABLE) {
        problems if problems.is_empty() => Ok(()),
        problems => Err(ValidationErrors { problems }),
    }
}

/// Everything that is wrong, by table.
pub(crate) fn problems(tables: &SortedTables<'_>, rules: NameRules) -> Vec<ValidationProblem> {
    let mut validation = Validation::new(tables.references(), rules);
    for position in 0..tables.len() {
        validation.table(position);
    }
    validation.finish()
}

/// A validation under way: a table at a time, so that who reads the tables anyway reads them once.
pub(crate) struct Validation<'a> {
    references: &'a References<'a>,
    rules: NameRules,
    /// The hashes of the names in use, each of its space and text.
    hashes: Vec<u64>,
    enums: Vec<(&'a EnumDefinition, &'a Table)>,
    problems: Vec<ValidationProblem>,
    /// Room for one name at a time.
    name: String,
}

/// A name's user: small, for there are as many as names.
#[derive(Clone, Copy)]
struct Taken {
    table: u32,
    kind: PartKind,
}

/// What a name has to differ from.
#[derive(Clone, Copy)]
enum Space {
    /// Tables and what is stored like them.
    Relations,
    Constraints,
}

/// A name, and which others it has to differ from.
#[derive(Clone, Copy)]
struct NameUse<'a> {
    kind: PartKind,
    space: Space,
    /// Whether the space is the schema's; otherwise it is the table's.
    shared: bool,
    name: EffectiveName<'a>,
}

/// All names that a table brings into its schema.
fn each_use<'a>(table: &'a Table, rules: NameRules, mut each: impl FnMut(NameUse<'a>)) {
    use Space::{Constraints, Relations};
    let mut use_of = |kind, space, shared, name| {
        each(NameUse {
            kind,
            space,
            shared,
            name,
        });
    };
    if rules.indexes_share_schema {
        use_of(
            PartKind::Comment,
            Relations,
            true,
            EffectiveName::Explicit(&table.name.name),
        );
    }
    if let Some(key) = &table.primary_key {
        use_of(
            PartKind::PrimaryKey,
            Relations,
            rules.indexes_share_schema,
            naming::primary_key(table, key),
        );
    }
    for constraint in &table.uniques {
        use_of(
            PartKind::Unique,
            Relations,
            rules.indexes_share_schema,
            naming::unique(table, constraint),
        );
    }
    for index in &table.indexes {
        use_of(
            PartKind::Index,
            Relations,
            rules.indexes_share_schema,
            naming::index(table, index),
        );
    }
    for key in &table.foreign_keys {
        use_of(
            PartKind::ForeignKey,
            Constraints,
            rules.foreign_keys_share_schema,
            naming::foreign_key(table, key),
        );
    }
    for constraint in &table.checks {
        use_of(
            PartKind::Check,
            Constraints,
            rules.checks_share_schema,
            naming::check(table, constraint),
        );
    }
}

impl<'a> Validation<'a> {
    pub(crate) fn new(references: &'a References<'a>, rules: NameRules) -> Self {
        Self {
            references,
            rules,
            hashes: Vec::with_capacity(references.tables().len() * 8),
            enums: Vec::new(),
            problems: Vec::new(),
            name: String::new(),
        }
    }

    /// Checks the table at this position of the references.
    pub(crate) fn table(&mut self, position: usize) {
        let table = self.references.tables()[position];
        self.columns(table);
        self.keys(table);
        self.foreign_keys(table, self.references.targets(position));
        self.names(table);
    }

    /// Everything that was wrong with the tables checked, by table.
    pub(crate) fn finish(mut self) -> Vec<ValidationProblem> {
        // Sorting all hashes is far cheaper than looking each up: a table of them all leaves the processor's caches.
        self.hashes.sort_unstable();
        if self.hashes.windows(2).any(|pair| pair[0] == pair[1]) {
            self.taken_names();
        }
        self.problems
            .sort_by(|left, right| left.table.cmp(&right.table));
        self.problems
    }

    fn columns(&mut self, table: &'a Table) {
        if table.name.name.is_empty() {
            self.report(table, None, "the table's name is empty", None);
        }
        if table.columns.is_empty() {
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
            // Names that share a bit of the sieve may be one; the others cannot.
            let bit = 1_u64 << (identifier_hash(0, &column.name) >> 58);
            let seen = sieve & bit != 0;
            sieve |= bit;
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
            if column.identity.is_some() && !is_integer(&column.sql_type) {
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
            if let SqlType::Enum(definition) = &column.sql_type {
                self.enumeration(table, column, definition);
            }
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
        if let Some(key) = &table.primary_key {
            let part = || {
                Part::new(
                    PartKind::PrimaryKey,
                    naming::primary_key(table, key).to_string(),
                )
            };
            self.key_columns(table, &key.columns, part);
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
            self.key_columns(table, &constraint.columns, || {
                Part::new(
                    PartKind::Unique,
                    naming::unique(table, constraint).to_string(),
                )
            });
        }
        for index in &table.indexes {
            self.key_columns(table, &index.columns, || {
                Part::new(PartKind::Index, naming::index(table, index).to_string())
            });
        }
        for constraint in &table.checks {
            if constraint.expression.trim().is_empty() {
                let part = Part::new(
                    PartKind::Check,
                    naming::check(table, constraint).to_string(),
                );
                self.report(table, Some(part), "the condition is empty", None);
            }
        }
    }

    fn key_columns(&mut self, table: &'a Table, columns: &'a [Name], part: impl Fn() -> Part) {
        if columns.is_empty() {
            self.report(
                table,
                Some(part()),
                "it covers no columns",
                Some("name at least one".into()),
            );
        }
        for (position, name) in columns.iter().enumerate() {
            if table.find_column(name).is_none() {
                let message = format!("there is no column `{name}`");
                let help = near(name, table.columns.iter().map(|column| &*column.name));
                self.report(table, Some(part()), message, help);
            }
            if columns[..position]
                .iter()
                .any(|other| same_identifier(other, name))
            {
                self.report(
                    table,
                    Some(part()),
                    format!("column `{name}` occurs in it twice"),
                    None,
                );
            }
        }
    }

    fn foreign_keys(&mut self, table: &'a Table, targets: &[Option<usize>]) {
        for (key, target) in table.foreign_keys.iter().zip(targets) {
            let part = || {
                Part::new(
                    PartKind::ForeignKey,
                    naming::foreign_key(table, key).to_string(),
                )
            };
            self.key_columns(table, &key.columns, part);
            let Some(target) = *target else {
                let message = format!(
                    "it refers to table `{}`, which is not here",
                    key.referred_table
                );
                let names: Vec<String> = self
                    .references
                    .tables()
                    .iter()
                    .map(|table| table.name.to_string())
                    .collect();
                let help = near(
                    &key.referred_table.to_string(),
                    names.iter().map(String::as_str),
                )
                .or_else(|| Some("add that table's model, or correct the reference".into()));
                self.report(table, Some(part()), message, help);
                continue;
            };
            let referred = self.references.tables()[target];
            if let Some((message, help)) = wrong_reference(table, key, referred) {
                self.report(table, Some(part()), message, help);
            }
        }
    }

    fn names(&mut self, table: &'a Table) {
        let rules = self.rules;
        if let Some(name) = [table.name.schema.as_ref(), Some(&table.name.name)]
            .into_iter()
            .flatten()
            .find(|name| name.len() > rules.limit)
        {
            let message = format!(
                "the name `{name}` has {} bytes; {} are allowed",
                name.len(),
                rules.limit
            );
            self.report(table, None, message, Some("shorten it".into()));
        }
        each_use(table, rules, |name_use| self.note(table, name_use));
    }

    /// Notes a name, and reports one that is too long.
    fn note(&mut self, table: &'a Table, name_use: NameUse<'a>) {
        let hash = self.hash(table, name_use);
        self.hashes.push(hash);
        let kind = name_use.kind;
        if self.name.len() > self.rules.limit && kind != PartKind::Comment {
            self.too_long(table, Part::new(kind, self.name.clone()));
        }
        if self.name.is_empty() {
            self.report(
                table,
                Some(Part::new(kind, "")),
                "its name is empty",
                Some("leave the name out to have one made".into()),
            );
        }
    }

    /// Writes the name where there is room for it, and hashes it with its space.
    fn hash(&mut self, table: &Table, name_use: NameUse<'_>) -> u64 {
        self.name.clear();
        name_use.name.push_to(&mut self.name);
        let scope = identifier_hash(name_use.space as u64, table.name.schema_text());
        let scope = if name_use.shared {
            scope
        } else {
            identifier_hash(!scope, &table.name.name)
        };
        identifier_hash(scope, &self.name)
    }

    /// Reports the names that are taken: some hash occurred twice.
    #[cold]
    fn taken_names(&mut self) {
        let mut users: HashMap<u64, Taken, Hashed> = HashMap::default();
        for (position, table) in self.references.tables().iter().enumerate() {
            let position = u32::try_from(position).expect("fewer than 2^32 tables");
            each_use(table, self.rules, |name_use| {
                self.take(&mut users, position, table, name_use);
            });
        }
    }

    /// Notes who uses a name, and reports one that is taken.
    fn take(
        &mut self,
        users: &mut HashMap<u64, Taken, Hashed>,
        position: u32,
        table: &Table,
        name_use: NameUse<'_>,
    ) {
        let NameUse {
            kind,
            space,
            shared,
            ..
        } = name_use;
        let mut hash = self.hash(table, name_use);
        loop {
            let user = match users.entry(hash) {
                Entry::Vacant(place) => {
                    place.insert(Taken {
                        table: position,
                        kind,
                    });
                    return;
                }
                Entry::Occupied(place) => *place.get(),
            };
            if self.is_used_by(user, space, table, shared) {
                let other = self.references.tables()[user.table as usize];
                let message = format!(
                    "the name is taken by {} of table `{}`",
                    described(user.kind),
                    other.name
                );
                let help = "give one of them a name of its own: `name = \"...\"`";
                self.report(
                    table,
                    Some(Part::new(kind, self.name.clone())),
                    message,
                    Some(help.into()),
                );
                return;
            }
            // Another name with the same hash: the next place is as good.
            hash = hash.wrapping_add(1);
        }
    }

    /// Whether that user has the name at hand, in the same space.
    fn is_used_by(&self, user: Taken, space: Space, table: &Table, shared: bool) -> bool {
        let other = self.references.tables()[user.table as usize];
        let in_space = match user.kind {
            PartKind::ForeignKey | PartKind::Check => matches!(space, Space::Constraints),
            _ => matches!(space, Space::Relations),
        };
        in_space
            && same_identifier(other.name.schema_text(), table.name.schema_text())
            && (shared || other.name == table.name)
            && names_of(other, user.kind).any(|name| same_identifier(&name.to_string(), &self.name))
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
            part,
            source: table.source,
            message: message.into(),
            help,
        });
    }
}

/// What is wrong between a foreign key and the table that it names.
fn wrong_reference(
    table: &Table,
    key: &ForeignKey,
    referred: &Table,
) -> Option<(String, Option<String>)> {
    if key.columns.len() != key.referred_columns.len() {
        let message = format!(
            "it has {} columns and refers to {}",
            key.columns.len(),
            key.referred_columns.len()
        );
        return Some((message, Some("name as many on both sides".into())));
    }
    for (own, other) in key.columns.iter().zip(&key.referred_columns) {
        let Some(other) = referred.find_column(other) else {
            let message = format!(
                "it refers to column `{other}` of table `{}`, which has no such column",
                referred.name
            );
            return Some((
                message,
                near(other, referred.columns.iter().map(|column| &*column.name)),
            ));
        };
        let Some(own) = table.find_column(own) else {
            continue;
        };
        if !comparable(&own.sql_type, &other.sql_type) {
            let message = format!(
                "column `{}` is {} and refers to column `{}` of table `{}`, which is {}",
                own.name, own.sql_type, other.name, referred.name, other.sql_type
            );
            return Some((message, Some("give both columns the same type".into())));
        }
        let sets_null = [key.on_delete, key.on_update].contains(&ReferentialAction::SetNull);
        if sets_null && !own.nullable {
            let message = format!(
                "it sets column `{}` to NULL, which that column does not allow",
                own.name
            );
            return Some((
                message,
                Some("make the field an `Option`, or choose another action".into()),
            ));
        }
    }
    if !is_key(referred, &key.referred_columns) {
        let message = format!(
            "the columns it refers to are neither the primary key of table `{}` nor unique",
            referred.name
        );
        return Some((
            message,
            Some("refer to the primary key, or mark the columns `unique` there".into()),
        ));
    }
    None
}

/// Whether the columns, in any order, are the primary key or unique.
fn is_key(table: &Table, columns: &[Name]) -> bool {
    let same = |key: &List<Name>| {
        key.len() == columns.len()
            && columns
                .iter()
                .all(|name| key.iter().any(|other| same_identifier(other, name)))
    };
    table
        .primary_key
        .as_ref()
        .is_some_and(|key| same(&key.columns))
        || table
            .uniques
            .iter()
            .any(|constraint| same(&constraint.columns))
        || table
            .indexes
            .iter()
            .any(|index| index.unique && same(&index.columns))
}

/// Whether values of the two types may refer to each other. Types spelt by hand are the database's to judge.
fn comparable(left: &SqlType, right: &SqlType) -> bool {
    match (left, right) {
        (SqlType::Custom(_), _)
        | (_, SqlType::Custom(_))
        | (SqlType::Text | SqlType::Varchar(_), SqlType::Text | SqlType::Varchar(_))
        | (SqlType::Numeric { .. }, SqlType::Numeric { .. }) => true,
        (left, right) => left == right,
    }
}

fn is_integer(sql_type: &SqlType) -> bool {
    matches!(
        sql_type,
        SqlType::SmallInt
            | SqlType::Integer
            | SqlType::BigInt
            | SqlType::UnsignedTinyInt
            | SqlType::UnsignedSmallInt
            | SqlType::UnsignedInteger
            | SqlType::Custom(_)
    )
}

/// The names of a table's parts of one kind; the table's own for [`PartKind::Comment`].
fn names_of(table: &Table, kind: PartKind) -> Box<dyn Iterator<Item = EffectiveName<'_>> + '_> {
    match kind {
        PartKind::Column => Box::new(std::iter::empty()),
        PartKind::PrimaryKey => Box::new(
            table
                .primary_key
                .iter()
                .map(|key| naming::primary_key(table, key)),
        ),
        PartKind::Unique => Box::new(
            table
                .uniques
                .iter()
                .map(|constraint| naming::unique(table, constraint)),
        ),
        PartKind::Check => Box::new(
            table
                .checks
                .iter()
                .map(|constraint| naming::check(table, constraint)),
        ),
        PartKind::ForeignKey => Box::new(
            table
                .foreign_keys
                .iter()
                .map(|key| naming::foreign_key(table, key)),
        ),
        PartKind::Index => Box::new(
            table
                .indexes
                .iter()
                .map(|index| naming::index(table, index)),
        ),
        PartKind::Comment => Box::new(std::iter::once(EffectiveName::Explicit(&table.name.name))),
    }
}

fn label_list(labels: &[Name]) -> String {
    labels
        .iter()
        .map(|label| format!("'{label}'"))
        .collect::<Vec<_>>()
        .join(", ")
}

fn described(kind: PartKind) -> String {
    match kind {
        PartKind::Comment => "the name".to_owned(),
        PartKind::Index => "an index".to_owned(),
        kind => format!("a {kind}"),
    }
}

/// "did you mean `users`?", for a name that is nearly another.
fn near<'n>(name: &str, candidates: impl Iterator<Item = &'n str>) -> Option<String> {
    candidates
        .map(|candidate| {
            (
                strsim::jaro_winkler(&folded(name), &folded(candidate)),
                candidate,
            )
        })
        .filter(|(likeness, _)| *likeness > 0.8)
        .max_by(|(left, _), (right, _)| left.total_cmp(right))
        .map(|(_, candidate)| format!("did you mean `{candidate}`?"))
}

impl std::error::Error for ValidationErrors {}

impl std::error::Error for ValidationProblem {}

impl fmt::Display for ValidationErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, problem) in self.problems.iter().enumerate() {
            if position > 0 {
                f.write_str("\n")?;
            }
            problem.fmt(f)?;
        }
        Ok(())
    }
}

impl fmt::Display for ValidationProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "table `{}`", self.table)?;
        if let Some(part) = &self.part {
            write!(f, ", {part}")?;
        }
        write!(f, ": {}", self.message)?;
        if let Some(source) = self.source {
            write!(f, "\n  {source}")?;
        }
        match &self.help {
            Some(help) => write!(f, "\nhelp: {help}"),
            None => Ok(()),
        }
    }
}
