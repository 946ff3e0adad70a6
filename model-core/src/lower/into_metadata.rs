//! The way back: a reflected database as models.

use crate::metadata::{MetaData, OnExisting};
use crate::registry::Definable;
use crate::schema::{
    Column, Database, Domain, EnumDefinition, ForeignKey, Found, List, Name, Requirement, Sequence,
    ServerDefault, Shared, SqlType, Table, TableName, TableOptions, View,
};

impl Found {
    /// The tables, views and sequences as models, with the types of their columns.
    ///
    /// Names in the default schema lose it, so that the models can be created in any schema. Of names that differ only in
    /// case, the first is kept. What models cannot express stays behind: see [`Found::unmanaged`].
    ///
    /// ```
    /// use model_core::schema::{Column, Found, Server, SqlType, Table};
    /// use model_core::{Dialect, OnExisting};
    ///
    /// let mut found = Found::empty(Server::unknown(Dialect::Sqlite));
    /// found.database.default_schema = Some("main".into());
    /// let tags = Table::new("main.tags").column(Column::new("label", SqlType::Text));
    /// found.database.tables.push(tags.into());
    ///
    /// let script = found.into_metadata().create_ddl(Dialect::Sqlite, OnExisting::Error)?;
    /// assert!(script.to_string().starts_with("CREATE TABLE \"tags\""));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn into_metadata(self) -> MetaData {
        let Database {
            dialect: _, // Models are of every dialect.
            default_schema,
            schemas: _,    // Those of the objects below.
            extensions: _, // Custom types name theirs.
            enums: _,      // The columns have them.
            domains: _,
            sequences,
            tables,
            views,
            items: _, // A live database has none.
        } = self.database;
        let names = Names(default_schema);
        let mut metadata = MetaData::new();
        for sequence in &sequences {
            define(&mut metadata, names.sequence(sequence));
        }
        for table in &tables {
            define(&mut metadata, names.table(table));
        }
        for view in &views {
            define(&mut metadata, names.view(view));
        }
        metadata
    }
}

fn define(metadata: &mut MetaData, definable: impl Into<Definable>) {
    // Only a definition that is there already is refused, and that one is kept.
    let _kept = metadata.define(definable, OnExisting::Keep);
}

/// The schema that names lose.
struct Names(Option<Name>);

impl Names {
    fn schema(&self, schema: Option<&Name>) -> Option<Name> {
        schema
            .filter(|name| Some(*name) != self.0.as_ref())
            .cloned()
    }

    fn name(&self, name: &TableName) -> TableName {
        TableName {
            schema: self.schema(name.schema.as_ref()),
            name: name.name.clone(),
        }
    }

    fn sequence(&self, sequence: &Sequence) -> Sequence {
        Sequence {
            name: self.name(&sequence.name),
            ..sequence.clone()
        }
    }

    fn table(&self, table: &Table) -> Table {
        let keys = table.foreign_keys.iter();
        let foreign_keys: List<ForeignKey> = keys
            .map(|key| ForeignKey {
                referred_table: self.name(&key.referred_table),
                ..key.clone()
            })
            .collect();
        Table {
            name: self.name(&table.name),
            columns: table.columns.iter().map(|it| self.column(it)).collect(),
            foreign_keys,
            options: table.options.as_deref().map(|it| self.options(it).into()),
            ..table.clone()
        }
    }

    fn options(&self, options: &TableOptions) -> TableOptions {
        let mut options = options.clone();
        options.inherits = options.inherits.iter().map(|it| self.name(it)).collect();
        if let Some(partition) = &mut options.partition_of {
            partition.parent = self.name(&partition.parent);
        }
        options
    }

    fn column(&self, column: &Column) -> Column {
        let default = column.default.as_ref().map(|default| match default {
            ServerDefault::Sequence(it) => ServerDefault::Sequence(self.sequence(it).into()),
            other => other.clone(),
        });
        Column {
            sql_type: self.sql_type(&column.sql_type),
            default,
            ..column.clone()
        }
    }

    fn sql_type(&self, sql_type: &SqlType) -> SqlType {
        match sql_type {
            SqlType::Enum(it) => SqlType::Enum(Shared::from(EnumDefinition {
                schema: self.schema(it.schema.as_ref()),
                ..EnumDefinition::clone(it)
            })),
            SqlType::Domain(it) => SqlType::Domain(Shared::from(Domain {
                schema: self.schema(it.schema.as_ref()),
                base: self.sql_type(&it.base).into(),
                ..Domain::clone(it)
            })),
            SqlType::Array(element) => SqlType::Array(self.sql_type(element).into()),
            other => other.clone(),
        }
    }

    fn view(&self, view: &View) -> View {
        let requires = view.requires.iter().map(|requirement| match requirement {
            Requirement::Relation(name) => Requirement::Relation(self.name(name)),
            Requirement::Item(_) => requirement.clone(),
        });
        View {
            relation: self.table(&view.relation).into(),
            query: view.query.clone(),
            requires: requires.collect(),
        }
    }
}
