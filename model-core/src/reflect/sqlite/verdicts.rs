//! Asking SQLite whether two expressions mean the same.
//!
//! SQLite has no canonical text of an expression, but it compiles both: equal programs compute equal values. `EXPLAIN`
//! compiles a statement without running it, so nothing is read and nothing is written.

use sqlx::sqlite::SqliteRow;
use sqlx::{AssertSqlSafe, Row, SqliteConnection, raw_sql};

use crate::diff::{ExpressionKind, Question, questions};
use crate::reflect::ReflectError;
use crate::schema::{Database, Dialect, Found, TableName, Verdict};
use crate::sql::{Token, TokenKind, identifier, tokens};

/// Answers what the comparison with the wanted database wants to know.
pub(super) async fn decide(
    conn: &mut SqliteConnection,
    found: &mut Found,
    wanted: &Database,
) -> Result<(), ReflectError> {
    for question in questions(found, wanted) {
        let known = found
            .verdicts
            .of(&question.on, &question.found, &question.wanted);
        if known.is_none() {
            let verdict = verdict(conn, &question).await?;
            let Question {
                on,
                found: own,
                wanted,
                ..
            } = question;
            found.verdicts.insert(on, own, wanted, verdict);
        }
    }
    Ok(())
}

async fn verdict(
    conn: &mut SqliteConnection,
    question: &Question,
) -> Result<Verdict, ReflectError> {
    let mut programs = Vec::with_capacity(2);
    for expression in [&question.found, &question.wanted] {
        let Some(sql) = explained(&question.on, question.kind, expression) else {
            let reason = format!("`{expression}` is not one expression");
            return Ok(Verdict::Undecided(reason));
        };
        match program(conn, sql).await {
            Ok(program) => programs.push(program),
            Err(sqlx::Error::Database(error)) => {
                let reason = format!("SQLite cannot compile `{expression}`: {}", error.message());
                return Ok(Verdict::Undecided(reason));
            }
            Err(error) => return Err(ReflectError::database("compare two expressions", error)),
        }
    }
    let is_same =
        programs[0] == programs[1] && literals(&question.found) == literals(&question.wanted);
    Ok(if is_same {
        Verdict::Same
    } else {
        Verdict::Different
    })
}

/// The statement that compiles an expression; `None` if the text could end the statement.
fn explained(on: &TableName, kind: ExpressionKind, expression: &str) -> Option<String> {
    if !is_one_expression(&tokens(Dialect::Sqlite, expression)) {
        return None;
    }
    Some(match kind {
        ExpressionKind::Query => format!("EXPLAIN {expression}"),
        ExpressionKind::Default => format!("EXPLAIN SELECT ({expression}\n)"),
        // Neither domains nor partitions are known here.
        ExpressionKind::DomainCheck | ExpressionKind::Bound => return None,
        ExpressionKind::Check
        | ExpressionKind::Generated
        | ExpressionKind::Predicate
        | ExpressionKind::Element => {
            let schema = identifier(Dialect::Sqlite, on.schema.as_deref().unwrap_or("main"));
            let table = identifier(Dialect::Sqlite, &on.name);
            // An index on one of the two expressions would be read instead of computing it.
            format!("EXPLAIN SELECT ({expression}\n) FROM {schema}.{table} NOT INDEXED")
        }
    })
}

/// Whether parentheses and quotes are closed, and nothing ends a statement.
fn is_one_expression(tokens: &[Token<'_>]) -> bool {
    let mut depth = 0_usize;
    for token in tokens {
        if !token.is_terminated || token.is_symbol(";") || token.kind == TokenKind::Parameter {
            return false;
        }
        if token.is_symbol("(") {
            depth += 1;
        } else if token.is_symbol(")") {
            let Some(less) = depth.checked_sub(1) else {
                return false;
            };
            depth = less;
        }
    }
    depth == 0 && !tokens.is_empty()
}

/// The instructions and their operands.
async fn program(conn: &mut SqliteConnection, sql: String) -> sqlx::Result<Vec<Vec<String>>> {
    let rows = raw_sql(AssertSqlSafe(sql)).fetch_all(conn).await?;
    rows.iter().map(instruction).collect()
}

fn instruction(row: &SqliteRow) -> sqlx::Result<Vec<String>> {
    let mut parts = vec![row.try_get("opcode")?];
    for operand in ["p1", "p2", "p3", "p5"] {
        parts.push(row.try_get::<i64, _>(operand)?.to_string());
    }
    parts.push(row.try_get::<Option<String>, _>("p4")?.unwrap_or_default());
    Ok(parts)
}

/// Literals that `EXPLAIN` does not show in full: bytes up to the first zero, fractions to 16 digits.
fn literals(expression: &str) -> Vec<String> {
    let tokens = tokens(Dialect::Sqlite, expression);
    let shown = tokens.iter().filter_map(|token| match token.kind {
        TokenKind::Bytes => Some(token.text.to_ascii_lowercase()),
        TokenKind::Number => {
            let is_fraction =
                token.text.contains(['.', 'e', 'E']) && !token.text.contains(['x', 'X']);
            let value = token.text.parse::<f64>().ok().filter(|_| is_fraction)?;
            Some(format!("{value:?}"))
        }
        _ => None,
    });
    shown.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_that_could_end_the_statement_is_not_explained() {
        let on = TableName::new("t").in_schema("main");
        let explained = |expression: &str| explained(&on, ExpressionKind::Check, expression);
        for expression in [
            "a); DROP TABLE t; --",
            "a; b",
            "'a",
            "(a",
            "a)",
            "?1",
            "",
            "/* a",
        ] {
            assert_eq!(explained(expression), None, "{expression}");
        }
        let expected = "EXPLAIN SELECT (a > ';' -- why\n) FROM \"main\".\"t\" NOT INDEXED";
        assert_eq!(explained("a > ';' -- why").as_deref(), Some(expected));
    }

    #[test]
    fn literals_that_explain_shortens_are_compared_in_full() {
        assert_ne!(literals("a = x'0001'"), literals("a = x'0002'"));
        assert_ne!(literals("a = 0.30000000000000004"), literals("a = 0.3"));
        assert_eq!(literals("a = 1e2 OR b = 5"), literals("a=100.0 OR b=7"));
    }
}
