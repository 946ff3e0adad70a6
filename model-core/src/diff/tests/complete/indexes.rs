//! Indexes.

use super::*;

pub(super) fn index_pairs() -> Vec<Pair> {
    let a = || IndexElement::column("a");
    let with = |change: fn(&mut crate::schema::ElementOptions)| {
        let mut options = a().options().clone();
        change(&mut options);
        let mut element = a();
        element.options = Some(options.into());
        of_elements(a(), element)
    };
    let mut invalid = of_indexes(Field::Invalid, Postgres, index(), index());
    let facts = TableFacts {
        invalid_indexes: vec![name("ix")],
        ..TableFacts::default()
    };
    invalid.found.facts.tables.insert("t".into(), facts);
    vec![
        of_elements(a(), IndexElement::column("b")),
        of_elements(a(), IndexElement::expression("lower(a)")),
        of_elements(
            IndexElement::expression("upper(a)"),
            IndexElement::expression("lower(a)"),
        ),
        with(|it| it.descending = true),
        with(|it| it.nulls = Some(NullsOrder::First)),
        with(|it| it.postgres_collation = Some(name("C"))),
        with(|it| it.sqlite_collation = Some(name("NOCASE"))),
        with(|it| it.opclass = Some(name("text_pattern_ops"))),
        with(|it| it.mariadb_length = Some(5)),
        with(|it| it.mysql_length = Some(5)),
        of_indexes(Field::Name, Postgres, index(), index().named("ix2")),
        of_indexes(Field::Unique, Postgres, index(), index().unique()),
        of_indexes(
            Field::Predicate,
            Postgres,
            index(),
            index().filtered("b > 'x'"),
        ),
        of_indexes(Field::Method, Postgres, index(), index().using("hash")),
        of_indexes(Field::Include, Postgres, index(), index().include(["b"])),
        of_indexes(
            Field::NullsNotDistinct,
            Postgres,
            index(),
            index().nulls_not_distinct(),
        ),
        of_indexes(Field::Comment, Postgres, index(), index().comment("of it")),
        of_indexes(
            Field::IndexKind,
            MySql,
            index(),
            index().kind(IndexKind::Fulltext),
        ),
        of_index_options(Field::Parser, MariaDb, |it| {
            it.mariadb_parser = Some(name("ngram"));
        }),
        of_index_options(Field::Parser, MySql, |it| {
            it.mysql_parser = Some(name("ngram"));
        }),
        of_index_options(Field::Parameters, Postgres, |it| {
            it.parameters = List::from_iter([(name("fillfactor"), name("70"))]);
        }),
        of_index_options(Field::Tablespace, Postgres, |it| {
            it.tablespace = Some(name("fast"));
        }),
        of_index_options(Field::Ignored, MariaDb, |it| it.ignored = true),
        of_index_options(Field::Ignored, MySql, |it| it.invisible = true),
        one_way(invalid),
    ]
}
