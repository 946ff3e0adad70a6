//! `MetaData::validate`: what no single definition can see, in the words that a user reads.

use model_core::schema::{
    CheckConstraint, Column, Domain, EnumDefinition, ForeignKey, Index, PrimaryKey,
    ReferentialAction, Sequence, ServerDefault, Shared, SqlType, Table, UniqueConstraint, View,
};
use model_core::{Dialect, MetaData, OnExisting};

fn users() -> Table {
    Table::new("users")
        .column(Column::new("id", SqlType::BigInt).identity())
        .column(Column::new("email", SqlType::Varchar(320)))
        .primary_key(PrimaryKey::new(["id"]))
        .unique(UniqueConstraint::new(["email"]))
}

/// The messages about these tables, without their help.
fn problems(tables: impl IntoIterator<Item = Table>) -> Vec<String> {
    let mut metadata = MetaData::new();
    for table in tables {
        metadata.define(table, OnExisting::Error).unwrap();
    }
    match metadata.validate() {
        Ok(()) => Vec::new(),
        Err(errors) => errors.problems.iter().map(ToString::to_string).collect(),
    }
}

fn referring(key: ForeignKey) -> Table {
    Table::new("posts")
        .column(Column::new("user_id", SqlType::BigInt))
        .column(Column::new("small", SqlType::Integer))
        .foreign_key(key)
}

#[test]
fn sound_tables_have_no_problems() {
    assert_eq!(
        problems([
            users(),
            referring(ForeignKey::new(["user_id"], "users", ["id"]))
        ]),
        [""; 0]
    );
}

#[test]
fn unknown_table_brings_the_near_miss() {
    let found = problems([
        users(),
        referring(ForeignKey::new(["user_id"], "user", ["id"])),
    ]);
    assert_eq!(
        found,
        [
            "table `posts`, foreign key `fk_posts_user_id`: it refers to table `user`, which is not here\nhelp: did you mean `users`?"
        ]
    );
}

#[test]
fn unknown_column_brings_the_near_miss() {
    let found = problems([
        users(),
        referring(ForeignKey::new(["user_id"], "users", ["Idd"])),
    ]);
    assert_eq!(
        found,
        [
            "table `posts`, foreign key `fk_posts_user_id`: it refers to column `Idd` of table `users`, which has no such column\nhelp: did you mean `id`?"
        ]
    );
}

#[test]
fn reference_of_another_type_is_a_problem() {
    let found = problems([
        users(),
        referring(ForeignKey::new(["small"], "users", ["id"])),
    ]);
    assert_eq!(
        found,
        [
            "table `posts`, foreign key `fk_posts_small`: column `small` is INTEGER and refers to column `id` of table `users`, which is BIGINT\nhelp: give both columns the same type"
        ]
    );
}

#[test]
fn reference_to_columns_that_are_no_key_is_a_problem() {
    let target = Table::new("users").column(Column::new("id", SqlType::BigInt));
    let found = problems([
        target,
        referring(ForeignKey::new(["user_id"], "users", ["id"])),
    ]);
    assert!(
        found[0].contains("neither the primary key of table `users` nor unique"),
        "{found:?}"
    );
}

#[test]
fn action_that_writes_null_needs_a_nullable_column() {
    let key = ForeignKey::new(["user_id"], "users", ["id"]).on_delete(ReferentialAction::SetNull);
    let found = problems([users(), referring(key)]);
    assert!(
        found[0].contains("it sets column `user_id` to NULL, which that column does not allow"),
        "{found:?}"
    );
}

#[test]
fn reference_tells_names_apart_that_differ_in_one_bit_as_cases_do() {
    let referred = |name: &'static str, id: SqlType| {
        Table::new(name)
            .column(Column::new("id", id))
            .primary_key(PrimaryKey::new(["id"]))
    };
    let key = || ForeignKey::new(["user_id"], "user[s", ["id"]);
    let found = problems([referred("user{s", SqlType::BigInt), referring(key())]);
    assert!(
        found[0].contains("it refers to table `user[s`, which is not here"),
        "{found:?}"
    );
    let both = [
        referred("user{s", SqlType::Integer),
        referred("user[s", SqlType::BigInt),
        referring(key()),
    ];
    assert_eq!(problems(both), [""; 0]);
}

#[test]
fn index_names_clash_within_a_schema_only() {
    let table = |name: &str| {
        Table::new(name)
            .column(Column::new("id", SqlType::BigInt))
            .index(Index::new(["id"]).named("ix_shared"))
    };
    let found = problems([table("a"), table("b"), table("other.c")]);
    assert_eq!(
        found,
        [
            "table `b`, index `ix_shared`: the name is taken by an index of table `a`\nhelp: give one of them a name of its own: `name = \"...\"`"
        ]
    );
}

