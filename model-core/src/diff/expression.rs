//! Whether two SQL texts mean the same, as far as their tokens tell.
//!
//! Whitespace, comments, the case of keywords, quotes around names that need none, parentheses around the whole and the
//! spelling of `<>` make no difference. Anything else is for the server to decide.

use super::names::{Names, Renamed};
use crate::schema::Dialect;
use crate::sql::{Token, TokenKind, closing_parenthesis, tokens};

/// Whether two definitions mean the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Sameness {
    Same,
    Different,
    /// Their texts differ, and it could not be decided, for this reason.
    Undecided(String),
}

impl Sameness {
    pub(super) const fn of(is_same: bool) -> Self {
        if is_same { Self::Same } else { Self::Different }
    }

    /// Of a whole whose parts are these two: a certain difference outweighs a possible one.
    #[must_use]
    pub(super) fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Different, _) | (_, Self::Different) => Self::Different,
            (Self::Same, other) => other,
            (undecided, _) => undecided,
        }
    }
}

/// A token without what makes no difference.
#[derive(Debug, PartialEq, Eq)]
enum Canonical {
    Word(String),
    /// A quoted name that without quotes would be another word.
    Quoted(String),
    Text(String),
    Other(String),
}

/// Whether a text of the database and one of the models have the same tokens, but for what makes no difference.
pub(super) fn same_text(
    dialect: Dialect,
    names: &Names,
    renamed: &[Renamed],
    found: &str,
    wanted: &str,
) -> bool {
    found == wanted && renamed.is_empty()
        || match (whole(dialect, found), whole(dialect, wanted)) {
            (Some(found), Some(wanted)) => {
                let canonical = |tokens: &[Token<'_>], renamed| -> Vec<Canonical> {
                    let token = |token| canonical(dialect, names, renamed, token);
                    tokens.iter().map(token).collect()
                };
                canonical(&found, renamed) == canonical(&wanted, &[])
            }
            _ => false,
        }
}

/// The tokens without redundant parentheses and a final semicolon; `None` if the text is not complete.
fn whole(dialect: Dialect, sql: &str) -> Option<Vec<Token<'_>>> {
    let mut tokens = tokens(dialect, sql);
    if !tokens.iter().all(|token| token.is_terminated) {
        return None;
    }
    while tokens.last().is_some_and(|token| token.is_symbol(";")) {
        tokens.pop();
    }
    while is_in_parentheses(&tokens) {
        tokens.pop();
        tokens.remove(0);
    }
    Some(tokens)
}

fn is_in_parentheses(tokens: &[Token<'_>]) -> bool {
    let is_open = tokens.first().is_some_and(|token| token.is_symbol("("));
    is_open && closing_parenthesis(tokens, 0) == Some(tokens.len() - 1)
}

fn canonical(dialect: Dialect, names: &Names, renamed: &[Renamed], token: &Token<'_>) -> Canonical {
    let value = token.value(dialect);
    match token.kind {
        TokenKind::Word => Canonical::Word(new_name(names, renamed, &value.to_ascii_lowercase())),
        TokenKind::QuotedName => {
            let name = new_name(names, renamed, &value);
            if needs_quotes(&name) {
                Canonical::Quoted(name)
            } else {
                Canonical::Word(name)
            }
        }
        // A prefix tells kinds of texts apart, but for PostgreSQL's `E`, which only escapes.
        TokenKind::Text if token.text.starts_with(['\'', '$', 'e', 'E']) => {
            Canonical::Text(value.into_owned())
        }
        TokenKind::Symbol => Canonical::Other(operator(dialect, token.text).to_owned()),
        TokenKind::Number | TokenKind::Bytes => Canonical::Other(token.text.to_ascii_lowercase()),
        _ => Canonical::Other(token.text.to_owned()),
    }
}

/// The name, or the new name of a column that is not renamed yet, in the case that counts.
fn new_name(names: &Names, renamed: &[Renamed], name: &str) -> String {
    let becomes = renamed.iter().find(|(old, _)| names.same_part(old, name));
    names.part_key(becomes.map_or(name, |(_, new)| new))
}

/// Operators with two spellings.
fn operator(dialect: Dialect, text: &str) -> &str {
    match (dialect, text) {
        (_, "!=") => "<>",
        (Dialect::Sqlite, "==") => "=",
        _ => text,
    }
}

/// Whether a name, already in the case that counts, would be something else without its quotes.
fn needs_quotes(name: &str) -> bool {
    let is_plain = name.starts_with(|it: char| it.is_ascii_lowercase() || it == '_')
        && name
            .chars()
            .all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '_');
    !is_plain || KEYWORDS.contains(&name)
}

/// Words that an expression or a query reads as something else than a name. More of them would only lead to more
/// questions to the server; fewer could hide a difference.
const KEYWORDS: &[&str] = &[
    "all",
    "and",
    "any",
    "array",
    "as",
    "asc",
    "authorization",
    "between",
    "binary",
    "both",
    "by",
    "case",
    "cast",
    "check",
    "collate",
    "column",
    "constraint",
    "cross",
    "current",
    "current_catalog",
    "current_date",
    "current_role",
    "current_schema",
    "current_time",
    "current_timestamp",
    "current_user",
    "default",
    "desc",
    "distinct",
    "div",
    "else",
    "end",
    "escape",
    "except",
    "exists",
    "false",
    "filter",
    "for",
    "foreign",
    "from",
    "full",
    "glob",
    "group",
    "having",
    "ilike",
    "in",
    "inner",
    "intersect",
    "interval",
    "into",
    "is",
    "isnull",
    "join",
    "lateral",
    "leading",
    "left",
    "like",
    "limit",
    "localtime",
    "localtimestamp",
    "match",
    "mod",
    "natural",
    "not",
    "notnull",
    "null",
    "offset",
    "on",
    "or",
    "order",
    "outer",
    "over",
    "overlaps",
    "primary",
    "references",
    "regexp",
    "returning",
    "right",
    "rlike",
    "row",
    "select",
    "session_user",
    "similar",
    "some",
    "sounds",
    "symmetric",
    "system_user",
    "table",
    "then",
    "to",
    "trailing",
    "true",
    "union",
    "unique",
    "unknown",
    "user",
    "using",
    "utc_date",
    "utc_time",
    "utc_timestamp",
    "value",
    "values",
    "variadic",
    "when",
    "where",
    "window",
    "with",
    "xor",
];
