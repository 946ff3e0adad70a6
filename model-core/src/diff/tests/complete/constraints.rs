//! Constraints and foreign keys.

use super::*;

pub(super) fn constraint_pairs() -> Vec<Pair> {
    let key = || PrimaryKey::new(["a"]).named("pk");
    let unique = || UniqueConstraint::new(["a"]);
    let deferred = Deferrable::InitiallyDeferred;
    let element = |operator| ExcludeConstraint::new([("a", operator)]).named("ex");
    vec![
        of_keys(Field::Name, key(), PrimaryKey::new(["a"]).named("id")),
        of_keys(Field::Columns, key(), PrimaryKey::new(["b"]).named("pk")),
        of_keys(Field::Deferrable, key(), key().deferrable(deferred)),
        of_keys(Field::Include, key(), key().include(["b"])),
        of_keys(
            Field::OnConflict,
            key(),
            key().on_conflict(OnConflict::Replace),
        ),
        of_uniques(Field::Columns, unique(), UniqueConstraint::new(["a", "b"])),
        of_uniques(
            Field::NullsNotDistinct,
            unique(),
            unique().nulls_not_distinct(),
        ),
        of_uniques(Field::Deferrable, unique(), unique().deferrable(deferred)),
        of_uniques(Field::Include, unique(), unique().include(["b"])),
        of_uniques(
            Field::OnConflict,
            unique(),
            unique().on_conflict(OnConflict::Fail),
        ),
        of_checks(
            Field::Expression,
            check(),
            CheckConstraint::new("a > 'y'").named("ck"),
        ),
        of_checks(Field::Name, check(), check().named("ck2")),
        one_way(of_check_options(Field::NotValid, |it| it.not_valid = true)),
        of_check_options(Field::NoInherit, |it| it.no_inherit = true),
        of_check_options(Field::NotEnforced, |it| it.not_enforced = true),
        of_excludes(Field::Columns, exclude(), element("<>")),
        of_excludes(
            Field::Columns,
            exclude(),
            ExcludeConstraint::new([("b", "=")]).named("ex"),
        ),
        of_excludes(Field::Method, exclude(), exclude().using("gist")),
        of_excludes(Field::Predicate, exclude(), exclude().filtered("b IS NULL")),
        of_excludes(Field::Deferrable, exclude(), exclude().deferrable(deferred)),
    ]
}

pub(super) fn foreign_key_pairs() -> Vec<Pair> {
    let refers = |table: &'static str, column| ForeignKey::new(["a"], table, [column]).named("fk");
    let set_null = || foreign_key().on_delete(ReferentialAction::SetNull);
    let mut options = foreign_key().options().clone();
    options.not_valid = true;
    let mut not_valid = foreign_key();
    not_valid.options = Some(options.into());
    let mut disabled = of_table(
        Field::Disabled,
        Postgres,
        table().foreign_key(foreign_key()),
        table().foreign_key(foreign_key()),
    );
    let facts = TableFacts {
        disabled_foreign_keys: vec![name("fk")],
        ..TableFacts::default()
    };
    disabled.found.facts.tables.insert("t".into(), facts);
    vec![
        of_foreign_keys(
            Field::Columns,
            foreign_key(),
            ForeignKey::new(["b"], "other", ["x"]).named("fk"),
        ),
        of_foreign_keys(Field::References, foreign_key(), refers("another", "x")),
        of_foreign_keys(Field::References, foreign_key(), refers("app.other", "x")),
        of_foreign_keys(Field::References, foreign_key(), refers("other", "y")),
        of_foreign_keys(Field::OnDelete, foreign_key(), set_null()),
        of_foreign_keys(
            Field::OnDeleteColumns,
            set_null(),
            set_null().on_delete_columns(["a"]),
        ),
        of_foreign_keys(
            Field::OnUpdate,
            foreign_key(),
            foreign_key().on_update(ReferentialAction::Cascade),
        ),
        of_foreign_keys(Field::Match, foreign_key(), foreign_key().match_full()),
        of_foreign_keys(
            Field::Deferrable,
            foreign_key(),
            foreign_key().deferrable(Deferrable::InitiallyImmediate),
        ),
        one_way(of_foreign_keys(Field::NotValid, not_valid, foreign_key())),
        one_way(disabled),
    ]
}