#[test]
fn constraint_names_of_one_table_differ_on_every_database() {
    let table = |name: &str, checks: &[&'static str]| {
        let table = Table::new(name).column(Column::new("id", SqlType::BigInt));
        checks.iter().fold(table, |table, condition| {
            table.check(CheckConstraint::new(*condition).named("ck_id"))
        })
    };
    let error = |tables: [Table; 2]| {
        let mut metadata = MetaData::new();
        for table in tables {
            metadata.define(table, OnExisting::Error).unwrap();
        }
        metadata
            .create_ddl(Dialect::Postgres, OnExisting::Error)
            .err()
            .map(|error| error.to_string())
    };
    // PostgreSQL's checks belong to their table.
    assert_eq!(
        error([table("a", &["id > 0"]), table("b", &["id > 0"])]),
        None
    );
    let found = error([table("a", &["id > 0", "id > 1"]), table("b", &[])]);
    assert!(
        found.as_ref().is_some_and(
            |found| found.contains("table `a`, check constraint `ck_id`: the name is taken")
        ),
        "{found:?}"
    );
}

#[test]
fn column_that_differs_in_case_only_occurs_twice() {
    let twice = [
        ["name", "NAME"],
        ["Id", "id"],
        // The Kelvin sign's small form is the letter.
        ["key", "\u{212a}ey"],
        ["\u{212a}ey", "key"],
        ["stra\u{df}e", "STRA\u{df}E"],
        ["\u{e9}t\u{e9}", "\u{c9}t\u{e9}"],
    ];
    for [one, other] in twice {
        let table = Table::new("t")
            .column(Column::new(one, SqlType::BigInt))
            .column(Column::new("nose", SqlType::BigInt))
            .column(Column::new(other, SqlType::BigInt));
        let found = problems([table]);
        assert!(
            found.len() == 1 && found[0].contains("the column occurs twice"),
            "{one} {other}: {found:?}"
        );
    }
}

#[test]
fn conventional_names_that_come_out_equal_clash() {
    let one = Table::new("a")
        .column(Column::new("b_c", SqlType::BigInt))
        .index(Index::new(["b_c"]));
    let two = Table::new("a_b")
        .column(Column::new("c", SqlType::BigInt))
        .index(Index::new(["c"]));
    let found = problems([one, two]);
    assert!(
        found[0].starts_with("table `a_b`, index `ix_a_b_c`: the name is taken"),
        "{found:?}"
    );
}

#[test]
fn long_names_are_problems_and_made_names_are_cut() {
    let name = "n".repeat(64);
    let found = problems([Table::new(name.clone()).column(Column::new("id", SqlType::BigInt))]);
    assert!(
        found[0].contains("has 64 bytes; 63 are allowed"),
        "{found:?}"
    );
    let cut = Table::new("n".repeat(63))
        .column(Column::new("id", SqlType::BigInt))
        .index(Index::new(["id"]));
    assert_eq!(problems([cut]), [""; 0]);
}

#[test]
fn enumerations_of_one_name_have_the_same_labels() {
    let table = |name: &str, labels: &[&'static str]| {
        let definition = EnumDefinition::new("status", labels.iter().copied());
        Table::new(name).column(Column::new(
            "status",
            SqlType::Enum(Shared::from(definition)),
        ))
    };
    assert_eq!(
        problems([table("a", &["on", "off"]), table("b", &["on", "off"])]),
        [""; 0]
    );
    let found = problems([table("a", &["on", "off"]), table("b", &["off", "on"])]);
    assert!(
        found[0].starts_with("table `b`, column `status`: enumeration `status` has the labels 'off', 'on' here and 'on', 'off' in table `a`"),
        "{found:?}"
    );
}

#[test]
fn sequences_of_one_name_count_alike() {
    let numbers = |increment| Sequence::new("numbers").increment(increment);
    let table = |name: &str, sequence: Sequence| {
        let column = Column::new("number", SqlType::BigInt);
        Table::new(name).column(column.default(ServerDefault::Sequence(sequence.into())))
    };
    assert_eq!(
        problems([table("a", numbers(5)), table("b", numbers(5))]),
        [""; 0]
    );
    let found = problems([table("a", numbers(5)), table("b", numbers(1))]);
    assert_eq!(
        found,
        [
            "sequence `numbers`: it counts INCREMENT BY 1 here and INCREMENT BY 5 elsewhere\nhelp: use one sequence in both, or give one another name"
        ]
    );
    let found = problems([table("numbers", numbers(0))]);
    assert_eq!(
        found,
        [
            "sequence `numbers`: a table or view has its name\nhelp: rename one: tables, views and sequences of a schema share their names",
            "sequence `numbers`: a sequence that adds nothing never counts\nhelp: write an `increment` that is not 0",
        ]
    );
}

