//! Objects that are not tables.

use super::*;

pub(super) fn object_pairs() -> Vec<Pair> {
    let enums = |definition: EnumDefinition| {
        let mut database = Database::new(Postgres);
        database.enums.push(definition.into());
        database
    };
    let domains = |domain: Domain| {
        let mut database = Database::new(Postgres);
        database.domains.push(domain.into());
        database
    };
    let sequences = |sequence: Sequence| {
        let mut database = Database::new(Postgres);
        database.sequences.push(sequence.into());
        database
    };
    let extensions = |schema: &'static str| {
        let mut database = Database::new(Postgres);
        database.extensions.push(Extension {
            name: name("citext"),
            schema: Some(name(schema)),
        });
        database
    };
    let mood = || EnumDefinition::new("mood", ["sad", "glad"]);
    let mut commented = mood();
    commented.comment = Some(name("of people"));
    let email = || Domain::new("email", SqlType::Text);
    let checked = |condition| email().check(CheckConstraint::new(condition).named("ck"));
    vec![
        pair(
            Field::Labels,
            enums(mood()),
            enums(EnumDefinition::new("mood", ["sad"])),
        ),
        pair(
            Field::Labels,
            enums(mood()),
            enums(EnumDefinition::new("mood", ["glad", "sad"])),
        ),
        pair(Field::Comment, enums(mood()), enums(commented)),
        pair(
            Field::Type,
            domains(email()),
            domains(Domain::new("email", SqlType::Varchar(9))),
        ),
        pair(
            Field::Expression,
            domains(email()),
            domains(checked("VALUE > ''")),
        ),
        pair(
            Field::Expression,
            domains(checked("VALUE > 'a'")),
            domains(checked("VALUE > ''")),
        ),
        pair(
            Field::Sequence,
            sequences(Sequence::new("s")),
            sequences(Sequence::new("s").start(9)),
        ),
        pair(Field::Schema, extensions("public"), extensions("app")),
    ]
}

pub(super) fn view_pairs() -> Vec<Pair> {
    let stored = || View::materialized("v", "SELECT a FROM t").column(column());
    vec![
        of_views(
            Field::Query,
            view(),
            View::new("v", "SELECT b FROM t").column(column()),
        ),
        of_views(Field::ViewKind, view(), stored()),
        of_views(
            Field::CheckOption,
            view(),
            view().check_option(CheckOption::Local),
        ),
        of_views(Field::Security, view(), view().security_barrier()),
        of_views(Field::Security, view(), view().security_invoker()),
        of_views(Field::Comment, view(), view().comment("of it")),
        of_views(
            Field::Comment,
            view(),
            View::new("v", "SELECT a FROM t").column(column().comment("of it")),
        ),
        of_views(
            Field::Columns,
            view(),
            View::new("v", "SELECT a FROM t").column(Column::new("b", SqlType::Text)),
        ),
        of_views(
            Field::Unique,
            stored().index(index()),
            stored().index(index().unique()),
        ),
    ]
}
