//! Whether expressions that are written differently mean the same: both are explained, and the server's own spelling of
//! the two is compared. Nothing is executed but constants, and no right is needed beyond `SELECT`.
//!
//! MariaDB 10.11, EXPLAIN EXTENDED, and MySQL 8.0, 8.8.3: note 1003 of `SHOW WARNINGS` has the statement as the optimizer
//! sees it. What it has replaced by rows that it read (tables of one row, unique keys) cannot be compared.

use std::collections::BTreeMap;

use sqlx::mysql::{MySqlConnection, MySqlRow};
use sqlx::{AssertSqlSafe, Row, raw_sql};

use super::server::Session;
use crate::diff::{ExpressionKind, Question, questions};
use crate::lower::mariadb::quoted_name;
use crate::reflect::ReflectError;
use crate::schema::{Database, Dialect, Found, Table, TableName, Verdict};
use crate::sql::tokens;

/// So many pairs of expressions are explained by one statement.
const PAIRS: usize = 20;

/// What the server answers: its spelling, or why there is none.
type Answer<T> = Result<T, String>;

/// Asks about every pair of expressions that `diff` cannot decide.
pub(super) async fn ask(
    conn: &mut MySqlConnection,
    session: &Session,
    found: &mut Found,
    wanted: &Database,
) -> Result<(), ReflectError> {
    let dialect = session.dialect();
    let mut of_tables: BTreeMap<TableName, Vec<Question>> = BTreeMap::new();
    for question in questions(found, wanted) {
        let verdict = match question.kind {
            ExpressionKind::Query => {
                let columns = column_counts(found, wanted, &question.on);
                compare_queries(conn, dialect, columns, &question).await
            }
            ExpressionKind::Bound => compare_values(conn, dialect, &question).await,
            _ => {
                of_tables
                    .entry(question.on.clone())
                    .or_default()
                    .push(question);
                continue;
            }
        };
        keep(found, question, verdict.map_err(failed)?);
    }
    for (on, questions) in of_tables {
        let source = source(found.database.table(on.clone()), &on);
        for pairs in questions.chunks(PAIRS) {
            let verdicts = compare_expressions(conn, dialect, &source, pairs)
                .await
                .map_err(failed)?;
            for (question, verdict) in pairs.iter().zip(verdicts) {
                keep(found, question.clone(), verdict);
            }
        }
    }
    Ok(())
}

fn failed(error: sqlx::Error) -> ReflectError {
    ReflectError::database("have expressions explained", error)
}

fn keep(found: &mut Found, question: Question, verdict: Verdict) {
    let Question {
        on,
        found: own,
        wanted,
        ..
    } = question;
    found.verdicts.insert(on, own, wanted, verdict);
}

/// Rows of the table. An engine that knows how many rows there are has a table of at most one row replaced by that row,
/// so its rows are asked for twice.
fn source(table: Option<&Table>, name: &TableName) -> String {
    let full = full_name(name);
    let Some(table) = table.filter(|table| {
        let options = table.options();
        options.mariadb.engine.engine.is_some() || options.mysql.engine.engine.is_some()
    }) else {
        return full;
    };
    let columns: Vec<String> = table
        .columns
        .iter()
        .map(|it| quoted_name(&it.name))
        .collect();
    let select = format!("SELECT {} FROM {full}", columns.join(", "));
    format!(
        "({select} UNION ALL {select}) AS {}",
        quoted_name(&name.name)
    )
}

fn full_name(name: &TableName) -> String {
    let schema = name
        .schema
        .as_deref()
        .map(|schema| format!("{}.", quoted_name(schema)));
    format!("{}{}", schema.unwrap_or_default(), quoted_name(&name.name))
}

/// Compares pairs of expressions over one table; if any of them cannot be explained, each pair by itself.
async fn compare_expressions(
    conn: &mut MySqlConnection,
    dialect: Dialect,
    source: &str,
    questions: &[Question],
) -> sqlx::Result<Vec<Verdict>> {
    let mut verdicts = Vec::new();
    match explain_pairs(conn, dialect, source, questions).await? {
        Ok(pairs) => verdicts.extend(
            pairs
                .into_iter()
                .map(|(found, wanted)| verdict(&found, &wanted)),
        ),
        Err(reason) if questions.len() == 1 => verdicts.push(Verdict::Undecided(reason)),
        Err(_) => {
            for question in questions {
                let one = std::slice::from_ref(question);
                let answer = explain_pairs(conn, dialect, source, one).await?;
                verdicts.push(match answer.as_deref() {
                    Ok([(found, wanted)]) => verdict(found, wanted),
                    Ok(_) => {
                        Verdict::Undecided("the server's spelling is not understood".to_owned())
                    }
                    Err(reason) => Verdict::Undecided(reason.clone()),
                });
            }
        }
    }
    Ok(verdicts)
}

