//! How objects and parts find each other: names, definitions, renames, names that are in use.

use super::*;
use crate::schema::{
    CheckConstraint, Column, ForeignKey, Index, NameCase, ObjectKind, PrimaryKey, SqlType,
    TakenName, UniqueConstraint, Unmanaged,
};

fn users() -> Table {
    Table::new("users")
        .column(Column::new("id", SqlType::BigInt))
        .column(Column::new("email", SqlType::Text))
}

fn live(dialect: Dialect, table: Table) -> Found {
    found(tables(dialect, [table]))
}

#[test]
fn schema_that_is_not_written_is_the_default_one() {
    let live = live(
        Dialect::Postgres,
        Table {
            name: "public.users".into(),
            ..users()
        },
    );
    assert!(diff(&live, &tables(Dialect::Postgres, [users()])).is_empty());
    let wanted = tables(
        Dialect::Postgres,
        [Table {
            name: "app.users".into(),
            ..users()
        }],
    );
    assert_eq!(
        lines(&live, &wanted)[..2],
        [
            "table `app.users` is in the models only",
            "table `public.users` is in the database only",
        ]
    );
}

#[test]
fn names_that_differ_in_case_are_one_where_the_server_says_so() {
    let mut upper = users();
    upper.columns = upper
        .columns
        .iter()
        .cloned()
        .map(|mut it| {
            it.name = it.name.to_uppercase().into();
            it
        })
        .collect();
    upper.name = "USERS".into();
    let mut live = live(Dialect::Sqlite, upper);
    let wanted = tables(Dialect::Sqlite, [users()]);
    assert!(diff(&live, &wanted).is_empty());
    live.server.table_names = NameCase::Exact;
    live.server.part_names = NameCase::Exact;
    assert_eq!(diff(&live, &wanted).tables.len(), 2);
}

#[test]
fn index_of_another_name_and_equal_definition_differs_in_its_name() {
    let live = live(
        Dialect::Postgres,
        users().index(Index::new(["email"]).named("by_email")),
    );
    let wanted = tables(
        Dialect::Postgres,
        [users().index(Index::new(["email"]).named("ix_users_email"))],
    );
    assert_eq!(
        lines(&live, &wanted),
        [
            "table `users`, index `ix_users_email`: named `by_email` in the database, `ix_users_email` in the models"
        ]
    );
}

#[test]
fn part_of_the_same_name_is_matched_before_one_of_the_same_definition() {
    let other = Index::new(["id"]).named("ix");
    let twin = Index::new(["email"]).named("other");
    let live = live(Dialect::Postgres, users().index(twin).index(other));
    let wanted = tables(
        Dialect::Postgres,
        [users().index(Index::new(["email"]).named("ix"))],
    );
    assert_eq!(
        lines(&live, &wanted),
        [
            "table `users`, index `ix`: columns `(id)` in the database, `(email)` in the models",
            "table `users`, index `other` is in the database only",
        ]
    );
}

#[test]
fn constraint_without_a_name_is_matched_by_its_definition() {
    let live = live(
        Dialect::Sqlite,
        users().check(CheckConstraint::new("(email<>'')")),
    );
    let named = CheckConstraint::new("email != ''").named("ck_users_email");
    assert!(diff(&live, &tables(Dialect::Sqlite, [users().check(named)])).is_empty());
}

#[test]
fn order_of_columns_is_no_difference() {
    let mut turned = users();
    turned.columns = turned.columns.iter().rev().cloned().collect();
    assert!(
        diff(
            &live(Dialect::Postgres, turned),
            &tables(Dialect::Postgres, [users()])
        )
        .is_empty()
    );
}

#[test]
fn name_of_a_constraint_of_another_kind_is_taken() {
    let check = CheckConstraint::new("email > ''").named("uq_users_email");
    let live = live(Dialect::Postgres, users().check(check));
    let unique = UniqueConstraint::new(["email"]).named("uq_users_email");
    let wanted = tables(Dialect::Postgres, [users().unique(unique)]);
    assert_eq!(
        lines(&live, &wanted),
        [
            "table `users`, unique constraint `uq_users_email` is in the models only, and a constraint of this name is in the way",
            "table `users`, check constraint `uq_users_email` is in the database only",
        ]
    );
}

