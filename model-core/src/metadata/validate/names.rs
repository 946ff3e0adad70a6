//! Names that have to differ, and how long they may be.
//!
//! A schema has several names a table. They are hashed in passing; only where a hash repeats are names compared.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::{Validation, ValidationProblem};
use crate::metadata::naming_convention::{EffectiveName, LIMIT};
use crate::metadata::references::Hashed;
use crate::metadata::{MetaData, NamingConvention, Site};
use crate::schema::{Part, PartKind, Table, TableName, identifier_hash, same_identifier};

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

/// A name's user: small, for there are as many as names.
#[derive(Clone, Copy)]
struct Taken {
    table: u32,
    kind: PartKind,
}

/// What a name has to differ from.
#[derive(Clone, Copy, PartialEq, Eq)]
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
fn each_use<'a>(
    naming: &'a NamingConvention,
    table: &'a Table,
    rules: NameRules,
    mut each: impl FnMut(NameUse<'a>),
) {
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
            naming.primary_key(table, key),
        );
    }
    for constraint in &table.uniques {
        use_of(
            PartKind::Unique,
            Relations,
            rules.indexes_share_schema,
            naming.unique(table, constraint),
        );
    }
    for index in &table.indexes {
        use_of(
            PartKind::Index,
            Relations,
            rules.indexes_share_schema,
            naming.index(table, index),
        );
    }
    for key in &table.foreign_keys {
        use_of(
            PartKind::ForeignKey,
            Constraints,
            rules.foreign_keys_share_schema,
            naming.foreign_key(table, key),
        );
    }
    for constraint in &table.excludes {
        use_of(
            PartKind::Exclude,
            Relations,
            rules.indexes_share_schema,
            naming.exclude(table, constraint),
        );
    }
    for constraint in &table.checks {
        use_of(
            PartKind::Check,
            Constraints,
            rules.checks_share_schema,
            naming.check(table, constraint),
        );
    }
}

/// What the hashes of a table's names begin with: names of different spaces never meet.
#[derive(Clone, Copy)]
struct Seeds {
    relations: u64,
    constraints: u64,
}

impl Seeds {
    fn new(table: &Table) -> Self {
        let schema = table.name.schema_text();
        Self {
            relations: identifier_hash(Space::Relations as u64, schema),
            constraints: identifier_hash(Space::Constraints as u64, schema),
        }
    }

    fn hash(self, name_use: NameUse<'_>, name: &str) -> u64 {
        let seed = match name_use.space {
            Space::Relations => self.relations,
            Space::Constraints => self.constraints,
        };
        identifier_hash(seed, name)
    }
}

/// The views and sequences whose name a table's or a stored view's key or index has, where these share the schema's names.
pub(super) fn taken_by_parts(metadata: &MetaData, rules: NameRules) -> Vec<ValidationProblem> {
    let views = metadata
        .views()
        .map(|view| (view.name(), "view", view.source()));
    let sequences = metadata.sequences().into_iter();
    let sequences = sequences.map(|it| (&it.name, "sequence", it.source));
    let objects: Vec<(&TableName, &'static str, Site)> = views.chain(sequences).collect();
    if objects.is_empty() || !rules.indexes_share_schema {
        return Vec::new();
    }
    let mut found = Vec::new();
    let naming = metadata.naming_convention();
    let relations = metadata.views().map(|view| &*view.relation);
    for table in metadata.tables().chain(relations) {
        each_use(naming, table, rules, |name_use| {
            if name_use.kind == PartKind::Comment || name_use.space != Space::Relations {
                return;
            }
            let part = name_use.name.to_string();
            let is_it = |(name, _, _): &&(&TableName, &'static str, Site)| {
                same_identifier(&name.name, &part)
                    && same_identifier(name.schema_text(), table.name.schema_text())
            };
            if let Some((name, what, source)) = objects.iter().find(is_it) {
                let kind = described(name_use.kind);
                found.push(ValidationProblem {
                    table: (*name).clone(),
                    what,
                    part: None,
                    source: *source,
                    message: format!("the name is taken by {kind} of `{}`", table.name),
                    help: Some("give one of them another name".to_owned()),
                });
            }
        });
    }
    found
}

impl<'a> Validation<'a> {
    pub(super) fn names(&mut self, table: &'a Table) {
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
        let seeds = Seeds::new(table);
        self.own_hashes.clear();
        let mut room = std::mem::take(&mut self.name);
        each_use(self.naming, table, rules, |name_use| {
            let name = name_use.name.text_in(&mut room);
            self.note(table, name_use, name, seeds);
        });
        self.name = room;
    }

    /// Notes a name, and reports one that is too long.
    fn note(&mut self, table: &'a Table, name_use: NameUse<'a>, name: &str, seeds: Seeds) {
        let hash = seeds.hash(name_use, name);
        if name_use.shared {
            self.hashes.push(hash);
        } else {
            // One table has few, and nobody else's can be the same.
            self.hash_repeats |= self.own_hashes.contains(&hash);
            self.own_hashes.push(hash);
        }
        let kind = name_use.kind;
        if name.len() > self.rules.limit && kind != PartKind::Comment {
            self.too_long(table, Part::new(kind, name));
        }
        if name.is_empty() {
            self.report(
                table,
                Some(Part::new(kind, "")),
                "its name is empty",
                Some("leave the name out to have one made".into()),
            );
        }
    }

    /// Reports the names that are taken: some hash occurred twice.
    #[cold]
    pub(super) fn taken_names(&mut self) {
        let mut users: HashMap<u64, Taken, Hashed> = HashMap::default();
        for (position, table) in self.references.tables().iter().enumerate() {
            let position = u32::try_from(position).expect("fewer than 2^32 tables");
            each_use(self.naming, table, self.rules, |name_use| {
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
            name,
        } = name_use;
        self.name.clear();
        name.push_to(&mut self.name);
        let mut hash = Seeds::new(table).hash(name_use, &self.name);
        if !shared {
            hash = identifier_hash(hash, &table.name.name);
        }
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
        let mut taken = false;
        each_use(self.naming, other, self.rules, |name_use| {
            taken |= name_use.kind == user.kind
                && name_use.space == space
                && same_identifier(&name_use.name.to_string(), &self.name);
        });
        taken
            && same_identifier(other.name.schema_text(), table.name.schema_text())
            && (shared || other.name == table.name)
    }
}

fn described(kind: PartKind) -> String {
    match kind {
        PartKind::Comment => "the name".to_owned(),
        PartKind::Index => "an index".to_owned(),
        kind => format!("a {kind}"),
    }
}
