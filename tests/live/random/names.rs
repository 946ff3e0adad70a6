//! Names and texts made to break out of where they are written.

use std::collections::HashSet;
use std::vec;

use model_core::Dialect;
use proptest::prelude::*;
use proptest::sample::select;

/// What ends a name, a text, a comment or a statement somewhere, and what somebody might expand.
const HOSTILE: &[&str] = &[
    "\"",
    "`",
    "'",
    "\\",
    "\"\"",
    "``",
    "\\'",
    "\\\"",
    "'; DROP TABLE canary; --",
    "\"; DROP TABLE canary; --",
    "`; DROP TABLE canary; --",
    "\\'; DROP TABLE canary; --",
    "\"); DROP TABLE canary; --",
    "`); DROP TABLE canary; --",
    "' || (SELECT 1) || '",
    "$$; DROP TABLE canary; --",
    "$ddl0$; DROP TABLE canary; --",
    "*/ DROP TABLE canary; /*",
    "\n; DROP TABLE canary;\n",
    "DELIMITER //",
    "--",
    "# x",
    "/* x",
    "/*! x */",
    "[x]",
    "a.b",
    "\"a\".\"b\"",
    "%",
    "%s",
    "%(x)s",
    "%1$I",
    "{}",
    "{x}",
    "?",
    "$1",
    ":x",
    "@x",
    "\t",
    " x",
    "x ",
    "\u{1}",
    "\u{7f}",
];

/// Words that mean something to one of the databases.
const RESERVED: &[&str] = &[
    "select",
    "Table",
    "ORDER",
    "group",
    "user",
    "index",
    "Constraint",
    "default",
    "references",
    "check",
    "null",
    "true",
    "from",
    "rowid",
    "oid",
    "values",
    "row",
    "system",
    "key",
    "desc",
    "interval",
    "offset",
    "public",
    "main",
    "temp",
    "con",
    "NUL",
    "lpt1",
];

const UNICODE: &[&str] = &[
    "é",
    "e\u{301}",
    "Straße",
    "İstanbul",
    "таблица",
    "表",
    "جدول",
    "\u{202e}x",
    "\u{200b}",
    "\u{2028}",
    "\u{ff07}; DROP",
    "\u{2bc}; DROP",
    "\u{feff}",
    "🦀",
];

fn any_text() -> impl Strategy<Value = String> {
    // Everything but NUL, which no database takes: the dialects' own tests have it refused.
    "[^\0]{1,12}"
}

/// A name, as drawn; [`Names`] makes it fit.
fn name() -> impl Strategy<Value = String> {
    let word = |words: &'static [&'static str]| select(words).prop_map(str::to_owned);
    let long =
        (select(&["x", "é", "表", "\"", "`"][..]), any::<bool>()).prop_map(|(unit, full)| {
            let bytes = if full { LIMIT } else { LIMIT - 1 };
            let mut name = unit.repeat(bytes / unit.len());
            name.extend(std::iter::repeat_n('x', bytes - name.len()));
            name
        });
    prop_oneof![
        4 => "[a-z]{1,8}",
        1 => "[A-Za-z_]{1,8}",
        2 => word(RESERVED),
        5 => word(HOSTILE),
        2 => word(UNICODE),
        1 => long,
        1 => any_text(),
    ]
}

/// Texts for comments, defaults and labels.
pub(crate) fn text(dialect: Dialect) -> impl Strategy<Value = String> {
    let word = |words: &'static [&'static str]| select(words).prop_map(str::to_owned);
    let two = (word(HOSTILE), any_text()).prop_map(|(one, other)| one + &other);
    let text = prop_oneof![1 => "[a-z]{0,8}", 4 => word(HOSTILE), 2 => word(UNICODE), 1 => two];
    text.prop_map(move |text| match dialect {
        // Its catalogue shows a question mark for each character that it cannot, also where it keeps them.
        Dialect::MariaDb | Dialect::MySql => in_basic_plane(&text),
        Dialect::Postgres | Dialect::Sqlite => text,
    })
}

fn in_basic_plane(text: &str) -> String {
    text.replace(|character| character > '\u{ffff}', "\u{fffd}")
}

/// The most bytes that every database takes.
const LIMIT: usize = 63;

/// Names that no database takes for each other.
#[derive(Debug)]
pub(crate) struct Names {
    dialect: Dialect,
    drawn: vec::IntoIter<String>,
    taken: HashSet<String>,
}

impl Names {
    pub(crate) fn drawn(count: usize) -> impl Strategy<Value = Vec<String>> {
        prop::collection::vec(name(), count)
    }

    pub(crate) fn new(dialect: Dialect, drawn: Vec<String>) -> Self {
        Self {
            dialect,
            drawn: drawn.into_iter(),
            // The test's own table, and PostgreSQL's schema.
            taken: ["canary", "public"].map(str::to_owned).into(),
        }
    }

    pub(crate) fn dialect(&self) -> Dialect {
        self.dialect
    }

    /// One more name, for what a view gives. MariaDB takes away what is not seen at its beginning, with a warning (1466,
    /// 1474); SQLite takes `"true"` for the value there.
    pub(crate) fn next_seen(&mut self) -> String {
        loop {
            let name = self.next();
            if name.starts_with(|first: char| first.is_ascii_graphic()) && !is_truth(&name) {
                return name;
            }
        }
    }

    /// One more name. A number sets it apart where it is taken, or where a collation might take it for another.
    pub(crate) fn next(&mut self) -> String {
        let drawn = self.draw();
        let is_own = drawn.is_ascii()
            && !drawn.is_empty()
            && !drawn.ends_with(|last: char| last.is_ascii_digit() || last.is_whitespace());
        if is_own && self.taken.insert(drawn.to_ascii_lowercase()) {
            drawn
        } else {
            self.numbered(&drawn)
        }
    }

    /// One more name, with a number.
    pub(crate) fn next_numbered(&mut self) -> String {
        let drawn = self.draw();
        self.numbered(&drawn)
    }

    fn draw(&mut self) -> String {
        fitting(self.dialect, &self.drawn.next().unwrap_or_default())
    }

    fn numbered(&mut self, drawn: &str) -> String {
        // What is taken as it was drawn ends in no digit.
        let number = format!("_{}", self.taken.len());
        self.taken.insert(number.clone());
        let end = drawn.floor_char_boundary(LIMIT - number.len());
        drawn[..end].to_owned() + &number
    }
}

fn is_truth(name: &str) -> bool {
    ["true", "false"]
        .iter()
        .any(|it| name.eq_ignore_ascii_case(it))
}

/// The name without what the dialect refuses, which its own tests look at.
fn fitting(dialect: Dialect, name: &str) -> String {
    let end = name.floor_char_boundary(LIMIT);
    let name = &name[..end];
    match dialect {
        // MariaDB 10.11, Mapping of Table Names to File Names: five bytes for what is neither letter nor digit, and a
        // file's name has 255 with its ending.
        Dialect::MariaDb | Dialect::MySql => in_basic_plane(name)
            .chars()
            .scan(240, |room, character| {
                *room -= if character.is_ascii_alphanumeric() {
                    1
                } else {
                    5
                };
                (*room >= 0).then_some(character)
            })
            .collect(),
        Dialect::Postgres | Dialect::Sqlite => name.to_owned(),
    }
}