#[test]
fn name_of_an_index_is_taken_by_any_relation_of_its_schema() {
    let wanted = || users().index(Index::new(["email"]).named("mails"));
    for dialect in [Dialect::Postgres, Dialect::Sqlite] {
        let mails = Table::new("mails").column(Column::new("id", SqlType::BigInt));
        let live = found(tables(dialect, [mails.clone(), users()]));
        let wanted = tables(dialect, [mails, wanted()]);
        let changes = diff(&live, &wanted);
        let [TableChange::Differs(table)] = &changes.tables[..] else {
            panic!("{changes}");
        };
        assert!(matches!(
            table.indexes[..],
            [Change::NameTaken {
                by: ObjectKind::Table,
                ..
            }]
        ));
    }
    let mails = Table::new("mails");
    let live = found(tables(Dialect::MySql, [mails.clone(), users()]));
    let changes = diff(&live, &tables(Dialect::MySql, [mails, wanted()])).to_string();
    assert_eq!(
        changes,
        "table `users`, index `mails` is in the models only"
    );
}

#[test]
fn name_of_a_part_of_a_missing_table_is_taken() {
    let mails = Table::new("mails").index(Index::new(["id"]).named("ix_mail"));
    let live = live(Dialect::Postgres, mails.clone());
    let wanted = tables(
        Dialect::Postgres,
        [mails, users().index(Index::new(["email"]).named("ix_mail"))],
    );
    assert_eq!(
        lines(&live, &wanted),
        [
            "table `users` is in the models only",
            "table `users`, index `ix_mail`: an index has this name",
        ]
    );
}

#[test]
fn name_of_a_foreign_key_is_taken_in_its_schema_on_mariadb() {
    let key = || ForeignKey::new(["id"], "x", ["id"]).named("fk");
    let mails = || {
        Table::new("mails")
            .column(Column::new("id", SqlType::BigInt))
            .foreign_key(key())
    };
    let taken = |dialect| {
        let live = found(tables(dialect, [mails(), users()]));
        let wanted = tables(dialect, [mails(), users().foreign_key(key())]);
        diff(&live, &wanted)
            .to_string()
            .contains("a foreign key of this name is in the way")
    };
    assert!(taken(Dialect::MariaDb) && taken(Dialect::MySql) && !taken(Dialect::Postgres));
}

#[test]
fn name_of_a_table_is_taken_by_a_view_a_type_or_what_models_cannot_express() {
    let wanted = tables(Dialect::Postgres, [users()]);
    let by = |live: &Found| match diff(live, &wanted).tables[..] {
        [TableChange::NameTaken { by, .. }] => by,
        ref other => panic!("{other:?}"),
    };
    let view = found(views(Dialect::Postgres, [View::new("users", "SELECT 1")]));
    assert_eq!(by(&view), ObjectKind::View);
    let mut foreign = found(Database::new(Dialect::Postgres));
    foreign.unmanaged.push(Unmanaged {
        kind: ObjectKind::ForeignTable,
        name: "public.users".into(),
        on: None,
        detail: None,
        depends_on: Vec::new(),
    });
    assert_eq!(by(&foreign), ObjectKind::ForeignTable);
    let mut temporary = live(Dialect::Postgres, users());
    temporary.facts.taken.push(TakenName {
        kind: ObjectKind::TemporaryTable,
        name: "public.users".into(),
        on: None,
    });
    assert_eq!(by(&temporary), ObjectKind::TemporaryTable);
}

#[test]
fn hint_of_a_renamed_column_is_pending_until_it_is_renamed() {
    let mail = Column::new("mail", SqlType::Text);
    let old = Table::new("users")
        .column(mail.clone())
        .index(Index::new(["mail"]).named("ix"))
        .check(CheckConstraint::new("mail <> ''").named("ck"));
    let renamed = |column: Column| column.with(|options| options.renamed_from = Some(name("mail")));
    let new = Table::new("users")
        .column(renamed(Column::new("email", SqlType::Text)))
        .index(Index::new(["email"]).named("ix"))
        .check(CheckConstraint::new("email <> ''").named("ck"));
    let wanted = tables(Dialect::Postgres, [new.clone()]);
    assert_eq!(
        lines(&live(Dialect::Postgres, old.clone()), &wanted),
        ["table `users`, column `email` has not been renamed from `mail` yet"]
    );
    assert!(diff(&live(Dialect::Postgres, new.clone()), &wanted).is_empty());
    let both = live(Dialect::Postgres, new.column(mail));
    assert_eq!(
        lines(&both, &wanted),
        ["table `users`, column `mail` is in the database only"]
    );
}

#[test]
fn hint_of_a_renamed_table_is_pending_and_its_references_follow() {
    let posts = |to: &'static str| {
        let key = ForeignKey::new(["id"], to, ["id"]).named("fk");
        Table::new("posts")
            .column(Column::new("id", SqlType::BigInt))
            .foreign_key(key)
    };
    let mut people = users();
    people.name = "people".into();
    people.renamed_from = Some(name("users"));
    let live = found(tables(Dialect::Postgres, [posts("users"), users()]));
    let wanted = tables(Dialect::Postgres, [people, posts("people")]);
    assert_eq!(
        lines(&live, &wanted),
        ["table `people` has not been renamed from `users` yet"]
    );
}