fn verdict(found: &str, wanted: &str) -> Verdict {
    if found == wanted {
        Verdict::Same
    } else {
        Verdict::Different
    }
}

async fn explain_pairs(
    conn: &mut MySqlConnection,
    dialect: Dialect,
    source: &str,
    questions: &[Question],
) -> sqlx::Result<Answer<Vec<(String, String)>>> {
    let mut items = Vec::new();
    for (position, question) in questions.iter().enumerate() {
        // A line's end, in case that an expression ends in a comment.
        items.push(format!("({}\n) AS model_f{position}", question.found));
        items.push(format!("({}\n) AS model_w{position}", question.wanted));
    }
    let select = format!("SELECT {} FROM {source}", items.join(", "));
    let explained = explain(conn, dialect, &select, Lines::Outermost).await?;
    Ok(explained.and_then(|note| {
        let pairs = pairs(dialect, &note, questions.len());
        pairs.ok_or_else(|| "the server's spelling is not understood".to_owned())
    }))
}

/// The expressions before their aliases: ``select a + 1 AS `model_f0`,1 + a AS `model_w0` from ..``.
fn pairs(dialect: Dialect, note: &str, count: usize) -> Option<Vec<(String, String)>> {
    let tokens = tokens(dialect, note);
    let select = tokens.iter().position(|token| token.is_word("select"))?;
    let mut begin = tokens[select].range().end;
    let mut rest = &tokens[select..];
    let mut next = |alias: String| -> Option<String> {
        let at = rest.windows(2).position(|pair| {
            pair[0].is_word("AS") && pair[1].is_name() && pair[1].value(dialect) == alias
        })?;
        let text = note.get(begin..rest[at].start)?.trim().to_owned();
        // Behind the alias and the comma.
        begin = rest.get(at + 2)?.range().end;
        rest = &rest[at + 2..];
        Some(text)
    };
    (0..count)
        .map(|position| {
            Some((
                next(format!("model_f{position}"))?,
                next(format!("model_w{position}"))?,
            ))
        })
        .collect()
}

/// How many columns the view has, in the database and in the models.
fn column_counts(found: &Found, wanted: &Database, on: &TableName) -> (usize, usize) {
    let found_view = found.database.views.iter().find(|view| view.name() == on);
    let names = found.server.table_names;
    let wanted_view = wanted.views.iter().find(|view| {
        let name = view.name();
        let schema = name
            .schema
            .as_ref()
            .or(found.server.default_schema.as_ref());
        names.same(&name.name, &on.name)
            && schema.is_some_and(|it| names.same(it, on.schema.as_deref().unwrap_or_default()))
    });
    let count = |view: Option<&crate::schema::Shared<crate::schema::View>>| {
        view.map_or(0, |view| view.columns().len())
    };
    (count(found_view), count(wanted_view))
}

/// Compares two queries; the names of their columns are compared elsewhere.
async fn compare_queries(
    conn: &mut MySqlConnection,
    dialect: Dialect,
    (found_columns, wanted_columns): (usize, usize),
    question: &Question,
) -> sqlx::Result<Verdict> {
    if question.found.is_empty() {
        let reason = "the account may not read the view's query (SHOW VIEW)";
        return Ok(Verdict::Undecided(reason.to_owned()));
    }
    if found_columns != wanted_columns {
        return Ok(Verdict::Different);
    }
    let found = explain_query(conn, dialect, &question.found).await?;
    let wanted = match &found {
        Ok(_) => explain_query(conn, dialect, &question.wanted).await?,
        Err(reason) => Err(reason.clone()),
    };
    Ok(match (found, wanted) {
        (Ok(found), Ok(wanted)) => verdict(&found, &wanted),
        (Err(reason), _) | (_, Err(reason)) => Verdict::Undecided(reason),
    })
}

async fn explain_query(
    conn: &mut MySqlConnection,
    dialect: Dialect,
    query: &str,
) -> sqlx::Result<Answer<String>> {
    let query = query.trim().trim_end_matches(';');
    let explained = explain(conn, dialect, query, Lines::All).await?;
    Ok(explained.map(|note| without_column_names(dialect, &note)))
}

/// The query without ``AS `name` `` of its own columns.
fn without_column_names(dialect: Dialect, note: &str) -> String {
    let tokens = tokens(dialect, note);
    let mut text = String::new();
    let (mut end, mut depth) = (0, 0_usize);
    for (position, token) in tokens.iter().enumerate() {
        if token.is_symbol("(") {
            depth += 1;
        } else if token.is_symbol(")") {
            depth = depth.saturating_sub(1);
        } else if let (0, true, Some(name)) = (depth, token.is_word("AS"), tokens.get(position + 1))
            && name.is_name()
        {
            text.push_str(&note[end..token.start]);
            end = name.range().end;
        }
    }
    text + &note[end..]
}

