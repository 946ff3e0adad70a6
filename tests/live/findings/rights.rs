//! What is not done needs no right.

use model_core::OnExisting;
use model_core::testing::Backend;

use crate::database::{Any, Own};
use crate::nothing_to_do::{everything, tables};
use crate::tests;

tests! {
    Postgres: role_that_only_reads_is_enough;
    MariaDb: user_with_select_and_insert_is_enough;
}

async fn role_that_only_reads_is_enough(own: &mut Own) {
    let metadata = everything(own.backend());
    own.created(&metadata).await;
    // Roles belong to the server, which other tests use too.
    let role = format!("reader_{}", own.name());
    let role = role.get(role.len().saturating_sub(60)..).unwrap_or(&role);
    own.run(&format!(
        "CREATE ROLE \"{role}\"; GRANT SELECT ON ALL TABLES IN SCHEMA public TO \"{role}\";
         REVOKE TEMPORARY, CREATE ON DATABASE \"{}\" FROM PUBLIC;
         SET default_transaction_read_only = on; SET ROLE \"{role}\"",
        own.name()
    ))
    .await;
    let keep = own.create_all(&metadata, OnExisting::Keep).await;
    let extend = own.create_all(&metadata, OnExisting::Extend).await;
    own.run("RESET ROLE; SET default_transaction_read_only = off")
        .await;
    own.run(&format!("DROP OWNED BY \"{role}\"; DROP ROLE \"{role}\""))
        .await;
    for report in [keep, extend] {
        assert!(report.unwrap().is_empty());
    }
}

async fn user_with_select_and_insert_is_enough(own: &mut Own) {
    let metadata = tables();
    own.created(&metadata).await;
    let user = format!("u{}", std::process::id());
    own.run(&format!(
        "CREATE OR REPLACE USER {user} IDENTIFIED BY ''; GRANT SELECT, INSERT ON `{}`.* TO {user}",
        own.name()
    ))
    .await;
    let url = own.url();
    let url = url.replacen("root", &user, 1);
    assert!(url.contains(&user), "another form of URL: {url}");
    let mut session = Any::connect(Backend::MariaDb, &url).await;
    let keep = session.create_all(&metadata, OnExisting::Keep).await;
    let extend = session.create_all(&metadata, OnExisting::Extend).await;
    own.run(&format!("DROP USER {user}")).await;
    for report in [keep, extend] {
        let report = report.unwrap_or_else(|error| panic!("{error}"));
        assert!(report.is_empty(), "{report}");
    }
}
