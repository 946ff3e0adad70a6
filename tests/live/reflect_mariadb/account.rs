//! Accounts with few rights.

use libtest_mimic::Trial;
use model_core::schema::{
    CheckConstraint, Column, ForeignKey, PrimaryKey, ReferentialAction, SqlType, Table,
};
use model_core::{MetaData, OnExisting, ReflectOptions};
use sqlx::{Connection, MySqlConnection};

use crate::server::{Own, Product, differences, is_private};

pub(crate) fn trials(product: Product) -> Vec<Trial> {
    let accounts = [("reads_and_inserts", "SELECT, INSERT"), ("reads", "SELECT")];
    let trial = |(name, rights): (&'static str, &'static str)| {
        product.trial(&format!("account::{name}"), move |runtime, mut own| {
            runtime.block_on(reads_the_same(&mut own, name, rights))
        })
    };
    accounts.into_iter().map(trial).collect()
}

fn models() -> MetaData {
    let p = Table::new("p")
        .column(Column::new("id", SqlType::BigInt))
        .primary_key(PrimaryKey::new(["id"]));
    let key = ForeignKey::new(["p_id"], "p", ["id"])
        .on_delete(ReferentialAction::Cascade)
        .on_update(ReferentialAction::SetNull);
    let t = Table::new("t")
        .column(Column::new("p_id", SqlType::BigInt).nullable())
        .column(Column::new("s", SqlType::Varchar(20)))
        // The server prints it otherwise, so it has to be asked.
        .check(CheckConstraint::new("((s) <> 'x') AND length(s) != 3"))
        .foreign_key(key);
    let mut metadata = MetaData::new();
    for table in [p, t] {
        metadata
            .define(table, OnExisting::Error)
            .expect("two tables");
    }
    metadata
}

async fn reads_the_same(own: &mut Own, name: &str, rights: &str) -> Result<(), String> {
    if !is_private(own.product) {
        return Ok(());
    }
    let metadata = models();
    own.create(&metadata).await?;
    let user = format!("model_{name}");
    own.run(&format!(
        "DROP USER IF EXISTS {user}@localhost; CREATE USER {user}@localhost;
        GRANT {rights} ON `{}`.* TO {user}@localhost",
        own.name
    ))
    .await?;
    let mut other = MySqlConnection::connect_with(&own.account(&user))
        .await
        .map_err(|error| error.to_string())?;
    let wanted = own.wanted(&metadata);
    let found = model_core::reflect(&mut other, &ReflectOptions::for_wanted(&wanted))
        .await
        .map_err(|error| error.to_string())?;
    own.run(&format!("DROP USER {user}@localhost")).await?;
    match differences(&found, &wanted) {
        text if text.is_empty() => Ok(()),
        text => Err(text),
    }
}
