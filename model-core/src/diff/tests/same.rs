//! What is written differently and is no difference, and what only the server can decide.

use proptest::prelude::*;

use super::*;
use crate::diff::expression::same_text;
use crate::diff::names::Names;
use crate::schema::{CheckConstraint, Column, ServerDefault, SqlType, Verdict};

fn same(dialect: Dialect, left: &str, right: &str) -> bool {
    let live = found(Database::new(dialect));
    same_text(dialect, &Names::of(&live), &[], left, right)
}

#[test]
fn texts_that_mean_the_same_by_their_tokens_are_the_same() {
    for dialect in Dialect::ALL {
        assert!(same(dialect, "((a  >0))", "A > 0 -- positive"));
        assert!(same(
            dialect,
            "a != 'X' AND b IS NULL",
            "a<>'X' and b is null"
        ));
        assert!(!same(dialect, "a > 'X'", "a > 'x'"));
        assert!(!same(dialect, "(a) + (b)", "a) + (b"));
        assert!(!same(dialect, "a > 1", "a >= 1"));
    }
    assert!(same(Dialect::Sqlite, "[a] == 1", "\"A\" = 1"));
    assert!(same(Dialect::MySql, "`a` > 0", "a > 0"));
    assert!(same(Dialect::Postgres, "E'a\\nb'", "'a\nb'"));
}

#[test]
fn quotes_matter_where_the_word_would_be_another_without_them() {
    assert!(same(Dialect::Postgres, "\"name\" > 0", "name > 0"));
    assert!(!same(Dialect::Postgres, "\"Name\" > 0", "name > 0"));
    assert!(!same(Dialect::Postgres, "\"user\" > ''", "user > ''"));
    assert!(!same(Dialect::Sqlite, "\"current_date\"", "current_date"));
}

fn default_of(dialect: Dialect, left: ServerDefault, right: ServerDefault) -> bool {
    let table = |default| Table::new("t").column(Column::new("a", SqlType::Text).default(default));
    let live = found(tables(dialect, [table(left)]));
    diff(&live, &tables(dialect, [table(right)])).is_empty()
}

#[test]
fn defaults_are_compared_as_values() {
    let sql = |text| ServerDefault::Sql(name(text));
    for dialect in Dialect::ALL {
        assert!(default_of(
            dialect,
            ServerDefault::Float(name("1.50")),
            ServerDefault::Float(name("1.5"))
        ));
        assert!(default_of(dialect, sql("100"), ServerDefault::Integer(100)));
        assert!(default_of(
            dialect,
            sql("-1e2"),
            ServerDefault::Integer(-100)
        ));
        assert!(default_of(
            dialect,
            sql("'it''s'"),
            ServerDefault::Text(name("it's"))
        ));
        assert!(!default_of(
            dialect,
            ServerDefault::Text(name("1")),
            ServerDefault::Integer(1)
        ));
        assert!(!default_of(
            dialect,
            ServerDefault::Integer(1),
            ServerDefault::Integer(10)
        ));
        let is_number = dialect != Dialect::Postgres;
        let (boolean, one) = (ServerDefault::Boolean(true), ServerDefault::Integer(1));
        assert_eq!(default_of(dialect, boolean, one), is_number);
    }
}

#[test]
fn no_default_is_null() {
    let table = |column| Table::new("t").column(column);
    let column = || Column::new("a", SqlType::Text);
    let live = found(tables(
        Dialect::MariaDb,
        [table(column().default(ServerDefault::Sql(name("NULL"))))],
    ));
    assert!(diff(&live, &tables(Dialect::MariaDb, [table(column())])).is_empty());
}

fn checked(condition: &'static str) -> Database {
    let check = CheckConstraint::new(condition).named("ck");
    tables(Dialect::Postgres, [Table::new("t").check(check)])
}

#[test]
fn verdict_of_the_server_decides() {
    let wanted = checked("a IN (1, 2)");
    let mut live = found(checked("a = ANY (ARRAY[1, 2])"));
    let question = &questions(&live, &wanted)[0];
    assert_eq!(
        (question.kind, &*question.on.name),
        (ExpressionKind::Check, "t")
    );
    let answers = [
        (
            None,
            "possibly differs: expression `a = ANY (ARRAY[1, 2])` in the database, `a IN (1, 2)` in the models (the server was not asked)",
        ),
        (
            Some(Verdict::Undecided("no privilege".to_owned())),
            "possibly differs: expression `a = ANY (ARRAY[1, 2])` in the database, `a IN (1, 2)` in the models (no privilege)",
        ),
        (
            Some(Verdict::Different),
            "expression `a = ANY (ARRAY[1, 2])` in the database, `a IN (1, 2)` in the models",
        ),
    ];
    for (verdict, expected) in answers {
        if let Some(verdict) = verdict {
            live.verdicts.insert(
                question.on.clone(),
                question.found.clone(),
                question.wanted.clone(),
                verdict,
            );
            assert!(questions(&live, &wanted).is_empty());
        }
        assert_eq!(
            lines(&live, &wanted),
            [format!("table `t`, check constraint `ck`: {expected}")]
        );
    }
    live.verdicts.insert(
        question.on.clone(),
        question.found.clone(),
        question.wanted.clone(),
        Verdict::Same,
    );
    assert!(diff(&live, &wanted).is_empty());
}

#[test]
fn question_about_a_default_names_the_column_and_quotes_literals() {
    let table = |default| Table::new("t").column(Column::new("a", SqlType::Text).default(default));
    let live = found(tables(
        Dialect::Postgres,
        [table(ServerDefault::Sql(name("'x'::citext")))],
    ));
    let wanted = tables(
        Dialect::Postgres,
        [table(ServerDefault::Text(name("it's")))],
    );
    let questions = questions(&live, &wanted);
    let column = questions[0]
        .column
        .as_ref()
        .expect("a default has a column");
    assert_eq!((&*column.name, &column.sql_type), ("a", &SqlType::Text));
    assert_eq!(questions[0].wanted, "'it''s'");
}

proptest! {
    #[test]
    fn complete_text_is_the_same_as_itself_in_parentheses(text in "[a-c'\"()<>=*/ -]{0,40}") {
        for dialect in Dialect::ALL {
            let wrapped = format!("({text}\n)");
            let tokens = crate::sql::tokens(dialect, &wrapped);
            let is_complete = tokens.iter().all(|it| it.is_terminated)
                && crate::sql::closing_parenthesis(&tokens, 0) == Some(tokens.len() - 1);
            prop_assert!(same(dialect, &text, &text));
            prop_assert!(!is_complete || same(dialect, &wrapped, &text));
        }
    }

    #[test]
    fn comparing_texts_is_symmetric(left in "[a-cA-C'\"()<>!=. ]{0,12}", right in "[a-cA-C'\"()<>!=. ]{0,12}") {
        for dialect in Dialect::ALL {
            prop_assert_eq!(same(dialect, &left, &right), same(dialect, &right, &left));
        }
    }
}
