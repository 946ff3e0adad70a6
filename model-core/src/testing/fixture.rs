//! Files of SQL that fill a test's database.

/// A file of SQL, from [`fixture!`](crate::fixture!).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fixture {
    /// The file's name, as it is written.
    pub name: &'static str,
    /// What it holds.
    pub sql: &'static str,
}

/// A file of SQL, read while compiling; its name is relative to the file that names it.
///
/// ```
/// let fixture = model_core::fixture!("../../tests/fixture.sql");
/// assert_eq!(fixture.name, "../../tests/fixture.sql");
/// ```
#[macro_export]
macro_rules! fixture {
    ($file:literal) => {
        $crate::testing::Fixture {
            name: $file,
            sql: ::core::include_str!($file),
        }
    };
}
