//! The text depends on the models alone: not on the process, the order of linking or the units of code.

use std::process::Command;

use cross_crate_tests::{Workspace, everything};
use model_core::{Dialect, MetaData, Model, OnExisting};

const FORWARD: &str = env!("CARGO_BIN_EXE_forward");
const BACKWARD: &str = env!("CARGO_BIN_EXE_backward");

fn run(program: &str) -> String {
    let output = Command::new(program)
        .output()
        .expect("cargo built the program");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).expect("the text is UTF-8")
}

#[test]
fn twenty_processes_write_one_text() {
    let expected = run(FORWARD);
    assert!(expected.contains("CREATE TABLE \"profiles\""), "{expected}");
    for process in 1..20 {
        assert!(
            run(FORWARD) == expected,
            "process {process} wrote another text"
        );
    }
}

#[test]
fn the_order_of_linking_does_not_show() {
    assert_eq!(run(FORWARD), run(BACKWARD));
}

#[test]
fn units_of_code_do_not_show() {
    let expected = run(FORWARD);
    let repository = Workspace::repository(env!("CARGO_TARGET_TMPDIR"));
    let build = "build -q -p cross-crate-tests --bins --config profile.dev.debug=0 --config profile.dev.codegen-units=";
    for (units, incremental) in [("1", "0"), ("16", "0"), ("256", "1")] {
        repository
            .cargo_with(
                &format!("{build}{units}"),
                &[("CARGO_INCREMENTAL", incremental)],
            )
            .succeeds();
        for program in ["forward", "backward"] {
            assert_eq!(
                repository.run("debug", program).output(),
                expected,
                "{program} of {units} units"
            );
        }
    }
}

#[test]
fn extensions_write_one_text_in_either_order() {
    let one = [
        crm::User::DEFINITION,
        billing::BillingProfile::DEFINITION,
        loyalty::LoyaltyProfile::DEFINITION,
    ];
    let mut other = one;
    other.reverse();
    assert_eq!(
        everything(&MetaData::of(one).unwrap()),
        everything(&MetaData::of(other).unwrap())
    );
}

#[test]
fn defining_one_by_one_writes_one_text_in_either_order() {
    let defined = |extensions: [&'static model_core::Definition; 3]| {
        let mut metadata = MetaData::new();
        for base in [crm::User::DEFINITION, crm::Profile::DEFINITION] {
            metadata.define(base, OnExisting::Error).unwrap();
        }
        for extension in extensions {
            metadata.define(extension, OnExisting::Extend).unwrap();
        }
        metadata
            .create_ddl(Dialect::Postgres, OnExisting::Error)
            .unwrap()
            .to_string()
    };
    let (billing, loyalty, audit) = (
        billing::BillingProfile::DEFINITION,
        loyalty::LoyaltyProfile::DEFINITION,
        audit::AuditedProfile::DEFINITION,
    );
    let expected = defined([audit, billing, loyalty]);
    for order in [
        [audit, loyalty, billing],
        [billing, audit, loyalty],
        [billing, loyalty, audit],
        [loyalty, audit, billing],
        [loyalty, billing, audit],
    ] {
        assert_eq!(defined(order), expected);
    }
    let listed = MetaData::of([
        crm::User::DEFINITION,
        crm::Profile::DEFINITION,
        audit,
        billing,
        loyalty,
    ])
    .unwrap();
    assert_eq!(
        listed
            .create_ddl(Dialect::Postgres, OnExisting::Error)
            .unwrap()
            .to_string(),
        expected
    );
}

#[test]
fn an_extended_table_creates_each_index_once() {
    // The failure that this project began with: "index ix_profiles_email already exists".
    let metadata = MetaData::of([
        crm::User::DEFINITION,
        billing::BillingProfile::DEFINITION,
        loyalty::LoyaltyProfile::DEFINITION,
    ])
    .unwrap();
    for dialect in [
        Dialect::Postgres,
        Dialect::Sqlite,
        Dialect::MariaDb,
        Dialect::MySql,
    ] {
        let script = metadata
            .create_ddl(dialect, OnExisting::Error)
            .unwrap()
            .to_string();
        for index in ["ix_profiles_email", "ix_profiles_credit"] {
            assert_eq!(script.matches(index).count(), 1, "{script}");
        }
    }
}
