//! A model whose every name and text is hostile.

use model_core::schema::{
    CheckConstraint, Column, Domain, EnumDefinition, ForeignKey, Index, PartitionBound,
    PartitionBy, PartitionValue, PrimaryKey, Sequence, ServerDefault, SqlType, Table, TableName,
    UniqueConstraint,
};
use model_core::testing::server::Product;
use model_core::{MetaData, OnExisting};

use super::texts::{comment, label, name};

/// What the model is made of. Names begin with a letter each, so that they differ.
pub(super) struct Hostile {
    pub(super) product: Product,
    pub(super) text: String,
    pub(super) schema: Option<String>,
}

impl Hostile {
    pub(super) fn name(&self, letter: &str) -> String {
        format!("{letter}{}", name(self.product, &self.text))
    }

    pub(super) fn comment(&self) -> String {
        comment(self.product, &self.text)
    }

    pub(super) fn label(&self) -> String {
        label(self.product, &self.text)
    }

    pub(super) fn label_behind(&self) -> String {
        format!("{} 2", self.label())
    }

    fn table_name(&self, letter: &str) -> TableName {
        let name = TableName::new(self.name(letter));
        match &self.schema {
            Some(schema) => name.in_schema(schema.clone()),
            None => name,
        }
    }

    fn mood(&self, labels: Vec<String>) -> SqlType {
        let mut definition = EnumDefinition::new(self.name("e"), labels);
        definition.schema = self.schema.clone().map(Into::into);
        definition.comment = match self.product {
            Product::Postgres => Some(self.comment().into()),
            Product::MariaDb => None,
        };
        SqlType::Enum(definition.into())
    }

    fn sequence(&self) -> Sequence {
        let sequence = Sequence::new(TableName::new(self.name("s")));
        match &self.schema {
            Some(schema) => sequence.in_schema(schema.clone()),
            None => sequence,
        }
    }

    /// The beginnings of the table; on PostgreSQL with an enumeration that lacks labels on both sides of the one that it has.
    pub(super) fn before(&self) -> MetaData {
        let table =
            Table::new(self.table_name("t")).column(Column::new(self.name("b"), SqlType::BigInt));
        metadata(vec![match self.product {
            Product::Postgres => {
                let mood = self.mood(vec!["plain".to_owned()]);
                table.column(Column::new(self.name("m"), mood).nullable())
            }
            // What a foreign key refers to has to be a key before, and a table that is there gets no comment.
            Product::MariaDb => table
                .primary_key(PrimaryKey::new([self.name("b")]))
                .comment(self.comment()),
        }])
    }

    pub(super) fn full(&self) -> MetaData {
        metadata(vec![self.table(), self.parts()])
    }

    fn table(&self) -> Table {
        let labels = vec![self.label(), "plain".to_owned(), self.label_behind()];
        let mood = self.mood(labels);
        let default = |text: String| ServerDefault::Text(text.into());
        let number = ServerDefault::Sequence(self.sequence().into());
        let id = Column::new(self.name("b"), SqlType::BigInt);
        let table = Table::new(self.table_name("t"))
            .comment(self.comment())
            .column(id.comment(self.comment()))
            .column(Column::new(self.name("m"), mood.clone()).nullable())
            .column(
                Column::new(self.name("n"), mood)
                    .default(default(self.label()))
                    .comment(self.comment()),
            )
            .column(
                Column::new(self.name("o"), SqlType::Varchar(90))
                    .default(default(self.text.clone())),
            )
            .column(Column::new(self.name("r"), SqlType::BigInt).nullable())
            .column(Column::new(self.name("q"), SqlType::BigInt).default(number))
            .column(self.domain_column())
            .primary_key(PrimaryKey::new([self.name("b")]).named(self.name("p")))
            .unique(UniqueConstraint::new([self.name("q")]).named(self.name("u")))
            .check(CheckConstraint::new("1 = 1").named(self.name("k")))
            .index(self.index());
        let own = self.table_name("t");
        table.foreign_key(
            ForeignKey::new([self.name("r")], own, [self.name("b")]).named(self.name("f")),
        )
    }

    fn domain_column(&self) -> Column {
        let domain = Domain::new(self.name("d"), SqlType::Integer);
        let domain = match &self.schema {
            Some(schema) => domain.in_schema(schema.clone()),
            None => domain,
        };
        let domain = domain.check(CheckConstraint::new("VALUE > 0").named(self.name("h")));
        Column::new(self.name("c"), SqlType::Domain(domain.into())).nullable()
    }

    fn index(&self) -> Index {
        Index::new([self.name("r")])
            .named(self.name("i"))
            .comment(self.comment())
    }

    /// A table of two partitions, one for the text.
    fn parts(&self) -> Table {
        let bound =
            |text: String| PartitionBound::In(vec![PartitionValue::Text(text.into())].into());
        let by = PartitionBy::list(self.name("v"))
            .partition(self.name("x"), bound(self.text.clone()))
            .partition(self.name("y"), bound(format!("other {}", self.text)));
        Table::new(self.table_name("l"))
            .column(Column::new(self.name("v"), SqlType::Varchar(90)))
            .partition_by(by)
    }
}

fn metadata(tables: Vec<Table>) -> MetaData {
    let mut metadata = MetaData::new();
    for table in tables {
        metadata
            .define(table, OnExisting::Error)
            .expect("the names differ");
    }
    metadata
}
