//! What a schema says, in the words in which a catalogue is asked.

use std::collections::BTreeSet;

use model_core::schema::{Column, Domain, Name, ServerDefault, SqlType, Table, TableName};
use model_core::{Dialect, MetaData};

/// One thing that a database holds.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Fact {
    pub(crate) kind: String,
    /// The schema, empty for the default one.
    pub(crate) schema: String,
    pub(crate) table: String,
    /// Empty where nobody gave one, or where the database does not tell.
    pub(crate) name: String,
    pub(crate) detail: String,
}

pub(crate) type Facts = BTreeSet<Fact>;

/// What `metadata` says that `dialect`'s catalogue tells.
pub(crate) fn wanted(dialect: Dialect, metadata: &MetaData) -> Facts {
    let mut facts = Facts::new();
    for table in metadata.tables() {
        let mut of_table = OfTable {
            dialect,
            table,
            facts: &mut facts,
        };
        of_table.columns();
        of_table.keys();
    }
    for sequence in metadata.sequences() {
        facts.insert(Fact {
            kind: "sequence".to_owned(),
            schema: sequence
                .name
                .schema
                .as_deref()
                .unwrap_or_default()
                .to_owned(),
            table: sequence.name.name.to_string(),
            name: String::new(),
            detail: String::new(),
        });
    }
    for view in metadata.views() {
        let mut of_view = OfTable {
            dialect,
            table: &view.relation,
            facts: &mut facts,
        };
        of_view.add("view", None, "");
        for column in view.columns() {
            of_view.add("column", Some(&column.name), "");
        }
    }
    facts
}

/// The facts of one table.
struct OfTable<'a> {
    dialect: Dialect,
    table: &'a Table,
    facts: &'a mut Facts,
}

impl OfTable<'_> {
    fn add(&mut self, kind: &str, name: Option<&Name>, detail: &str) {
        let TableName {
            schema,
            name: table,
        } = &self.table.name;
        self.facts.insert(Fact {
            kind: kind.to_owned(),
            schema: schema.as_deref().unwrap_or_default().to_owned(),
            table: table.to_string(),
            name: name.map(ToString::to_string).unwrap_or_default(),
            detail: detail.to_owned(),
        });
    }

    /// A constraint; SQLite has names of constraints for show.
    fn add_constraint(&mut self, kind: &str, name: Option<&Name>, detail: &str) {
        self.add(
            kind,
            name.filter(|_| self.dialect != Dialect::Sqlite),
            detail,
        );
    }

    fn columns(&mut self) {
        let table = self.table;
        self.add("table", None, "");
        if let Some(comment) = &table.comment {
            self.add("comment", None, comment);
        }
        for column in &table.columns {
            self.add("column", Some(&column.name), "");
            if let Some(ServerDefault::Text(text)) = &column.default {
                self.add("default", Some(&column.name), text);
            }
            if let Some(comment) = column.options().comment.as_ref() {
                self.add("comment", Some(&column.name), comment);
            }
            match &column.sql_type {
                SqlType::Enum(definition) => self.labels(column, &definition.labels),
                SqlType::Domain(domain) => self.domain(column, domain),
                _ => {}
            }
            if let Some(ServerDefault::Sequence(_)) = &column.default {
                self.add("next number", Some(&column.name), "");
            }
        }
    }

    /// PostgreSQL alone has domains: MariaDB has checks in their place, and SQLite does not tell.
    fn domain(&mut self, column: &Column, domain: &Domain) {
        match self.dialect {
            Dialect::Postgres => self.add("of domain", Some(&column.name), &domain.name),
            Dialect::MariaDb | Dialect::MySql => self.add("check", None, ""),
            Dialect::Sqlite => {}
        }
    }

    /// SQLite has labels as a check, whose text is no one's to read.
    fn labels(&mut self, column: &Column, labels: &[Name]) {
        if self.dialect != Dialect::Sqlite {
            for label in labels {
                self.add("label", Some(&column.name), label);
            }
        }
    }

    fn keys(&mut self) {
        let table = self.table;
        if let Some(key) = &table.primary_key {
            self.add("primary key", None, &joined(&key.columns));
        }
        for constraint in &table.uniques {
            // MariaDB has one for the other.
            let kind = match self.dialect {
                Dialect::MariaDb | Dialect::MySql => "unique index",
                Dialect::Postgres | Dialect::Sqlite => "unique",
            };
            self.add_constraint(kind, constraint.name.as_ref(), &joined(&constraint.columns));
        }
        for index in &table.indexes {
            let kind = if index.unique {
                "unique index"
            } else {
                "index"
            };
            self.add(kind, index.name.as_ref(), &joined(index.columns()));
        }
        for key in &table.foreign_keys {
            let detail = format!(
                "{} -> {}.{}",
                joined(&key.columns),
                key.referred_table.name,
                joined(&key.referred_columns)
            );
            self.add_constraint("foreign key", key.name.as_ref(), &detail);
        }
        let told = match self.dialect {
            Dialect::Sqlite => &[],
            Dialect::Postgres | Dialect::MariaDb | Dialect::MySql => &*table.checks,
        };
        for check in told {
            self.add("check", check.name.as_ref(), "");
        }
    }
}

/// Between columns stands what no name holds.
fn joined<'a>(columns: impl IntoIterator<Item = &'a Name>) -> String {
    let names: Vec<&str> = columns.into_iter().map(|name| &**name).collect();
    names.join(SEPARATOR)
}

/// A private character.
const SEPARATOR: &str = "\u{e000}";

/// A name as a test writes it, apart from how the library does.
pub(crate) fn quoted(dialect: Dialect, name: &str) -> String {
    let quote = match dialect {
        Dialect::Postgres | Dialect::Sqlite => "\"",
        Dialect::MariaDb | Dialect::MySql => "`",
    };
    format!("{quote}{}{quote}", name.replace(quote, &quote.repeat(2)))
}

/// What was found, without the names that nobody gave: the convention's own tests look at those.
pub(crate) fn without_made_names(found: Facts, wanted: &Facts) -> Facts {
    let known = |fact: Fact| {
        let nameless = Fact {
            name: String::new(),
            ..fact.clone()
        };
        if !wanted.contains(&fact) && wanted.contains(&nameless) {
            nameless
        } else {
            fact
        }
    };
    found.into_iter().map(known).collect()
}

/// What is in one of the two alone.
pub(crate) fn same(wanted: &Facts, found: &Facts) -> Result<(), String> {
    if wanted == found {
        return Ok(());
    }
    let missing: Vec<_> = wanted.difference(found).collect();
    let unasked: Vec<_> = found.difference(wanted).collect();
    Err(format!(
        "the database lacks\n{missing:#?}\nand holds what nobody asked for\n{unasked:#?}"
    ))
}
