//! Every golden case: `create_all` creates it, a second call finds nothing to do, and `drop_all` drops it.

use golden_tests::{CASES, Case};
use libtest_mimic::Trial;
use model_core::{ExecuteError, OnExisting, create_all, drop_all};

use crate::golden::{NOT_RUN, drop_schemas, schemas, setup};
use crate::server::{Own, Product};

pub(crate) fn trials(product: Product) -> Vec<Trial> {
    let cases = CASES.iter().filter(|case| {
        let metadata = (case.metadata)();
        let is_listed = NOT_RUN
            .iter()
            .any(|(of, name, _)| *of == product && *name == case.name);
        let has_text = |word| metadata.create_ddl(product.dialect(), word).is_ok();
        !is_listed && has_text(OnExisting::Error) && has_text(OnExisting::Keep)
    });
    let trial = |case: &'static Case| {
        product.trial(&format!("created::{}", case.name), |runtime, mut own| {
            let outcome = runtime.block_on(created_kept_and_dropped(case, &mut own));
            let cleaned = runtime.block_on(drop_schemas(case, &mut own));
            outcome.and(cleaned)
        })
    };
    cases.map(trial).collect()
}

async fn created_kept_and_dropped(case: &Case, own: &mut Own) -> Result<(), String> {
    let metadata = (case.metadata)();
    if !schemas(case).is_empty() {
        // They have the same names in every test program that uses the server.
        own.run("SELECT GET_LOCK('golden schemas', 600)").await?;
        drop_schemas(case, own).await?;
    }
    if let Some(setup) = setup(case, own.product) {
        own.run(&setup).await?;
    }
    let text = |error: ExecuteError| error.to_string();
    let conn = &mut own.connection;
    let created = create_all(&metadata, &mut *conn, OnExisting::Error)
        .await
        .map_err(text)?;
    let exists = metadata
        .items()
        .all(|item| item.exists.of(own.product.dialect()).is_some());
    for word in [OnExisting::Keep, OnExisting::Extend] {
        let again = create_all(&metadata, &mut *conn, word)
            .await
            .map_err(text)?;
        if exists && !(again.is_empty() && again.matches()) {
            return Err(format!("{word}:\n{again}"));
        }
    }
    let dropped = drop_all(&metadata, &mut *conn).await.map_err(text)?;
    if dropped.dropped.len() == created.created.len() {
        Ok(())
    } else {
        Err(format!("created\n{created}\nand dropped\n{dropped}"))
    }
}
