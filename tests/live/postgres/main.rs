//! PostgreSQL read back: what was created is found again, nothing is lost, and whatever changes in the database is reported.
//!
//! Every test has a database of its own. Without a server the tests are ignored, unless servers are required.

mod corpora;
mod drift;
mod golden;
mod own;
mod reports;
mod safety;
mod surroundings;

use libtest_mimic::{Arguments, Completion, Failed, Trial};
use model_core::testing::server::Product;

use own::Own;

type Outcome = Result<Completion, Failed>;

fn main() {
    let mut trials = golden::trials();
    trials.extend(corpora::trials());
    trials.extend(safety::trials());
    trials.extend(surroundings::trials());
    trials.extend(drift::trials());
    libtest_mimic::run(&Arguments::from_args(), trials).exit();
}

/// A test with a database of its own.
fn trial(
    name: String,
    test: impl FnOnce(&mut Own) -> Result<(), String> + Send + 'static,
) -> Trial {
    let own_name = name.clone();
    Trial::ignorable_test(name, move || run(&own_name, test))
}

fn run(name: &str, test: impl FnOnce(&mut Own) -> Result<(), String>) -> Outcome {
    match Own::new(name) {
        Ok(mut own) => {
            test(&mut own)?;
            Ok(Completion::Completed)
        }
        Err(error) if error.is_absence() && !Product::Postgres.is_required() => Ok(
            Completion::ignored_with(error.to_string().replace('\n', "; ")),
        ),
        Err(error) => Err(error.to_string().into()),
    }
}
