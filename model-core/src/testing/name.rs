//! Names of tests' databases.
//!
//! A name carries the package, the test and the run: `model_test_crm_repository_saves_3f2a9c01_7`. A run is one process.
//! Two checkouts, two packages, two runs and two tests never meet, and whoever finds a database can tell whether the run
//! that made it is over.

use std::fmt;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::SystemTime;

/// What every such name begins with.
pub(super) const PREFIX: &str = "model_test_";

/// PostgreSQL 15, 4.1.1: a name has at most 63 bytes; MariaDB allows 64 characters.
const LONGEST: usize = 63;

/// Who asks for a database.
#[derive(Clone, Debug)]
pub(super) struct Origin {
    /// The package's name.
    pub(super) package: String,
    /// The test's path.
    pub(super) test: String,
    /// Where the package lies: two checkouts of it are two.
    pub(super) checkout: String,
}

/// This process, as eight hexadecimal digits.
pub(super) fn run() -> &'static str {
    static RUN: OnceLock<String> = OnceLock::new();
    RUN.get_or_init(|| {
        let mut hasher = DefaultHasher::new();
        std::process::id().hash(&mut hasher);
        SystemTime::now().hash(&mut hasher);
        std::env::current_exe().ok().hash(&mut hasher);
        format!("{:08x}", hasher.finish() & u64::from(u32::MAX))
    })
}

impl Origin {
    /// A new name for a database of this test.
    pub(super) fn database(&self) -> String {
        named(
            &format!("{}_{}", words(&self.package), words(&self.test)),
            "",
        )
    }

    /// A new name for a database that some test of the package will get.
    pub(super) fn spare(&self) -> String {
        named(&words(&self.package), "")
    }

    /// The same for one that is a copy of a template, whose key it carries: whoever finds it knows what it was.
    pub(super) fn copy_of(&self, key: &str) -> String {
        named(&words(&self.package), &format!("_{key}"))
    }
}

/// The run that a database is of, if it is a test's at all.
pub(super) fn run_of(database: &str) -> Option<&str> {
    let (rest, number) = database.strip_prefix(PREFIX)?.rsplit_once('_')?;
    let (_, run) = rest.rsplit_once('_')?;
    let is_number = !number.is_empty() && number.bytes().all(|it| it.is_ascii_digit());
    let is_run = run.len() == 8 && run.bytes().all(|it| it.is_ascii_hexdigit());
    (is_number && is_run).then_some(run)
}

/// As much of what it is for as there is room for, then the rest.
fn named(what: &str, rest: &str) -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let rest = format!("{rest}_{}_{number}", run());
    let mut name = format!("{PREFIX}{what}");
    name.truncate(LONGEST - rest.len());
    name + &rest
}

/// Plain words: what is neither letter nor digit is an underscore.
fn words(text: &str) -> String {
    let plain = text.chars().map(|it| match it {
        it if it.is_ascii_alphanumeric() => it.to_ascii_lowercase(),
        _ => '_',
    });
    let mut words: String = plain.collect();
    while words.contains("__") {
        words = words.replace("__", "_");
    }
    words.trim_matches('_').to_owned()
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, {}", self.package, self.test)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn origin(test: &str) -> Origin {
        Origin {
            package: "crm-domain".to_owned(),
            test: test.to_owned(),
            checkout: String::new(),
        }
    }

    #[test]
    fn name_carries_package_test_and_run() {
        let name = origin("repository::tests::saves").database();
        let start = format!("model_test_crm_domain_repository_tests_saves_{}_", run());
        assert!(name.starts_with(&start), "{name}");
        assert_eq!(run_of(&name), Some(run()));
    }

    #[test]
    fn name_of_a_long_test_is_cut_and_stays_the_runs() {
        let name = origin(&"länge".repeat(40)).database();
        assert_eq!(name.len(), LONGEST);
        assert_eq!(run_of(&name), Some(run()));
        assert_ne!(name, origin(&"länge".repeat(40)).database());
    }

    #[test]
    fn copy_of_a_template_carries_its_key() {
        let mut origin = origin("saves");
        origin.package = "long".repeat(20);
        let name = origin.copy_of("0123456789abcdef");
        let end = format!("_0123456789abcdef_{}_", run());
        assert!(name.starts_with("model_test_longlong"), "{name}");
        assert!(name.contains(&end), "{name}");
        assert!(name.len() <= LONGEST, "{name}");
    }

    #[test]
    fn database_of_somebody_else_has_no_run() {
        for name in [
            "postgres",
            "model_test_crm",
            "model_test_crm_saves_7",
            "crm_00000000_1",
        ] {
            assert_eq!(run_of(name), None, "{name}");
        }
    }
}