#[test]
fn missing_and_superfluous_column_of_equal_definition_are_a_probable_rename() {
    let with = |column: &'static str| users().column(Column::new(column, SqlType::Date).nullable());
    let live = live(Dialect::Postgres, with("born"));
    let wanted = tables(Dialect::Postgres, [with("birthday")]);
    assert_eq!(
        lines(&live, &wanted)[2],
        "table `users`, column `born` was probably renamed to `birthday`: if so, write `renamed_from = \"born\"`"
    );
    let ambiguous = tables(
        Dialect::Postgres,
        [with("birthday").column(Column::new("died", SqlType::Date).nullable())],
    );
    assert!(diff(&live, &ambiguous).probable_renames.is_empty());
}

#[test]
fn missing_and_superfluous_table_that_differ_only_in_names_are_a_probable_rename() {
    let mut people = users().primary_key(PrimaryKey::new(["id"]).named("pk_people"));
    people.name = "people".into();
    let live = live(
        Dialect::Postgres,
        users().primary_key(PrimaryKey::new(["id"]).named("pk_users")),
    );
    let wanted = tables(Dialect::Postgres, [people]);
    let changes = diff(&live, &wanted);
    assert_eq!(changes.probable_renames.len(), 1, "{changes}");
    assert_eq!(&*changes.probable_renames[0].to, "people");
}

#[test]
fn equal_definition_is_not_renamed_to_a_name_that_is_taken() {
    let unique = UniqueConstraint::new(["id"]).named("uq_users_email");
    let by_email = Index::new(["email"]).named("by_email");
    let live = live(
        Dialect::Postgres,
        users().unique(unique.clone()).index(by_email),
    );
    let index = Index::new(["email"]).named("uq_users_email");
    let wanted = tables(Dialect::Postgres, [users().unique(unique).index(index)]);
    assert_eq!(
        lines(&live, &wanted),
        [
            "table `users`, index `uq_users_email` is in the models only, and an index of this name is in the way",
            "table `users`, index `by_email` is in the database only",
        ]
    );
}

#[test]
fn names_that_look_alike_in_a_list_are_a_difference() {
    let key = |columns: &[&'static str]| users().primary_key(PrimaryKey::new(columns.to_vec()));
    let live = live(Dialect::Postgres, key(&["a, b"]));
    let wanted = tables(Dialect::Postgres, [key(&["a", "b"])]);
    assert_eq!(
        lines(&live, &wanted),
        [
            "table `users`, primary key (a, b): columns `(a, b)` in the database, `(a, b) (another definition)` in the models"
        ]
    );
}

#[test]
fn table_is_recognised_among_others_but_not_among_many_that_are_alike() {
    let named = |prefix: &'static str, count: usize| {
        let names = (0..count).map(move |number| format!("{prefix}_{number}"));
        names.map(|name| Table::new(name).column(Column::new("id", SqlType::BigInt)))
    };
    let old = users();
    let mut new = users();
    new.name = "people".into();
    for alike in [0, 3, 17] {
        let live = found(tables(
            Dialect::Sqlite,
            named("old", alike).chain([old.clone()]),
        ));
        let wanted = tables(Dialect::Sqlite, named("new", alike).chain([new.clone()]));
        let changes = diff(&live, &wanted);
        assert_eq!(changes.probable_renames.len(), 1, "{changes}");
    }
    let many = |prefix| tables(Dialect::Sqlite, named(prefix, 17));
    assert!(
        diff(&found(many("old")), &many("new"))
            .probable_renames
            .is_empty()
    );
}

#[test]
fn unique_index_of_sqlite_is_the_unique_constraint_of_its_name() {
    let table = || Table::new("t").column(Column::new("a", SqlType::Text));
    let constraint = || table().unique(UniqueConstraint::new(["a"]).named("uq"));
    let index = || table().index(Index::new(["A"]).unique().named("UQ"));
    for (left, right) in [(constraint(), index()), (index(), constraint())] {
        let wanted = tables(Dialect::Sqlite, [right.clone()]);
        assert!(diff(&live(Dialect::Sqlite, left.clone()), &wanted).is_empty());
        let wanted = tables(Dialect::Postgres, [right]);
        assert!(!diff(&live(Dialect::Postgres, left), &wanted).is_empty());
    }
    let partial = table().index(Index::new(["a"]).unique().named("uq").filtered("a <> ''"));
    let wanted = tables(Dialect::Sqlite, [constraint()]);
    assert!(!diff(&live(Dialect::Sqlite, partial), &wanted).is_empty());
}
