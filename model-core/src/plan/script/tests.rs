//! The laws that no golden file states.

use super::*;
use crate::ddl::{Limitation, StatementKind};
use crate::schema::{Column, ForeignKey, Index, PrimaryKey, ServerDefault, Source, SqlType, Table};

fn metadata(tables: impl IntoIterator<Item = Table>) -> MetaData {
    let mut metadata = MetaData::new();
    for table in tables {
        metadata
            .define(table, OnExisting::Error)
            .expect("another table");
    }
    metadata
}

fn table(name: &'static str) -> Table {
    Table::new(name)
        .column(Column::new("id", SqlType::BigInt))
        .primary_key(PrimaryKey::new(["id"]))
}

fn kinds(script: &Script) -> Vec<(StatementKind, String)> {
    script
        .iter()
        .map(|statement| (statement.kind(), statement.object()))
        .collect()
}

#[test]
fn statements_put_together_are_the_text() {
    let noted = table("app.notes")
        .index(Index::new(["id"]))
        .comment("it's $$");
    let metadata = metadata([noted, table("users")]).portable();
    for dialect in Dialect::ALL {
        for on_existing in [OnExisting::Error, OnExisting::Keep] {
            let script = metadata
                .create_ddl(dialect, on_existing)
                .expect("plain tables");
            let statements: Vec<String> = script
                .iter()
                .map(|statement| format!("{};", statement.sql()))
                .collect();
            assert_eq!(script.to_string(), format!("{}\n", statements.join("\n\n")));
        }
    }
}

#[test]
fn statements_keep_their_comments_when_put_together() {
    static PLACE: Source = Source::new("crm", "1.0.0", "crm", "Note", "src/note.rs", 12);
    let mut noted = table("app.notes").index(Index::new(["id"]));
    noted.source = Some(&PLACE);
    let metadata = metadata([noted, table("users")]).with_locations();
    for dialect in Dialect::ALL {
        let script = metadata
            .create_ddl(dialect, OnExisting::Keep)
            .expect("plain tables");
        let statements: Vec<String> = script.iter().map(|it| it.to_string()).collect();
        assert_eq!(script.to_string(), format!("{}\n", statements.join("\n\n")));
        for statement in &script {
            let comment = match statement.location() {
                Some(_) => "-- src/note.rs:12\n",
                None => "",
            };
            assert_eq!(
                statement.to_string(),
                format!("{comment}{};", statement.sql())
            );
        }
        let located = script.iter().filter(|it| it.location().is_some());
        assert!(located.count() > 0);
    }
}

#[test]
fn part_that_was_added_at_run_time_comes_from_nowhere() {
    static PLACE: Source = Source::new("crm", "1.0.0", "crm", "Note", "src/note.rs", 12);
    let mut noted = table("notes");
    noted.source = Some(&PLACE);
    let mut metadata = metadata([noted]);
    let addition = Table::new("notes").index(Index::new(["id"]));
    metadata
        .define(addition, OnExisting::Extend)
        .expect("another index");
    let script = metadata
        .create_ddl(Dialect::Postgres, OnExisting::Error)
        .expect("plain tables");
    let locations: Vec<_> = script.iter().map(|it| it.location()).collect();
    assert_eq!(locations, [Some(&PLACE), None]);
}

#[test]
fn every_statement_names_its_object_even_inside_a_block() {
    let metadata = metadata([table("app.no\"tes").comment("a $$ in it")]);
    let script = metadata
        .create_ddl(Dialect::Postgres, OnExisting::Keep)
        .expect("a plain table");
    let expected = [
        (StatementKind::CreateSchema, "app".to_owned()),
        (StatementKind::CreateTable, "app.no\"tes".to_owned()),
        (StatementKind::Comment, "app.no\"tes".to_owned()),
    ];
    assert_eq!(kinds(&script), expected);
}

#[test]
fn no_tables_are_no_text() {
    for dialect in Dialect::ALL {
        let script = MetaData::new()
            .create_ddl(dialect, OnExisting::Error)
            .expect("nothing");
        assert!(script.is_empty() && script.as_str().is_empty());
    }
}

