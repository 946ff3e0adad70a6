//! A plan runs on the state that it was made for, or not at all.

use model_core::testing::Backend;
use model_core::{
    Dialect, ExecuteError, LowerOptions, MetaData, Plan, Policy, ReflectOptions, diff, execute,
    lower, plan, reflect,
};

use crate::database::{Own, on_any};
use crate::support::{metadata, table, text, users};
use crate::tests;

tests! {
    All: plan_for_another_state_does_not_run;
}

fn newer() -> MetaData {
    metadata([table("a_new"), users().column(text("bio").nullable())])
}

async fn planned(own: &mut Own) -> Plan {
    let dialect = match own.backend() {
        Backend::Sqlite => Dialect::Sqlite,
        Backend::Postgres => Dialect::Postgres,
        Backend::MariaDb => Dialect::MariaDb,
    };
    let wanted = lower(&newer(), dialect, &LowerOptions::default()).expect("expressible");
    let options = ReflectOptions::for_wanted(&wanted);
    let found = on_any!(&mut own.conn, it => reflect(it, &options).await).expect("readable");
    plan(&diff(&found, &wanted), &Policy::default()).expect("expressible")
}

async fn plan_for_another_state_does_not_run(own: &mut Own) {
    let changes = [
        "ALTER TABLE users ADD other integer",
        "CREATE INDEX other ON users (id, email)",
        "DROP TABLE users",
        "CREATE TABLE a_new (x integer)",
    ];
    for change in changes {
        own.created(&metadata([users()])).await;
        let plan = planned(own).await;
        own.run(change).await;
        let before = own.dump().await;
        let error = on_any!(&mut own.conn, it => execute(&plan, it).await).unwrap_err();
        assert!(matches!(error, ExecuteError::Changed), "{change}: {error}");
        assert_eq!(own.dump().await, before, "{change}");
        own.run("DROP TABLE IF EXISTS users; DROP TABLE IF EXISTS a_new")
            .await;
    }
    own.created(&metadata([users()])).await;
    let plan = planned(own).await;
    let report = on_any!(&mut own.conn, it => execute(&plan, it).await).unwrap();
    assert_eq!((report.created.len(), report.extended.len()), (1, 1));
    let again = on_any!(&mut own.conn, it => execute(&plan, it).await).unwrap_err();
    assert!(matches!(again, ExecuteError::Changed), "{again}");
}