#[test]
fn view_and_sequence_differ_from_the_indexes_of_their_schema() {
    let mut metadata = MetaData::new();
    let tags = Table::new("tags")
        .column(Column::new("id", SqlType::BigInt))
        .primary_key(PrimaryKey::new(["id"]))
        .index(Index::new(["id"]).named("by_id"));
    metadata.define(tags, OnExisting::Error).unwrap();
    let view = View::new("BY_ID", "SELECT 1 AS id").column(Column::new("id", SqlType::Integer));
    metadata.define(view, OnExisting::Error).unwrap();
    for sequence in ["pk_tags", "app.by_id"] {
        let sequence = Sequence::new(sequence);
        metadata.define(sequence, OnExisting::Error).unwrap();
    }
    let found = metadata.validate().unwrap_err().to_string();
    let expected = "sequence `pk_tags`: the name is taken by a primary key of `tags`\nhelp: give one of them another name\nview `BY_ID`: the name is taken by an index of `tags`\nhelp: give one of them another name";
    assert_eq!(found, expected);
    // There an index belongs to its table.
    assert!(
        metadata
            .create_ddl(Dialect::MariaDb, OnExisting::Error)
            .is_ok()
    );
}

#[test]
fn domains_of_one_name_are_alike() {
    let domain = |condition: &'static str| {
        Domain::new("percent", SqlType::SmallInt).check(CheckConstraint::new(condition))
    };
    let table = |name: &str, domain: Domain| {
        Table::new(name).column(Column::new("done", SqlType::Domain(domain.into())))
    };
    assert_eq!(
        problems([
            table("a", domain("VALUE > 0")),
            table("b", domain("VALUE > 0"))
        ]),
        [""; 0]
    );
    assert_eq!(
        problems([
            table("a", domain("VALUE > 0")),
            table("b", domain("VALUE > 1"))
        ]),
        [
            "table `b`, column `done`: domain `percent` is SMALLINT with the condition `VALUE > 1` here and SMALLINT with the condition `VALUE > 0` in table `a`\nhelp: use one Rust type in both, or name one differently: `#[model(domain = \"...\")]`"
        ]
    );
}

#[test]
fn domain_and_enumeration_of_one_name_are_told_in_either_order() {
    let domain = Domain::new("state", SqlType::Text);
    let of_domain = Column::new("a", SqlType::Domain(domain.into()));
    let of_enum = Column::new(
        "b",
        SqlType::Enum(EnumDefinition::new("STATE", ["on"]).into()),
    );
    for [first, second] in [[&of_domain, &of_enum], [&of_enum, &of_domain]] {
        let table = |name: &'static str, column: &Column| Table::new(name).column(column.clone());
        let found = problems([table("one", first), table("two", second)]);
        assert!(
            found.len() == 1 && found[0].starts_with("table `two`, column"),
            "{found:?}"
        );
        assert!(found[0].contains("and in table `one`"), "{found:?}");
    }
}

#[test]
fn stored_view_has_no_index_that_is_built_concurrently() {
    let view = View::materialized("sums", "SELECT 1 AS id")
        .column(Column::new("id", SqlType::Integer))
        .index(Index::new(["id"]).concurrently());
    let mut metadata = MetaData::new();
    metadata.define(view, OnExisting::Error).unwrap();
    assert_eq!(
        metadata.validate().unwrap_err().to_string(),
        "view `sums`, index `ix_sums_id`: an index of a view comes with the view, and is not built concurrently\nhelp: take `concurrently` away"
    );
}

#[test]
fn column_holds_what_it_counts() {
    let counting = |sql_type| {
        let column = Column::new("id", sql_type).identity();
        let options = Sequence::new("").start(40_000).options;
        Table::new("a").column(column.counting(options))
    };
    assert_eq!(problems([counting(SqlType::Integer)]), [""; 0]);
    assert_eq!(
        problems([counting(SqlType::SmallInt)]),
        [
            "table `a`, column `id`: the column is SMALLINT, which does not hold the `start` of its identity\nhelp: write a number that it holds, or take a wider type"
        ]
    );
}

#[test]
fn all_problems_are_reported_at_once() {
    let table = Table::new("broken")
        .column(Column::new("id", SqlType::BigInt).nullable())
        .column(Column::new("ID", SqlType::BigInt))
        .primary_key(PrimaryKey::new(["id"]))
        .index(Index::new(["nope"]))
        .index(Index::new([""; 0]).named("none"));
    let found = problems([table, Table::new("empty")]);
    assert_eq!(found.len(), 5, "{found:#?}");
}