#[test]
fn text_does_not_depend_on_the_order_of_definition() {
    let tables = || {
        ["a", "b", "c"].map(|name| {
            let key = ForeignKey::new(["id"], if name == "a" { "b" } else { "a" }, ["id"]);
            table(name).foreign_key(key)
        })
    };
    let forwards = metadata(tables());
    let backwards = metadata(tables().into_iter().rev());
    for dialect in Dialect::ALL {
        let text = |metadata: &MetaData| {
            metadata
                .create_ddl(dialect, OnExisting::Error)
                .expect("a circle")
                .to_string()
        };
        assert_eq!(text(&forwards), text(&backwards));
    }
}

#[test]
fn dropping_undoes_creating_in_reverse() {
    let child = table("children").foreign_key(ForeignKey::new(["id"], "parents", ["id"]));
    let metadata = metadata([child, table("parents")]);
    for dialect in Dialect::ALL {
        let script = metadata.drop_ddl(dialect).expect("plain tables");
        let objects: Vec<String> = script.iter().map(|statement| statement.object()).collect();
        assert_eq!(objects, ["children", "parents"]);
    }
}

#[test]
fn comment_is_refused_or_left_out_with_a_warning_and_never_lost() {
    let exact = metadata([table("notes").comment("short")]);
    let error = exact
        .create_ddl(Dialect::Sqlite, OnExisting::Error)
        .expect_err("SQLite has no comments");
    assert_eq!(
        error.to_string(),
        "no DDL for SQLite\n\
         table `notes`: SQLite has no comments\n\
         help: leave the comment out, or ask for `MetaData::portable` to have it left out with a warning"
    );
    let script = exact
        .portable()
        .create_ddl(Dialect::Sqlite, OnExisting::Error)
        .expect("portable");
    assert_eq!(script.warnings().len(), 1);
    assert_eq!(script.warnings()[0].limitation, Limitation::NoComments);
}

#[test]
fn what_text_cannot_say_is_told_together_with_what_else_is_wrong() {
    let lost = table("lost").foreign_key(ForeignKey::new(["id"], "nowhere", ["id"]));
    let metadata = metadata([lost.comment("and commented")]);
    let error = metadata
        .create_ddl(Dialect::Sqlite, OnExisting::Extend)
        .expect_err("three reasons");
    assert!(matches!(
        error.problems[..],
        [
            DdlProblem::NeedsConnection { .. },
            DdlProblem::Invalid(_),
            DdlProblem::Inexpressible(_)
        ]
    ));
    assert!(
        error
            .to_string()
            .contains("SQLite cannot say `extend` in text alone, it needs a connection")
    );
}

#[test]
fn mysql_text_holds_no_words_that_only_mariadb_knows() {
    let metadata = metadata([table("users").index(Index::new(["id"])), table("app.notes")]);
    for on_existing in [OnExisting::Error, OnExisting::Keep] {
        let text = metadata
            .create_ddl(Dialect::MySql, on_existing)
            .expect("plain tables")
            .to_string();
        for statement in text.split(';') {
            let rest = statement
                .replace("CREATE TABLE IF NOT EXISTS", "")
                .replace("CREATE DATABASE IF NOT EXISTS", "");
            assert!(
                !rest.contains("IF NOT EXISTS") && !rest.contains("CREATE INDEX"),
                "{statement}"
            );
        }
    }
}

#[test]
fn default_that_is_no_number_is_refused() {
    let with_default = |text: &'static str| {
        let share = Column::new("share", SqlType::Double);
        let share = share.default(ServerDefault::Float(text.into()));
        metadata([table("shares").column(share)])
    };
    for dialect in Dialect::ALL {
        let text = |metadata: MetaData| metadata.create_ddl(dialect, OnExisting::Error);
        for number in ["0.5", "-1e-3", "1.5E+10"] {
            assert!(text(with_default(number)).is_ok(), "{number}");
        }
        for other in ["", "1; DROP TABLE canary", "1) --", "'1'"] {
            assert!(text(with_default(other)).is_err(), "{other}");
        }
    }
}
