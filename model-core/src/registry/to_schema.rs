//! The same tables in another schema.
//!
//! What is structure moves: tables, the foreign keys between them, parents and partitions, the types and sequences that
//! live beside them. What is the user's SQL stands as it is written; it names the tables that it is about, so neither a view nor a
//! `ddl!` item can follow them.

use std::collections::BTreeMap;

use super::{Conflict, ConflictErrors};
use crate::metadata::{Entry, MetaData};
use crate::schema::{
    Column, CustomType, DdlItem, Domain, EnumDefinition, ForeignKey, Name, Requirement, Sequence,
    ServerDefault, Shared, SqlType, Table, TableKey, TableName, TableOptions, same_identifier,
};

impl MetaData {
    /// The same tables in another schema: one tenant's.
    ///
    /// Foreign keys between the tables follow, those to tables that are not here stay. A type follows that lives with its
    /// table: in no schema of its own, or in the table's; one in another schema stays, and is shared. Names that were
    /// given to constraints and indexes stay, for each schema has its own. Expressions are written as they stand.
    ///
    /// ```
    /// use model_core::schema::{Column, ForeignKey, PrimaryKey, SqlType, Table};
    /// use model_core::{Dialect, MetaData, OnExisting};
    ///
    /// let mut metadata = MetaData::new();
    /// let users = Table::new("users")
    ///     .column(Column::new("id", SqlType::BigInt))
    ///     .primary_key(PrimaryKey::new(["id"]))
    ///     .foreign_key(ForeignKey::new(["id"], "users", ["id"]));
    /// metadata.define(users, OnExisting::Error)?;
    ///
    /// let tenant = metadata.to_schema("tenant_42")?;
    /// assert!(tenant.table("tenant_42.users").is_some());
    /// let script = tenant.create_ddl(Dialect::Postgres, OnExisting::Error)?;
    /// assert!(script.to_string().contains(r#"REFERENCES "tenant_42"."users" ("id")"#));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// Two tables that would be one; every view, and every `ddl!` item that requires a table: their text names the tables of
    /// the schema that it was written for.
    pub fn to_schema(&self, schema: impl Into<Name>) -> Result<Self, ConflictErrors> {
        let schema = schema.into();
        self.translate_schemas(|_| Some(schema.clone()))
    }

    /// The same tables in other schemas: each in the one that `translate` gives for its own, `None` being the
    /// connection's default; SQLAlchemy's `schema_translate_map`. What follows and what stays is as with
    /// [`to_schema`](Self::to_schema).
    ///
    /// ```
    /// use model_core::MetaData;
    /// use model_core::OnExisting;
    /// use model_core::schema::{Name, Table};
    ///
    /// let mut metadata = MetaData::new();
    /// for name in ["users", "shared.countries"] {
    ///     metadata.define(Table::new(name), OnExisting::Error)?;
    /// }
    /// let tenant = metadata.translate_schemas(|schema| match schema {
    ///     None => Some("tenant_42".into()),
    ///     Some(other) => Some(Name::from(other.to_owned())),
    /// })?;
    /// assert!(tenant.table("tenant_42.users").is_some());
    /// assert!(tenant.table("shared.countries").is_some());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// Two tables that would be one; every view of a schema that changes, and every `ddl!` item that requires one of its
    /// tables.
    pub fn translate_schemas(
        &self,
        translate: impl Fn(Option<&str>) -> Option<Name>,
    ) -> Result<Self, ConflictErrors> {
        let translation = Translation {
            metadata: self,
            translate: &translate,
        };
        let mut conflicts = translation.left_behind();
        let mut tables: BTreeMap<TableKey, Entry> = BTreeMap::new();
        for entry in self.tables.values() {
            let moved = translation.entry(entry);
            if let Some(other) = tables.insert(moved.table.name.key(), moved) {
                conflicts.push(Conflict::MovedOnto {
                    what: "tables",
                    table: other.table.name.clone(),
                    left: other.table.source,
                    right: entry.table.source,
                });
            }
        }
        let mut moved = Self {
            tables,
            ..self.clone()
        };
        moved.objects.sequences.clear();
        for sequence in self.own_sequences() {
            let sequence = translation.sequence(sequence);
            if let Some(other) = moved.objects.sequences.get(&sequence.name.key()) {
                conflicts.push(Conflict::MovedOnto {
                    what: "sequences",
                    table: sequence.name.clone(),
                    left: other.source,
                    right: sequence.source,
                });
            }
            let key = sequence.name.key();
            moved.objects.sequences.insert(key, sequence.into());
        }
        if conflicts.is_empty() {
            Ok(moved)
        } else {
            Err(ConflictErrors { conflicts })
        }
    }
}

/// From schemas to schemas.
struct Translation<'a> {
    metadata: &'a MetaData,
    translate: &'a dyn Fn(Option<&str>) -> Option<Name>,
}

