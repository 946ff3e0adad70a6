//! Whether two expressions mean the same: the server plans both, and prints what it made of them.
//!
//! PostgreSQL 15, EXPLAIN: the statement is planned, not run. Views are compared by the text that the server keeps of them,
//! for which they have to be created; that is undone.

use std::collections::BTreeSet;

use sqlx::PgConnection;

use super::cells::Cells;
use super::explain::output;
use super::message::{read_after_undoing, read_as_written};
use super::session::Session;
use crate::dialect::postgres_type_text;
use crate::diff::{ExpressionKind, Question, questions};
use crate::lower::postgres::expression;
use crate::schema::{Database, Dialect, Found, Name, Table, TableName, Verdict, View};
use crate::sql::{identifier, push_dollar_quoted, qualified, tokens};

/// Asks about everything that is written differently.
pub(super) async fn ask(
    conn: &mut PgConnection,
    session: &Session,
    found: &mut Found,
    wanted: &Database,
) {
    let mut open = Vec::new();
    for question in questions(found, wanted) {
        if let Some(name) = missing_column(found, wanted, &question) {
            let reason = format!("column `{name}` does not exist yet");
            keep(found, &question, Verdict::Undecided(reason));
        } else if question.kind == ExpressionKind::Query {
            let verdict = views(conn, session, wanted, &question).await;
            keep(found, &question, verdict);
        } else {
            open.push(question);
        }
    }
    for (question, verdict) in expressions(conn, session, found, open).await {
        keep(found, &question, verdict);
    }
}

fn keep(found: &mut Found, question: &Question, verdict: Verdict) {
    let Question {
        on,
        found: own,
        wanted,
        ..
    } = question;
    let verdicts = &mut found.verdicts;
    verdicts.insert(on.clone(), own.clone(), wanted.clone(), verdict);
}

/// A column that the wanted expression seems to read and that the table does not have: the server would only refuse.
fn missing_column(found: &Found, wanted: &Database, question: &Question) -> Option<Name> {
    let own = table(&found.database, &question.on)?;
    let missing = table(wanted, &question.on)?.columns.iter();
    let missing = missing.filter(|it| !own.columns.iter().any(|own| own.name == it.name));
    let missing: BTreeSet<&Name> = missing.map(|it| &it.name).collect();
    if missing.is_empty() || own.options().partition_of.is_some() {
        return None;
    }
    let tokens = tokens(Dialect::Postgres, &question.wanted);
    let names = tokens.iter().filter(|token| token.is_name());
    let names: Vec<String> = names.map(expression::name).collect();
    let is_read = |name: &&&Name| names.iter().any(|it| **it == ****name);
    missing.iter().find(is_read).map(|name| (**name).clone())
}

/// The table that the database calls so.
fn table<'a>(database: &'a Database, name: &TableName) -> Option<&'a Table> {
    database
        .table(name)
        .or_else(|| database.table(name.name.to_string()))
}

/// One message for all questions; where the server refuses it, halves of them, so that the others have an answer.
async fn expressions(
    conn: &mut PgConnection,
    session: &Session,
    found: &Found,
    questions: Vec<Question>,
) -> Vec<(Question, Verdict)> {
    let mut answers = Vec::new();
    let mut groups = vec![questions];
    while let Some(mut group) = groups.pop() {
        if group.is_empty() {
            continue;
        }
        let statements: Vec<String> = group.iter().map(|it| statement(found, it)).collect();
        match read_as_written(conn, session, &statements.join("\n;\n")).await {
            Ok(rows) if rows.len() == group.len() => {
                let verdicts = rows.iter().map(|row| verdict(Cells(row).text(0)));
                answers.extend(group.into_iter().zip(verdicts));
            }
            Ok(_) => {
                let reason = "the server's answer is not understood".to_owned();
                let undecided = |it| (it, Verdict::Undecided(reason.clone()));
                answers.extend(group.into_iter().map(undecided));
            }
            Err(error) if group.len() == 1 => {
                answers.extend(group.pop().map(|it| (it, refused(&error))));
            }
            Err(_) => {
                let half = group.split_off(group.len() / 2);
                groups.extend([half, group]);
            }
        }
    }
    answers
}

fn refused(error: &sqlx::Error) -> Verdict {
    Verdict::Undecided(match error.as_database_error() {
        Some(error) => format!("the server says: {}", error.message()),
        None => error.to_string(),
    })
}

fn verdict(json: &str) -> Verdict {
    match output(json).as_deref() {
        Some([found, wanted]) if found == wanted => Verdict::Same,
        Some([_, _]) => Verdict::Different,
        _ => Verdict::Undecided("the server's answer is not understood".to_owned()),
    }
}

const EXPLAIN: &str = "EXPLAIN (VERBOSE, COSTS OFF, FORMAT JSON) SELECT";

