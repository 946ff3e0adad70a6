//! `create_all` and `drop_all` on PostgreSQL and MariaDB, and values of every type there and back.
//!
//! Every test has a database of its own on the server of the test run. Without a server it is ignored, with the reason,
//! unless `MODEL_TEST_REQUIRE` lists it.

mod create;
mod database;
mod golden;
mod support;

use std::future::Future;
use std::pin::Pin;

use libtest_mimic::{Arguments, Completion, Failed, Trial};
use model_core::testing::server::{Product, server};

use database::Database;

type Outcome = Result<Completion, Failed>;
type Test = for<'a> fn(&'a mut Database) -> Pin<Box<dyn Future<Output = ()> + 'a>>;

/// The tests of a file, each under its own name.
macro_rules! tests {
    ($($test:ident),+ $(,)?) => {
        pub(crate) const TESTS: &[(&str, crate::Test)] = &[
            $((concat!(module_path!(), "::", stringify!($test)), |database| Box::pin($test(database)))),+
        ];
    };
}
pub(crate) use tests;

fn main() {
    let tests = [create::TESTS].concat();
    let own = Product::ALL.into_iter().flat_map(|product| {
        tests.clone().into_iter().map(move |(name, test)| {
            let name = name.trim_start_matches("servers::");
            Trial::ignorable_test(format!("{}::{name}", product.word()), move || {
                run(product, name, test)
            })
        })
    });
    let golden = golden::trials();
    libtest_mimic::run(&Arguments::from_args(), own.chain(golden).collect()).exit();
}

/// Runs a test in a database of its own.
fn run(
    product: Product,
    name: &str,
    test: impl for<'a> FnOnce(&'a mut Database) -> Pin<Box<dyn Future<Output = ()> + 'a>>,
) -> Outcome {
    let server = match server(product) {
        Ok(server) => server,
        Err(error) if error.is_absence() && !product.is_required() => {
            let reason = error.to_string().replace('\n', "; ");
            return Ok(Completion::ignored_with(reason));
        }
        Err(error) => return Err(error.to_string().into()),
    };
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(async {
        let mut database = Database::create(server, name).await;
        test(&mut database).await;
        // A test that fails leaves its database to whoever wants to look, until the server goes.
        database.drop().await;
    });
    Ok(Completion::Completed)
}
