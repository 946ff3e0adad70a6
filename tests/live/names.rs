//! Names that SQL would trip over: they simply work.

use model_core::schema::{
    CheckConstraint, Column, ForeignKey, Index, PrimaryKey, SqlType, Table, TableName,
    UniqueConstraint,
};
use model_core::{OnExisting, create_all, drop_all};

use crate::support::{database, dump, metadata, run};

const NAMES: [&str; 9] = [
    "select",
    "order by",
    "a\"b",
    "it's",
    "`tick`",
    "[x]",
    "żółw 🐢",
    "a.b",
    ";--",
];

fn tables(columns: &[&'static str]) -> Vec<Table> {
    let table = |&name: &&'static str| {
        let mut table = Table::new(TableName::new(name))
            .column(Column::new(name, SqlType::BigInt))
            .primary_key(PrimaryKey::new([name]));
        for &column in columns {
            let quoted = format!("\"{}\" > 0", column.replace('"', "\"\""));
            let mut check = CheckConstraint::new(quoted);
            check.column = Some(column.into());
            let name_of_column = format!("{column}{name}");
            table = table
                .column(Column::new(column, SqlType::BigInt).nullable())
                .check(check)
                .unique(UniqueConstraint::new([column]))
                .index(Index::new([column]).named(format!("ix {name_of_column}")))
                .foreign_key(ForeignKey::new([column], TableName::new(name), [name]));
        }
        table
    };
    NAMES.iter().map(table).collect()
}

#[tokio::test]
async fn awkward_names_are_created_extended_compared_and_dropped() {
    let mut conn = database().await;
    let small = metadata(tables(&[]));
    let created = create_all(&small, &mut *conn, OnExisting::Error)
        .await
        .unwrap();
    assert_eq!(created.created.len(), NAMES.len());

    let large = metadata(tables(&["group", "q\"uote", "ünï 🐢"]));
    let extended = create_all(&large, &mut *conn, OnExisting::Extend)
        .await
        .unwrap_or_else(|error| panic!("{error:?}"));
    assert_eq!(extended.extended.len(), NAMES.len());
    let after = dump(&mut conn).await;
    let again = create_all(&large, &mut *conn, OnExisting::Extend)
        .await
        .unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(again.kept.len(), NAMES.len());
    assert!(
        again.kept.iter().all(|kept| kept.differences.is_empty()),
        "{again}"
    );
    assert_eq!(dump(&mut conn).await, after);

    drop_all(&large, &mut *conn).await.unwrap();
    assert_eq!(dump(&mut conn).await, [""; 0]);
}

#[tokio::test]
async fn awkward_schema_names_work() {
    let mut conn = database().await;
    run(&mut conn, "ATTACH ':memory:' AS \"it's a \"\"schema\"\"\"").await;
    let table = Table::new(TableName::new("t").in_schema("it's a \"schema\""))
        .column(Column::new("id", SqlType::BigInt));
    let metadata = metadata([table
        .primary_key(PrimaryKey::new(["id"]))
        .index(Index::new(["id"]))]);
    for expected in ["created", "kept"] {
        let report = create_all(&metadata, &mut *conn, OnExisting::Extend)
            .await
            .unwrap_or_else(|error| panic!("{error:?}"));
        assert!(report.to_string().starts_with(expected), "{report}");
    }
    drop_all(&metadata, &mut *conn).await.unwrap();
}