fn statement(found: &Found, question: &Question) -> String {
    let Question {
        on,
        kind,
        found: own,
        wanted,
        column,
    } = question;
    let sql_type = column.as_ref().map(|it| postgres_type_text(&it.sql_type));
    // What follows an expression is in no comment of its last line.
    let value = |text: &str| match &sql_type {
        Some(sql_type) => format!("CAST((\n{text}\n) AS {sql_type})"),
        None => format!("(\n{text}\n)"),
    };
    let from = match kind {
        ExpressionKind::Default | ExpressionKind::Bound | ExpressionKind::Query => String::new(),
        ExpressionKind::DomainCheck => format!(" FROM {}", values(found, on)),
        ExpressionKind::Check
        | ExpressionKind::Generated
        | ExpressionKind::Predicate
        | ExpressionKind::Element => format!(" FROM ONLY {}", qualified(Dialect::Postgres, on)),
    };
    format!("{EXPLAIN} {}, {}{from}", value(own), value(wanted))
}

/// A relation whose one column is the `VALUE` of a domain. It is not pulled up, so the planner does not know the value.
fn values(found: &Found, domain: &TableName) -> String {
    let mut domains = found.database.domains.iter();
    let is_it = |schema: Option<&Name>, name: &Name| {
        *name == domain.name && (schema == domain.schema.as_ref() || domain.schema.is_none())
    };
    let base = domains.find(|it| is_it(it.schema.as_ref(), &it.name));
    let base = base.map_or_else(|| "text".to_owned(), |it| postgres_type_text(&it.base));
    format!("(SELECT CAST(NULL AS {base}) AS value OFFSET 0) AS d")
}

/// First by their plans, which needs no right but that to read; where these differ, by the texts that the server would keep.
async fn views(
    conn: &mut PgConnection,
    session: &Session,
    wanted: &Database,
    question: &Question,
) -> Verdict {
    let explain = |query: &str| format!("EXPLAIN (VERBOSE, COSTS OFF, FORMAT JSON)\n{query}");
    let plans = format!(
        "{}\n;\n{}",
        explain(&question.found),
        explain(&question.wanted)
    );
    match read_as_written(conn, session, &plans).await {
        Ok(rows) => match &rows[..] {
            [found, wanted] if Cells(found).text(0) == Cells(wanted).text(0) => Verdict::Same,
            _ => definitions(conn, session, wanted, question).await,
        },
        Err(error) => refused(&error),
    }
}

async fn definitions(
    conn: &mut PgConnection,
    session: &Session,
    wanted: &Database,
    question: &Question,
) -> Verdict {
    let name = |it: &View| it.name().name == question.on.name;
    let Some(view) = wanted.views.iter().find(|it| name(it)) else {
        return Verdict::Undecided("no such view".to_owned());
    };
    let columns = view.columns().iter();
    let columns: Vec<String> = columns
        .map(|column| identifier(Dialect::Postgres, &column.name))
        .collect();
    let columns = columns.join(", ");
    let statements = comparison(&columns, &question.found, &question.wanted);
    match read_after_undoing(conn, session, &statements).await {
        Ok(rows) => match rows.first().map(|row| Cells(row).text(0)) {
            Some("same") => Verdict::Same,
            Some("different") => Verdict::Different,
            _ => Verdict::Undecided("the server's answer is not understood".to_owned()),
        },
        Err(error) => refused(&error),
    }
}

/// Creates both views, compares what the server keeps of them, and undoes that: an exception takes back what its block did
/// (PostgreSQL 15, 43.6.8), but variables keep their values. So nothing is left to undo should the call be dropped.
fn comparison(columns: &str, found: &str, wanted: &str) -> String {
    let create = |name: &str, query: &str| {
        let mut literal = String::new();
        let view = format!("CREATE TEMPORARY VIEW {name} ({columns}) AS\n{query}\n");
        push_dollar_quoted(&mut literal, &view);
        literal
    };
    let body = format!(
        "DECLARE
    verdict text;
BEGIN
    BEGIN
        EXECUTE {};
        EXECUTE {};
        PERFORM pg_catalog.set_config('search_path', '', true);
        verdict := CASE WHEN pg_get_viewdef('pg_temp.model_found'::regclass) = pg_get_viewdef('pg_temp.model_wanted'::regclass)
            THEN 'same' ELSE 'different' END;
        RAISE EXCEPTION USING ERRCODE = 'MODEL';
    EXCEPTION WHEN SQLSTATE 'MODEL' THEN
        NULL;
    END;
    PERFORM pg_catalog.set_config('model_core.verdict', verdict, true);
END",
        create("model_found", found),
        create("model_wanted", wanted)
    );
    let mut statements = String::from("DO ");
    push_dollar_quoted(&mut statements, &body);
    statements + ";\nSELECT pg_catalog.current_setting('model_core.verdict')"
}
