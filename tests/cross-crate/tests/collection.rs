//! Which crates a program collects models from: those that its code names.

use cross_crate_tests::{Outcome, Package, Workspace};

/// Links what `main` names of crm and billing, on which the program depends, and prints how many tables there are.
fn run(name: &str, main: &str) -> Outcome {
    let text = format!(
        "{main}
fn main() {{
    match model_core::MetaData::registered() {{
        Ok(metadata) => println!(\"{{}} tables\", metadata.len()),
        Err(error) => println!(\"{{error}}\"),
    }}
}}"
    );
    let package = Package::new(name)
        .depends_on(&["crm", "billing"])
        .binary(&text);
    Workspace::new(env!("CARGO_TARGET_TMPDIR"), name, &[package]).cargo("run -q")
}

#[test]
fn a_dependency_that_no_code_names_is_not_linked_and_that_is_an_error() {
    let output = run("nobody-named", "").output();
    assert!(
        output.contains("no model is linked into this program"),
        "{output}"
    );
    assert!(output.contains("metadata!"), "the way out:\n{output}");
}

#[test]
fn a_listed_model_links_its_crate() {
    let output = run("crm-listed", "model_core::metadata!(pub APP: crm::User);").output();
    assert_eq!(output, "3 tables\n", "crm, and not billing");
}

#[test]
fn a_crate_brings_the_crates_that_it_names() {
    let output = run(
        "billing-listed",
        "model_core::metadata!(pub APP: billing::BillingProfile, crm::User);",
    )
    .output();
    assert_eq!(output, "4 tables\n", "billing, and crm through it");
}

#[test]
fn an_imported_crate_is_linked() {
    assert_eq!(run("imported", "use billing as _;").output(), "4 tables\n");
}