impl Translation<'_> {
    /// What would have to follow, and cannot.
    fn left_behind(&self) -> Vec<Conflict> {
        let moves = |name: &TableName| !self.name_within(name).matches(name);
        let views = self
            .metadata
            .views()
            .filter(|view| !self.name(view.name()).matches(view.name()))
            .map(|view| (format!("view `{}`", view.name()), view.source()));
        let requires = |item: &&DdlItem| {
            item.requires.iter().any(|requirement| match requirement {
                Requirement::Relation(name) => moves(name),
                Requirement::Item(_) => false,
            })
        };
        let items = self
            .metadata
            .items()
            .filter(requires)
            .map(|item| (format!("`ddl!` item `{}`", item.name), item.source));
        views
            .chain(items)
            .map(|(object, source)| Conflict::CannotFollow { object, source })
            .collect()
    }

    fn entry(&self, entry: &Entry) -> Entry {
        let table = |table: &Shared<Table>| Shared::from(self.table(table));
        Entry {
            table: table(&entry.table),
            contributions: entry.contributions.clone(),
            base: table(&entry.base),
            additions: entry.additions.iter().map(table).collect(),
        }
    }

    fn table(&self, table: &Table) -> Table {
        let name = self.name(&table.name);
        let beside = Beside {
            translation: self,
            old: &table.name,
            new: &name,
        };
        let columns = table.columns.iter().map(|column| beside.column(column));
        let keys = table.foreign_keys.iter().map(|key| self.foreign_key(key));
        Table {
            columns: columns.collect(),
            foreign_keys: keys.collect(),
            options: table.options.as_ref().map(|options| self.options(options)),
            name,
            ..table.clone()
        }
    }

    /// The tables that this one is a part of move as it does.
    fn options(&self, options: &TableOptions) -> Shared<TableOptions> {
        let mut moved = options.clone();
        let parents = options.inherits.iter();
        moved.inherits = parents.map(|parent| self.name_within(parent)).collect();
        if let Some(partition) = &mut moved.partition_of {
            partition.parent = self.name_within(&partition.parent);
        }
        moved.into()
    }

    fn sequence(&self, sequence: &Sequence) -> Sequence {
        let mut moved = sequence.clone();
        moved.name.schema = (self.translate)(sequence.name.schema.as_deref());
        moved
    }

    fn foreign_key(&self, key: &ForeignKey) -> ForeignKey {
        ForeignKey {
            referred_table: self.name_within(&key.referred_table),
            ..key.clone()
        }
    }

    /// The new name of a table, if it is one of ours.
    fn name_within(&self, name: &TableName) -> TableName {
        match self.metadata.tables.get(&name.key()) {
            Some(_) => self.name(name),
            None => name.clone(),
        }
    }

    fn name(&self, name: &TableName) -> TableName {
        let table = self.metadata.table(name);
        if table.is_some_and(|table| table.options().temporary.is_some()) {
            return name.clone(); // It lives in its session, whatever the schema.
        }
        TableName {
            schema: (self.translate)(name.schema.as_deref()),
            name: name.name.clone(),
        }
    }
}

/// What lives beside a table that moves.
struct Beside<'a> {
    translation: &'a Translation<'a>,
    old: &'a TableName,
    new: &'a TableName,
}

impl Beside<'_> {
    fn column(&self, column: &Column) -> Column {
        let moved = Column {
            sql_type: self.sql_type(&column.sql_type),
            default: column.default.as_ref().map(|default| self.default(default)),
            ..column.clone()
        };
        match &column.options().replaces {
            Some(replaced) => {
                let replaced = self.column(replaced);
                moved.with(|options| options.replaces = Some(replaced.into()))
            }
            None => moved,
        }
    }

    /// A sequence that was defined by itself goes where its schema goes, another one with its table.
    fn default(&self, default: &ServerDefault) -> ServerDefault {
        let ServerDefault::Sequence(sequence) = default else {
            return default.clone();
        };
        let translation = self.translation;
        let is_own = (translation.metadata.objects.sequences).contains_key(&sequence.name.key());
        if is_own {
            ServerDefault::Sequence(translation.sequence(sequence).into())
        } else if self.lives_here(sequence.name.schema.as_ref()) {
            let mut moved = Sequence::clone(sequence);
            moved.name.schema.clone_from(&self.new.schema);
            ServerDefault::Sequence(moved.into())
        } else {
            default.clone()
        }
    }

    fn sql_type(&self, sql_type: &SqlType) -> SqlType {
        match sql_type {
            SqlType::Enum(definition) if self.lives_here(definition.schema.as_ref()) => {
                let moved = EnumDefinition {
                    schema: self.new.schema.clone(),
                    ..EnumDefinition::clone(definition)
                };
                SqlType::Enum(moved.into())
            }
            SqlType::Domain(domain) => {
                let mut moved = Domain::clone(domain);
                moved.base = self.sql_type(&domain.base).into();
                if self.lives_here(domain.schema.as_ref()) {
                    moved.schema.clone_from(&self.new.schema);
                }
                SqlType::Domain(moved.into())
            }
            SqlType::Array(element) => SqlType::Array(self.sql_type(element).into()),
            SqlType::Custom(custom) => match &custom.otherwise {
                Some(otherwise) => SqlType::Custom(
                    CustomType {
                        otherwise: Some(self.sql_type(otherwise).into()),
                        ..CustomType::clone(custom)
                    }
                    .into(),
                ),
                None => sql_type.clone(),
            },
            _ => sql_type.clone(),
        }
    }

    /// Whether something of this schema goes where the table goes.
    fn lives_here(&self, schema: Option<&Name>) -> bool {
        let Some(schema) = schema else { return true };
        let old = self.old.schema.as_deref();
        old.is_some_and(|old| same_identifier(old, schema))
    }
}
