//! `create_all` and `drop_all` on PostgreSQL and MariaDB, and values of every type there and back.
//!
//! Every test has a database of its own on the server of the test run. Without a server it is ignored, with the reason,
//! unless `MODEL_TEST_REQUIRE` lists it.
#![expect(clippy::needless_raw_string_hashes, reason = "expect-test writes them")]

mod concurrent_index;
mod create;
mod database;
mod drop;
mod error_mode;
mod extend;
mod golden;
mod hostile;
mod keep;
mod race;
mod round_trips;
mod sequences;
mod support;
mod target;
mod transaction;
mod values;

use std::future::Future;
use std::pin::Pin;

use libtest_mimic::{Arguments, Completion, Failed, Trial};
use model_core::testing::server::Product;

use database::Database;

type Outcome = Result<Completion, Failed>;
type Test = for<'a> fn(&'a mut Database) -> Pin<Box<dyn Future<Output = ()> + 'a>>;

/// A test, and the one product that it is about, if it is.
#[derive(Clone, Copy)]
struct Entry {
    name: &'static str,
    only: Option<Product>,
    test: Test,
}

/// The tests of a file, each under its own name, and those that one product has alone.
macro_rules! tests {
    ($($test:ident),* $(,)? $(; $product:ident: $($own:ident),+ $(,)?)?) => {
        pub(crate) const TESTS: &[crate::Entry] = &[
            $(crate::entry!($test, None),)*
            $($(crate::entry!($own, Some(model_core::testing::server::Product::$product)),)+)?
        ];
    };
}

macro_rules! entry {
    ($test:ident, $only:expr) => {
        crate::Entry {
            name: concat!(module_path!(), "::", stringify!($test)),
            only: $only,
            test: |database| Box::pin($test(database)),
        }
    };
}
use {entry, tests};

fn main() {
    let entries = [
        concurrent_index::TESTS,
        create::TESTS,
        drop::TESTS,
        error_mode::TESTS,
        extend::TESTS,
        hostile::TESTS,
        keep::TESTS,
        race::TESTS,
        round_trips::TESTS,
        sequences::TESTS,
        target::TESTS,
        transaction::TESTS,
        values::dates::TESTS,
        values::derived::TESTS,
        values::numbers::TESTS,
        values::of_one_database::TESTS,
        values::text_and_bytes::TESTS,
    ]
    .concat();
    let own = Product::ALL.into_iter().flat_map(|product| {
        let entries = entries.clone().into_iter();
        let entries = entries.filter(move |it| it.only.is_none_or(|only| only == product));
        entries.map(move |Entry { name, test, .. }| {
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
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(async {
        let mut database = match Database::create(product, name).await {
            Ok(database) => database,
            Err(error) if error.is_absence() && !product.is_required() => {
                let reason = error.to_string().replace('\n', "; ");
                return Ok(Completion::ignored_with(reason));
            }
            Err(error) => return Err(error.to_string().into()),
        };
        // A panic passes through here: the database is kept then.
        test(&mut database).await;
        Ok(Completion::Completed)
    })
}