/// Compares two constants by their values.
async fn compare_values(
    conn: &mut MySqlConnection,
    dialect: Dialect,
    question: &Question,
) -> sqlx::Result<Verdict> {
    let sql = format!(
        "SELECT CAST(({}\n) <=> ({}\n) AS SIGNED)",
        question.found, question.wanted
    );
    if let Some(reason) = several_statements(dialect, &sql) {
        return Ok(Verdict::Undecided(reason));
    }
    match raw_sql(AssertSqlSafe(sql)).fetch_one(conn).await {
        Ok(row) if row.try_get_unchecked::<Option<i64>, _>(0)? == Some(1) => Ok(Verdict::Same),
        Ok(_) => Ok(Verdict::Different),
        Err(sqlx::Error::Database(error)) => Ok(Verdict::Undecided(error.message().to_owned())),
        Err(error) => Err(error),
    }
}

/// Why a text is not one statement: explaining it would run the others.
fn several_statements(dialect: Dialect, sql: &str) -> Option<String> {
    let tokens = tokens(dialect, sql);
    let is_one = tokens
        .iter()
        .all(|token| token.is_terminated && !token.is_symbol(";"));
    (!is_one).then(|| "the text is not a single expression or query".to_owned())
}

/// Which lines of a plan must not stand for rows that were read already.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lines {
    /// Those of the select that is explained, not those of its sources.
    Outermost,
    All,
}

/// The statement in the server's own spelling.
async fn explain(
    conn: &mut MySqlConnection,
    dialect: Dialect,
    select: &str,
    lines: Lines,
) -> sqlx::Result<Answer<String>> {
    if let Some(reason) = several_statements(dialect, select) {
        return Ok(Err(reason));
    }
    let words = match dialect {
        Dialect::MySql => "EXPLAIN FORMAT=TRADITIONAL",
        _ => "EXPLAIN EXTENDED",
    };
    // The texts are those of the models and of the catalogue, and one statement.
    let sql = AssertSqlSafe(format!("{words} {select}"));
    let plan = match raw_sql(sql).fetch_all(&mut *conn).await {
        Ok(plan) => plan,
        Err(sqlx::Error::Database(error)) => return Ok(Err(error.message().to_owned())),
        Err(error) => return Err(error),
    };
    let warnings = raw_sql("SHOW WARNINGS").fetch_all(conn).await?;
    if plan.iter().any(|line| reads_rows(line, lines)) {
        return Ok(Err(
            "the server replaces rows that it read while it explains".to_owned(),
        ));
    }
    for warning in &warnings {
        let code: u64 = warning.try_get_unchecked("Code")?;
        if code == 1003 {
            return Ok(Ok(warning.try_get_unchecked("Message")?));
        }
    }
    Ok(Err(
        "the session suppresses notes (sql_notes, max_error_count)".to_owned(),
    ))
}

/// Whether a line of the plan stands for rows that were read already.
fn reads_rows(line: &MySqlRow, lines: Lines) -> bool {
    let text = |column: &str| -> String {
        let text = line.try_get_unchecked::<Option<String>, _>(column);
        text.ok().flatten().unwrap_or_default()
    };
    if lines == Lines::Outermost && !matches!(text("select_type").as_str(), "SIMPLE" | "PRIMARY") {
        return false;
    }
    let extra = text("Extra").to_ascii_lowercase();
    let is_constant = ["const", "impossible", "optimized away", "no matching"];
    matches!(text("type").as_str(), "system" | "const")
        || is_constant.iter().any(|word| extra.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn expressions_are_read_before_their_aliases() {
        let note = "/* select#1 */ select `x`.`t`.`a` + 1 AS `model_f0`,concat(' AS `model_w0`',1) AS `model_w0`,\
            (case when 1 then 2 end) AS `model_f1`,2 AS `model_w1` from `x`.`t`";
        let pairs = pairs(Dialect::MariaDb, note, 2).expect("it is understood");
        assert_eq!(
            pairs[0],
            (
                "`x`.`t`.`a` + 1".into(),
                "concat(' AS `model_w0`',1)".into()
            )
        );
        let note = "select `x`.`t`.`a` + 1 AS `one`,cast(2 as char) AS `two` from `x`.`t` where 1";
        assert_eq!(
            without_column_names(Dialect::MariaDb, note),
            "select `x`.`t`.`a` + 1 ,cast(2 as char)  from `x`.`t` where 1"
        );
        assert_eq!(pairs[1], ("(case when 1 then 2 end)".into(), "2".into()));
    }
}
