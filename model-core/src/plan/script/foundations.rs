//! What tables stand on: schemas, extensions, types and sequences. Found while the tables are planned, created before all
//! of them and dropped behind.

use crate::ddl::{
    Capabilities, Domains, Enums, Existing, Extensions, Schemas, Sequences, Statement,
};
use crate::metadata::named_types::{
    distinct_domains, distinct_enums, domain_of, enum_of, extension_of,
};
use crate::schema::{Domain, EnumDefinition, Sequence, ServerDefault, SqlType, Table};

/// What some tables stand on, each as often as it was met.
pub(crate) struct Foundations<'a> {
    capabilities: &'static Capabilities,
    schemas: Vec<&'a str>,
    extensions: Vec<&'a str>,
    enums: Vec<&'a EnumDefinition>,
    domains: Vec<&'a Domain>,
    sequences: Vec<&'a Sequence>,
}

impl<'a> Foundations<'a> {
    /// Nothing yet.
    pub(super) fn new(capabilities: &'static Capabilities) -> Self {
        Self {
            capabilities,
            schemas: Vec::new(),
            extensions: Vec::new(),
            enums: Vec::new(),
            domains: Vec::new(),
            sequences: Vec::new(),
        }
    }

    /// What the columns of these tables stand on.
    pub(super) fn of(
        tables: impl Iterator<Item = &'a Table>,
        capabilities: &'static Capabilities,
    ) -> Self {
        let mut foundations = Self::new(capabilities);
        for table in tables {
            foundations.columns(table);
        }
        foundations
    }

    pub(super) fn schema(&mut self, name: Option<&'a str>) {
        self.schemas.extend(name);
    }

    pub(super) fn sequence(&mut self, sequence: &'a Sequence) {
        self.sequences.push(sequence);
    }

    /// What a table's columns stand on: in one walk over them, for hardly any stands on something. Who has types of their
    /// own has sequences too.
    pub(super) fn columns(&mut self, table: &'a Table) {
        if self.capabilities.sequences == Sequences::Unknown {
            return;
        }
        for column in &table.columns {
            if let SqlType::Enum(_) | SqlType::Domain(_) | SqlType::Array(_) | SqlType::Custom(_) =
                column.sql_type
            {
                self.types(&column.sql_type);
            }
            if let Some(ServerDefault::Sequence(sequence)) = &column.default {
                self.sequences.push(sequence);
            }
        }
    }

    fn types(&mut self, sql_type: &'a SqlType) {
        if self.capabilities.enums == Enums::Types {
            self.enums.extend(enum_of(sql_type));
        }
        if self.capabilities.domains == Domains::Types {
            self.domains.extend(domain_of(sql_type));
        }
        if self.capabilities.extensions == Extensions::Created {
            self.extensions
                .extend(extension_of(sql_type).map(|name| &**name));
        }
    }

    /// The enumerations, each once, by name.
    pub(crate) fn enums(&self) -> Vec<&'a EnumDefinition> {
        distinct_enums(self.enums.iter().copied())
    }

    /// The domains, each once, behind those that they are over.
    pub(crate) fn domains(&self) -> Vec<&'a Domain> {
        distinct_domains(self.domains.iter().copied())
    }

    /// The sequences, each once, by name.
    fn sequences(&self) -> Vec<&'a Sequence> {
        let mut sequences = self.sequences.clone();
        sequences.sort_by(|left, right| left.name.compare_keys(&right.name));
        sequences.dedup_by(|left, right| left.name.matches(&right.name));
        sequences
    }

    /// The statements that create all of it.
    pub(super) fn create(&self, existing: Existing, extend: bool) -> Vec<Statement<'a>> {
        let (enums, domains, sequences) = (self.enums(), self.domains(), self.sequences());
        let mut schemas = self.schemas.clone();
        schemas.extend(enums.iter().filter_map(|it| it.schema.as_deref()));
        schemas.extend(domains.iter().filter_map(|it| it.schema.as_deref()));
        schemas.extend(sequences.iter().filter_map(|it| it.name.schema.as_deref()));
        let mut statements = self.create_schemas(schemas);
        let extensions = distinct(self.extensions.clone()).into_iter();
        statements.extend(extensions.map(|name| Statement::CreateExtension { name }));
        for definition in enums {
            create_enum(&mut statements, definition, existing, extend);
        }
        let domains = domains.into_iter();
        statements.extend(domains.map(|domain| Statement::CreateDomain { domain, existing }));
        let sequences = sequences.into_iter();
        statements
            .extend(sequences.map(|sequence| Statement::CreateSequence { sequence, existing }));
        statements
    }

    fn create_schemas(&self, named: Vec<&'a str>) -> Vec<Statement<'a>> {
        if self.capabilities.schemas == Schemas::Attached {
            return Vec::new();
        }
        let default = self.capabilities.default_schema;
        let others = distinct(named).into_iter();
        let others = others.filter(|name| Some(*name) != default);
        others
            .map(|name| Statement::CreateSchema { name })
            .collect()
    }

    /// The statements that drop what is nobody else's, once nothing stands on it: sequences and types.
    pub(super) fn drop(&self) -> Vec<Statement<'a>> {
        let sequences = self.sequences().into_iter();
        let domains = self.domains().into_iter().rev();
        let enums = self.enums().into_iter();
        sequences
            .map(|sequence| Statement::DropSequence { sequence })
            .chain(domains.map(|domain| Statement::DropDomain { domain }))
            .chain(enums.map(|definition| Statement::DropEnum { definition }))
            .collect()
    }
}

fn distinct(mut names: Vec<&str>) -> Vec<&str> {
    names.sort_unstable();
    names.dedup();
    names
}

fn create_enum<'a>(
    statements: &mut Vec<Statement<'a>>,
    definition: &'a EnumDefinition,
    existing: Existing,
    extend: bool,
) {
    statements.push(Statement::CreateEnum {
        definition,
        existing,
    });
    if extend {
        let labels = 0..definition.labels.len();
        statements.extend(labels.map(|position| Statement::AddEnumLabel {
            definition,
            position,
        }));
    }
    if let Some(comment) = &definition.comment {
        statements.push(Statement::CommentOnEnum {
            definition,
            comment,
            existing,
        });
    }
}
