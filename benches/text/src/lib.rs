//! A schema of any size to measure with: the one that the comparisons with other tools use.
//!
//! Table `i` has ten columns, refers to two tables before it and has two indexes.

use model_core::__private::{Head, Source, Static};
use model_core::schema::{
    Column, ForeignKey, Index, List, PrimaryKey, ReferentialAction, ServerDefault, SqlType, Table,
};
use model_core::{Definition, Keys, Kind, MetaData};

/// Which tables refer to which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Graph {
    /// To the one at half its position, and to one anywhere before it.
    Tree,
    /// To the two before it.
    Chain,
}

/// `count` tables, as derives would have registered them.
///
/// # Panics
/// Never: no two tables have one name.
#[must_use]
pub fn metadata(count: usize, graph: Graph) -> MetaData {
    MetaData::of(definitions(count, graph)).expect("every table has a name of its own")
}

/// The table at this position.
#[must_use]
pub fn table(position: usize, graph: Graph) -> Table {
    let name = table_name(position);
    let table = Table::new(name.clone())
        .column(Column::new("id", SqlType::Integer).identity())
        .column(Column::new("name", SqlType::Varchar(100)))
        .column(Column::new("parent_id", SqlType::Integer).nullable())
        .column(Column::new("other_id", SqlType::Integer))
        .column(
            Column::new("created_at", SqlType::Timestamp)
                .default(ServerDefault::Sql("CURRENT_TIMESTAMP".into())),
        )
        .column(
            Column::new(
                "amount",
                SqlType::Numeric {
                    precision: Some(10),
                    scale: Some(2),
                },
            )
            .nullable(),
        )
        .column(Column::new("active", SqlType::Boolean))
        .column(Column::new("body", SqlType::Text).nullable())
        .column(Column::new("counter", SqlType::BigInt))
        .column(Column::new("code", SqlType::Varchar(20)).nullable())
        .primary_key(PrimaryKey::new(["id"]))
        .index(Index::new(["name", "created_at"]).named(format!("ix_{name}_name_created")))
        .index(
            Index::new(["code"])
                .unique()
                .named(format!("ux_{name}_code")),
        );
    let Some((parent, other)) = targets(position, graph) else {
        return table;
    };
    let parent = ForeignKey::new(["parent_id"], table_name(parent), ["id"])
        .named(format!("fk_{name}_parent"));
    let other = ForeignKey::new(["other_id"], table_name(other), ["id"])
        .named(format!("fk_{name}_other"))
        .on_delete(ReferentialAction::Cascade);
    table.foreign_key(parent).foreign_key(other)
}

/// `count` tables as derives would have registered them: all of it static, which here means leaked.
#[must_use]
pub fn definitions(count: usize, graph: Graph) -> Vec<&'static Definition> {
    (0..count)
        .map(|position| definition(&table(position, graph), position))
        .collect()
}

fn definition(table: &Table, position: usize) -> &'static Definition {
    let name: &'static str = leaked(table.name.name.to_string());
    let line = u32::try_from(position).expect("a small schema");
    let source = Source::new(
        "bench",
        "0.0.0",
        "bench::models",
        name,
        "src/models.rs",
        line,
    );
    // FNV-1a of the schema, a NUL and the name.
    let hash = [0]
        .iter()
        .chain(name.as_bytes())
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
        });
    let head = Box::leak(Box::new(Head::new(Kind::Table, None, name, hash, source)));
    let keys = Keys {
        primary_key: &const { [Static("id")] },
        foreign_keys: slice(&table.foreign_keys),
        indexes: slice(&table.indexes),
        ..Keys::NONE
    };
    Box::leak(Box::new(Definition::new(head, slice(&table.columns), keys)))
}

fn leaked(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}

fn slice<T: Clone>(list: &List<T>) -> &'static [T] {
    Box::leak(list.to_vec().into_boxed_slice())
}

fn table_name(position: usize) -> String {
    format!("t{position:05}")
}

fn targets(position: usize, graph: Graph) -> Option<(usize, usize)> {
    match (position, graph) {
        (0, _) => None,
        (_, Graph::Tree) => Some((position / 2, position * 7919 % position)),
        (_, Graph::Chain) => Some((position - 1, position.saturating_sub(2))),
    }
}
