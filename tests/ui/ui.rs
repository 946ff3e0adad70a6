//! One case a mistake, in a folder for each kind; `TRYBUILD=overwrite` writes the expected messages anew.
//!
//! trybuild checks and never links: what the linker refuses is tested by `tests/cross-crate`.

#[test]
fn mistakes_are_reported_where_they_are_made() {
    let cases = trybuild::TestCases::new();
    for kind in [
        "column",
        "default",
        "enumeration",
        "exclude",
        "extension",
        "flatten",
        "index",
        "item",
        "key",
        "newtype",
        "partition",
        "projection",
        "reference",
        "registry",
        "sequence",
        "several",
        "syntax",
        "table",
        "table_option",
        "test",
        "unknown",
        "view",
    ] {
        cases.compile_fail(format!("{kind}/*.rs"));
    }
    cases.pass("accepted/*.rs");
}
