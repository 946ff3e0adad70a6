//! What the linker collected becomes tables: crm's, what three crates add to them, and what one yields.

use billing::{BillingProfile, Invoice};
use model_core::metadata::{Contribution, Effect, PartKind};
use model_core::schema::SqlType;
use model_core::{MetaData, Model};

model_core::metadata!(LISTED: crm::User, crm::Profile, crm::Account, Invoice, BillingProfile, loyalty::LoyaltyProfile, audit::AuditedProfile, audit::AuditedUser);

fn effects(metadata: &MetaData, table: &'static str) -> Vec<(&'static str, Effect)> {
    let by_item = |it: &Contribution| (it.source.expect("all are models").item, it.effect.clone());
    metadata.contributions(table).iter().map(by_item).collect()
}

#[test]
fn what_is_registered_is_what_is_listed() {
    let registered = MetaData::registered().unwrap();
    assert_eq!(registered, MetaData::of(LISTED).unwrap());
    let names: Vec<_> = registered
        .tables()
        .map(|table| table.name.to_string())
        .collect();
    assert_eq!(names, ["invoices", "profiles", "users", "app.accounts"]);
    assert!(MetaData::unlisted(LISTED).is_empty());
    registered.validate().unwrap();
}

#[test]
fn what_a_list_forgot_is_named() {
    let forgotten = MetaData::unlisted(&[crm::User::DEFINITION, Invoice::DEFINITION]);
    let items: Vec<_> = forgotten
        .iter()
        .map(|definition| definition.source.item)
        .collect();
    assert_eq!(
        items,
        [
            "AuditedProfile",
            "AuditedUser",
            "BillingProfile",
            "Account",
            "Profile",
            "LoyaltyProfile"
        ]
    );
}

#[test]
fn an_extended_table_has_its_own_parts_first_and_each_part_once() {
    let metadata = MetaData::registered().unwrap();
    let profiles = metadata.table("profiles").unwrap();
    let columns: Vec<_> = profiles
        .columns
        .iter()
        .map(|column| &*column.name)
        .collect();
    assert_eq!(
        columns,
        [
            "id",
            "email",
            "user_id",
            "bio",
            "audited_at",
            "vat_id",
            "credit",
            "points"
        ]
    );
    // `email` is indexed by the table itself and by two extensions; `credit` by two.
    let indexes: Vec<_> = profiles
        .indexes
        .iter()
        .map(|index| format!("{:?}", index.columns().collect::<Vec<_>>()))
        .collect();
    assert_eq!(
        indexes,
        [r#"["email"]"#, r#"["audited_at"]"#, r#"["credit"]"#]
    );
    let uniques: Vec<_> = profiles
        .uniques
        .iter()
        .map(|unique| format!("{:?}", unique.columns))
        .collect();
    assert_eq!(uniques, [r#"["user_id"]"#, r#"["vat_id"]"#]);
    assert_eq!((profiles.checks.len(), profiles.foreign_keys.len()), (1, 1));
}

#[test]
fn every_part_knows_who_brought_it() {
    let metadata = MetaData::registered().unwrap();
    let profiles = metadata.table("profiles").unwrap();
    let origin = |column: &str| {
        profiles
            .find_column(column)
            .unwrap()
            .options()
            .source
            .map(|source| source.item)
    };
    assert_eq!(profiles.source.map(|source| source.item), Some("Profile"));
    assert_eq!(origin("email"), None, "the table's own");
    assert_eq!(origin("vat_id"), Some("BillingProfile"));
    assert_eq!(origin("points"), Some("LoyaltyProfile"));
    assert_eq!(
        origin("credit"),
        Some("BillingProfile"),
        "the first by package, of two that say the same"
    );
}

#[test]
fn an_override_shows_in_the_report_and_keeps_what_it_replaced() {
    let metadata = MetaData::registered().unwrap();
    let bio = metadata
        .table("profiles")
        .unwrap()
        .find_column("bio")
        .unwrap();
    assert_eq!(bio.sql_type, SqlType::Binary);
    assert_eq!(
        bio.options().replaces.as_ref().unwrap().sql_type,
        SqlType::Text
    );
    let (_, effect) = effects(&metadata, "profiles")
        .into_iter()
        .find(|(item, _)| *item == "BillingProfile")
        .unwrap();
    let Effect::Extended { added, overridden } = effect else {
        panic!("{effect:?}")
    };
    assert_eq!(
        overridden
            .iter()
            .map(|part| (part.kind, &*part.name))
            .collect::<Vec<_>>(),
        [(PartKind::Column, "bio")]
    );
    assert!(
        !added.iter().any(|part| part.name == "ix_profiles_email"),
        "{added:?}"
    );
}

#[test]
fn a_definition_that_may_be_kept_yields_to_the_definition() {
    let metadata = MetaData::registered().unwrap();
    let [
        (defined, Effect::Defined),
        (kept, Effect::Ignored { differences }),
    ] = &effects(&metadata, "users")[..]
    else {
        panic!("{:?}", effects(&metadata, "users"))
    };
    assert_eq!((*defined, *kept), ("User", "AuditedUser"));
    assert!(
        differences
            .iter()
            .any(|difference| difference.part.name == "login"),
        "{differences:?}"
    );
}

#[test]
fn who_extends_by_name_defines_where_nobody_else_does() {
    let alone = MetaData::of([
        audit::AuditedProfile::DEFINITION,
        audit::AuditedUser::DEFINITION,
    ])
    .unwrap();
    assert_eq!(
        effects(&alone, "profiles"),
        [("AuditedProfile", Effect::Defined)]
    );
    assert_eq!(effects(&alone, "users"), [("AuditedUser", Effect::Defined)]);
    assert_eq!(alone.table("profiles").unwrap().columns.len(), 2);
}

#[test]
fn an_extension_brings_its_base() {
    let metadata = MetaData::of([loyalty::LoyaltyProfile::DEFINITION]).unwrap();
    let [
        (base, Effect::Defined),
        (extension, Effect::Extended { .. }),
    ] = &effects(&metadata, "profiles")[..]
    else {
        panic!("{:?}", effects(&metadata, "profiles"))
    };
    assert_eq!((*base, *extension), ("Profile", "LoyaltyProfile"));
}

#[test]
fn the_order_of_a_list_does_not_show() {
    let mut list = LISTED.to_vec();
    let expected = format!("{:?}", MetaData::of(LISTED).unwrap());
    for turn in 0..list.len() {
        list.rotate_left(1);
        assert_eq!(
            format!("{:?}", MetaData::of(&list).unwrap()),
            expected,
            "{turn}"
        );
        let reversed = list.iter().rev();
        assert_eq!(
            format!("{:?}", MetaData::of(reversed).unwrap()),
            expected,
            "{turn}"
        );
    }
}

#[test]
fn a_list_that_repeats_itself_is_the_list() {
    let twice = LISTED.iter().chain(LISTED);
    assert_eq!(
        format!("{:?}", MetaData::of(twice).unwrap()),
        format!("{:?}", MetaData::of(LISTED).unwrap())
    );
}
