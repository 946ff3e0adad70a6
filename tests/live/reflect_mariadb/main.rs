//! Reading MariaDB and MySQL: what is created reads back as `lower` says, every change by hand is reported, and nothing
//! else is.
//!
//! Every test has a database of its own. MariaDB is the server of the test run. MySQL is started from the folder that
//! `MODEL_SERVERS` names, which holds servers with a program `bin/mysqld` each; without it, its tests are ignored.

mod account;
mod cancelled;
mod created;
mod drift;
mod golden;
mod mysql;
mod server;
mod session;

use libtest_mimic::{Arguments, Trial};

fn main() {
    let mut trials: Vec<Trial> = Vec::new();
    for product in server::Product::ALL {
        trials.extend(golden::trials(product));
        trials.extend(created::trials(product));
        trials.extend(drift::trials(product));
        trials.extend(account::trials(product));
        trials.extend(cancelled::trials(product));
        trials.extend(session::trials(product));
    }
    let conclusion = libtest_mimic::run(&Arguments::from_args(), trials);
    mysql::stop();
    drift::print_count();
    conclusion.exit();
}
