//! Tables as a program builds them by hand.

use model_core::schema::{
    Column, ForeignKey, Index, PrimaryKey, ReferentialAction, ServerDefault, SqlType, Table,
};

use crate::{Graph, table_name, targets};

/// The table at this position.
#[must_use]
pub fn table(position: usize, graph: Graph) -> Table {
    let name = table_name(position);
    let table = columns()
        .into_iter()
        .fold(Table::new(name.clone()), Table::column)
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

pub(crate) fn columns() -> [Column; 10] {
    let amount = SqlType::Numeric {
        precision: Some(10),
        scale: Some(2),
    };
    let now = ServerDefault::Sql("CURRENT_TIMESTAMP".into());
    [
        Column::new("id", SqlType::Integer).identity(),
        Column::new("name", SqlType::Varchar(100)),
        Column::new("parent_id", SqlType::Integer).nullable(),
        Column::new("other_id", SqlType::Integer),
        Column::new("created_at", SqlType::Timestamp).default(now),
        Column::new("amount", amount).nullable(),
        Column::new("active", SqlType::Boolean),
        Column::new("body", SqlType::Text).nullable(),
        Column::new("counter", SqlType::BigInt),
        Column::new("code", SqlType::Varchar(20)).nullable(),
    ]
}
