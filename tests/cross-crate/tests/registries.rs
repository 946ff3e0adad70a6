//! Programs with several databases: what each registry holds, and what may not be in one twice.

use analytics::{AnalyticsDb, Event, Visitor};
use cross_crate_tests::{Package, Workspace};
use model_core::{MetaData, Model};

model_core::metadata!(ANALYTICS: Event, Visitor);
model_core::metadata!(OWN: crm::User, crm::Profile, crm::Account);

/// Adds to a table of the registry, and so belongs to it.
#[derive(Debug, Model)]
#[model(extend = Event)]
pub struct TimedEvent {
    /// When it was seen.
    #[model(index)]
    pub at: Option<i64>,
}

#[test]
fn each_registry_holds_its_own_models() {
    let names = |metadata: &MetaData| -> Vec<String> {
        metadata.tables().map(|it| it.name.to_string()).collect()
    };
    let own = MetaData::registered().expect("crm's models");
    assert_eq!(own, MetaData::of(OWN).expect("crm's models"));
    assert_eq!(names(&own), ["profiles", "users", "app.accounts"]);
    let analytics = MetaData::registered_in::<AnalyticsDb>().expect("two models");
    assert_eq!(names(&analytics), ["events", "users"]);
    analytics
        .validate()
        .expect("its keys lead to its own tables");
}

model_core::ddl! {
    /// Of the registry.
    pub count_events,
    metadata = AnalyticsDb,
    requires(Event),
    create = "CREATE TRIGGER count_events",
    drop = "DROP TRIGGER count_events",
}

/// Of the registry too.
#[derive(Debug, model_core::Sequence)]
#[model(metadata = AnalyticsDb)]
pub struct EventNumbers;

#[test]
fn item_and_sequence_belong_to_the_registry_that_they_name() {
    let analytics = MetaData::registered_in::<AnalyticsDb>().expect("two models");
    assert!(analytics.item("count_events").is_some());
    assert_eq!(analytics.sequences().len(), 1);
    let own = MetaData::registered().expect("crm's models");
    assert_eq!((own.items().len(), own.sequences().len()), (0, 0));
}

#[test]
fn table_of_one_name_is_another_one_in_each_registry() {
    let own = MetaData::registered().expect("crm's models");
    let analytics = MetaData::registered_in::<AnalyticsDb>().expect("two models");
    let columns = |metadata: &MetaData| metadata.table("users").expect("users").columns.len();
    assert_eq!((columns(&own), columns(&analytics)), (2, 1));
}

#[test]
fn extension_belongs_where_its_base_does() {
    assert_eq!(TimedEvent::DEFINITION.registry, Event::DEFINITION.registry);
    let analytics = MetaData::registered_in::<AnalyticsDb>().expect("two models");
    let events = analytics.table("events").expect("events");
    assert!(events.find_column("at").is_some());
}

#[test]
fn what_a_list_forgot_is_of_its_own_registry() {
    let items = |list| -> Vec<_> {
        MetaData::unlisted(list)
            .iter()
            .map(|it| it.source.item)
            .collect()
    };
    assert_eq!(
        items(ANALYTICS),
        ["EventNumbers", "TimedEvent", "count_events"]
    );
    assert!(items(OWN).is_empty());
}

/// A crate with a table of its own in analytics' registry, named by this path.
fn rival(marker: &str) -> Package {
    Package::new("rival")
        .depends_on(&["analytics"])
        .library(&format!(
            "#![allow(unused_imports)]
         use analytics::AnalyticsDb;
         #[derive(model_core::Model)]
         #[model(table = \"users\", metadata = {marker})]
         pub struct Rival {{
             #[model(primary_key)]
             pub id: i32,
         }}"
        ))
}

fn program(name: &str, rival: Package) -> Workspace {
    let main = "fn main() {
        use model_core::{MetaData, Model};
        assert_ne!(analytics::Visitor::DEFINITION.source, rival::Rival::DEFINITION.source);
        match MetaData::registered_in::<analytics::AnalyticsDb>() {
            Ok(_) => println!(\"no conflict\"),
            Err(errors) => println!(\"{errors}\"),
        }
    }";
    let package = Package::new(name)
        .depends_on(&["analytics", "rival"])
        .binary(main);
    Workspace::new(env!("CARGO_TARGET_TMPDIR"), name, &[package, rival])
}

#[test]
#[cfg_attr(
    not(target_os = "linux"),
    ignore = "the linker's guard of a registry is Linux's"
)]
fn one_table_twice_in_one_registry_fails_to_link() {
    program("rivals-linked", rival("::analytics::AnalyticsDb"))
        .cargo("build")
        .fails_with(&[
            "table `users` is defined by more than one model of one registry",
            "analytics/src/lib.rs:12",
            "rival/src/lib.rs:5",
        ]);
}

/// What a path means that is not absolute, a derive cannot know: the program tells.
#[test]
fn one_table_twice_in_one_registry_is_told_when_it_is_read() {
    let workspace = program("rivals-read", rival("AnalyticsDb"));
    workspace.cargo("build").succeeds();
    let output = workspace.run("debug", "rivals-read").output();
    for fragment in [
        "table `users` is defined by two models",
        "analytics::Visitor",
        "rival::Rival",
    ] {
        assert!(
            output.contains(fragment),
            "should have said `{fragment}`:\n{output}"
        );
    }
}

#[test]
fn markers_of_one_name_are_two_registries() {
    let rival = Package::new("rival").library(
        "#[derive(model_core::Registry)]
         pub struct AnalyticsDb;
         #[derive(model_core::Model)]
         #[model(table = \"users\", metadata = crate::AnalyticsDb)]
         pub struct Rival {
             #[model(primary_key)]
             pub id: i32,
         }",
    );
    let workspace = program("rivals-apart", rival);
    workspace.cargo("build").succeeds();
    let output = workspace.run("debug", "rivals-apart").output();
    assert_eq!(output.trim(), "no conflict");
}

#[test]
fn one_table_twice_in_one_registry_of_a_crate_is_an_error_at_both_literals() {
    let model = |name: &str| {
        format!(
            "#[derive(model_core::Model)]
#[model(table = \"users\", metadata = crate::Db)]
pub struct {name} {{ #[model(primary_key)] pub id: i64 }}
"
        )
    };
    let text = format!(
        "#[derive(model_core::Registry)]\npub struct Db;\n{}{}",
        model("One"),
        model("Other")
    );
    let package = Package::new("registry-twice").library(&text);
    Workspace::new(env!("CARGO_TARGET_TMPDIR"), "registry-twice", &[package])
        .cargo("check")
        .fails_with(&[
            "crate_3a_3aDb_table_users_is_already_defined_in_this_crate",
            "4 | #[model(table = \"users\", metadata = crate::Db)]",
            "src/lib.rs:7:17",
        ]);
}

#[test]
fn one_word_that_names_two_registries_is_no_conflict() {
    let module = |name: &str| {
        format!(
            "pub mod {name} {{
                #[derive(model_core::Registry)]
                pub struct Db;
                #[derive(model_core::Model)]
                #[model(table = \"users\", metadata = Db)]
                pub struct User {{ #[model(primary_key)] pub id: i64 }}
            }}\n"
        )
    };
    let package = Package::new("registries-apart").library(&(module("one") + &module("other")));
    Workspace::new(env!("CARGO_TARGET_TMPDIR"), "registries-apart", &[package])
        .cargo("build")
        .succeeds();
}
