//! What the default gives, what patterns give, and what is said of patterns that cannot be read.

use super::*;
use crate::schema::{Column, SqlType};

fn members() -> Table {
    Table::new("app.members")
        .column(Column::new("id", SqlType::BigInt))
        .column(Column::new("team", SqlType::BigInt))
}

fn convention(key: &str, pattern: &str) -> NamingConvention {
    NamingConvention::new([(key, pattern)]).expect("a pattern")
}

fn mistakes(key: &str, pattern: &str) -> String {
    NamingConvention::new([(key, pattern)])
        .expect_err("a mistake")
        .to_string()
}

#[test]
fn default_name_joins_table_and_columns() {
    let index = Index::new(["id", "team"]);
    assert_eq!(
        NamingConvention::DEFAULT
            .index(&members(), &index)
            .to_string(),
        "ix_members_id_team"
    );
    let unique = index.unique();
    assert_eq!(
        NamingConvention::DEFAULT
            .index(&members(), &unique)
            .to_string(),
        "ux_members_id_team"
    );
    let key = PrimaryKey::new(["id"]);
    assert_eq!(
        NamingConvention::DEFAULT
            .primary_key(&members(), &key)
            .to_string(),
        "pk_members"
    );
}

#[test]
fn default_patterns_of_the_documentation_are_the_default() {
    let written = NamingConvention::new([
        ("pk", "pk_%(table_name)s"),
        ("uq", "uq_%(table_name)s_%(column_0_N_name)s"),
        ("ck", "ck_%(table_name)s_%(column_0_name)s"),
        ("fk", "fk_%(table_name)s_%(column_0_N_name)s"),
        ("ix", "ix_%(table_name)s_%(column_0_N_name)s"),
        ("ux", "ux_%(table_name)s_%(column_0_N_name)s"),
    ])
    .expect("patterns");
    let table = members();
    let columns = || ["id", "team"];
    let names = |naming: &NamingConvention| {
        [
            naming
                .primary_key(&table, &PrimaryKey::new(columns()))
                .to_string(),
            naming
                .unique(&table, &UniqueConstraint::new(columns()))
                .to_string(),
            naming
                .check(&table, &CheckConstraint::new("id > 0"))
                .to_string(),
            naming
                .check(&table, &CheckConstraint::fixed(None, "id > 0", Some("id")))
                .to_string(),
            naming.enum_check(&table, &Name::from("team")).to_string(),
            naming
                .foreign_key(&table, &ForeignKey::new(columns(), "teams", columns()))
                .to_string(),
            naming.index(&table, &Index::new(columns())).to_string(),
            naming
                .index(&table, &Index::new(columns()).unique())
                .to_string(),
            naming
                .index(&table, &Index::new(["a".repeat(40), "é".repeat(40)]))
                .to_string(),
        ]
    };
    assert_eq!(names(&written), names(NamingConvention::DEFAULT));
}

#[test]
fn conditions_of_one_table_have_different_names() {
    for naming in [
        NamingConvention::DEFAULT,
        &convention("ck", "chk_%(constraint_name)s"),
    ] {
        let one = naming
            .check(&members(), &CheckConstraint::new("id > 0"))
            .to_string();
        let two = naming
            .check(&members(), &CheckConstraint::new("team > 0"))
            .to_string();
        assert_ne!(one, two);
    }
}

#[test]
fn long_name_is_cut_at_a_character_and_stays_distinct() {
    let table = Table::new("é".repeat(40));
    for naming in [
        NamingConvention::DEFAULT,
        &convention("ix", "%(column_0_label)s"),
    ] {
        let one = naming.index(&table, &Index::new(["one"])).to_string();
        let two = naming.index(&table, &Index::new(["two"])).to_string();
        assert!(one.len() <= LIMIT && two.len() <= LIMIT);
        assert_ne!(one, two);
    }
}

#[test]
fn every_token_has_its_meaning() {
    let pattern = "%(table_name)s-%(column_0_name)s-%(column_0N_name)s-%(column_0_N_name)s-\
        %(referred_table_name)s-%(referred_column_0N_name)s-%%";
    let key = ForeignKey::new(["team", "id"], "app.teams", ["number", "id"]);
    assert_eq!(
        convention("fk", pattern)
            .foreign_key(&members(), &key)
            .to_string(),
        "members-team-teamid-team_id-teams-numberid-%"
    );
    let labels = convention(
        "fk",
        "%(column_0_N_label)s %(column_0_key)s %(constraint_name)s",
    );
    assert_eq!(
        labels.foreign_key(&members(), &key).to_string(),
        "members_team_members_id team team_id"
    );
}

#[test]
fn given_name_becomes_a_part_of_the_whole_only_where_the_pattern_says_so() {
    let check = CheckConstraint::new("id > 0").named("positive");
    let name = |pattern| {
        convention("ck", pattern)
            .check(&members(), &check)
            .to_string()
    };
    assert_eq!(
        name("ck_%(table_name)s_%(constraint_name)s"),
        "ck_members_positive"
    );
    assert_eq!(name("ck_%(table_name)s_%(column_0_name)s"), "positive");
}

#[test]
fn check_of_an_enumeration_differs_from_the_own_check_of_its_column() {
    let naming = convention("ck", "chk_%(column_0_name)s");
    let own = CheckConstraint::fixed(None, "team > 0", Some("team"));
    assert_eq!(naming.check(&members(), &own).to_string(), "chk_team");
    let of_enum = naming
        .enum_check(&members(), &Name::from("team"))
        .to_string();
    assert_eq!(of_enum, "chk_team_enum");
}

#[test]
fn pattern_for_indexes_holds_for_unique_ones_that_have_none() {
    let unique = Index::new(["id"]).unique();
    let name = |naming: &NamingConvention| naming.index(&members(), &unique).to_string();
    assert_eq!(name(&convention("ix", "i_%(column_0_name)s")), "i_id");
    let both = [("ix", "i_%(column_0_name)s"), ("ux", "u_%(column_0_name)s")];
    assert_eq!(
        name(&NamingConvention::new(both).expect("patterns")),
        "u_id"
    );
}

#[test]
fn mistake_is_told_with_what_was_meant() {
    let unknown = "naming convention `ix`: unknown token `tabel_name`, did you mean `table_name`?";
    assert_eq!(mistakes("ix", "ix_%(tabel_name)s"), unknown);
    let key = "naming convention: unknown key `idx`, expected one of `pk`, `uq`, `ck`, `ex`, `fk`, `ix`, `ux`";
    assert_eq!(mistakes("idx", "%(table_name)s"), key);
    let refers = "naming convention `uq`: `referred_table_name` is about what a foreign key refers to, and stands in `fk` only";
    assert_eq!(mistakes("uq", "%(referred_table_name)s"), refers);
    let percent = "naming convention `pk`: `%table` begins no token: write `%(table_name)s`, or `%%` for a percent sign";
    assert_eq!(mistakes("pk", "pk_%table"), percent);
    assert_eq!(
        mistakes("pk", ""),
        "naming convention `pk`: the pattern is empty"
    );
}

#[test]
fn all_mistakes_are_told_at_once() {
    let error = NamingConvention::new([("pk", "%(a)s%(b)s"), ("xx", "x")]).expect_err("three");
    assert_eq!(error.mistakes.len(), 3);
}
