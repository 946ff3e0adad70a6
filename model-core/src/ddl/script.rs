//! The finished text, statement by statement.

use std::fmt;
use std::ops::Range;

use super::{Inexpressible, StatementKind};
use crate::schema::{Dialect, Name, Source};
use crate::sql::unquoted;

/// DDL for one dialect: `Display` is the text, iterating gives the statements.
///
/// ```
/// use model_core::schema::{Column, PrimaryKey, SqlType, Table};
/// use model_core::{Dialect, MetaData, OnExisting};
///
/// let mut metadata = MetaData::new();
/// let tags = Table::new("tags")
///     .column(Column::new("id", SqlType::Integer))
///     .primary_key(PrimaryKey::new(["id"]));
/// metadata.define(tags, OnExisting::Error)?;
/// let script = metadata.create_ddl(Dialect::Postgres, OnExisting::Error)?;
/// for statement in &script {
///     assert_eq!(statement.kind().to_string(), "create table");
///     assert_eq!(statement.object(), "tags");
///     assert!(statement.sql().ends_with(')'));
/// }
/// assert!(script.to_string().ends_with(";\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Script {
    dialect: Dialect,
    text: String,
    statements: Vec<Written>,
    /// The names of the `ddl!` items, which need not stand in the text.
    items: Vec<Name>,
    warnings: Vec<Inexpressible>,
}

/// One statement of a [`Script`].
#[derive(Clone, Copy, Debug)]
pub struct ScriptStatement<'a> {
    script: &'a Script,
    written: &'a Written,
}

/// The statements of a [`Script`], in order.
#[derive(Clone, Debug)]
pub struct Statements<'a> {
    script: &'a Script,
    rest: std::slice::Iter<'a, Written>,
}

/// Where a statement stands in the text, and the quoted name of its object; an item's is at that position of the script's
/// items.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Written {
    /// Where it begins, with the comment above it.
    pub(crate) start: usize,
    pub(crate) sql: Range<usize>,
    pub(crate) object: Range<usize>,
    pub(crate) source: Option<&'static Source>,
    pub(crate) kind: StatementKind,
}

impl Script {
    pub(crate) fn new(
        dialect: Dialect,
        text: String,
        statements: Vec<Written>,
        items: Vec<Name>,
        warnings: Vec<Inexpressible>,
    ) -> Self {
        Self {
            dialect,
            text,
            statements,
            items,
            warnings,
        }
    }

    /// Nothing.
    pub(crate) const fn empty(dialect: Dialect) -> Self {
        Self {
            dialect,
            text: String::new(),
            statements: Vec::new(),
            items: Vec::new(),
            warnings: Vec::new(),
        }
    }

    /// This script, then the other one.
    pub(crate) fn followed_by(mut self, other: Self) -> Self {
        if self.is_empty() {
            return other;
        }
        if other.is_empty() {
            return self;
        }
        self.text.push('\n');
        let shift = self.text.len();
        self.text.push_str(&other.text);
        self.statements
            .extend(other.statements.into_iter().map(|written| {
                let of_object = if written.kind.is_of_an_item() {
                    self.items.len()
                } else {
                    shift
                };
                Written {
                    start: written.start + shift,
                    sql: written.sql.start + shift..written.sql.end + shift,
                    object: written.object.start + of_object..written.object.end + of_object,
                    ..written
                }
            }));
        self.items.extend(other.items);
        self.warnings.extend(other.warnings);
        self
    }

    /// The dialect of the text.
    #[must_use]
    pub fn dialect(&self) -> Dialect {
        self.dialect
    }

    /// The whole text: each statement with its semicolon, an empty line between two.
    ///
    /// This is what a server reads. MariaDB's and MySQL's command-line client cuts text at semicolons by itself, those
    /// inside a routine or trigger too: give it a script with such items by `mariadb --delimiter=//`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// How many statements there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.statements.len()
    }

    /// Whether there is nothing to say.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.statements.is_empty()
    }

    /// The statements, in the order in which they are to run.
    #[must_use]
    pub fn iter(&self) -> Statements<'_> {
        Statements {
            script: self,
            rest: self.statements.iter(),
        }
    }

    /// What was left out, because the metadata is [portable](crate::MetaData::portable), and what means less than it says.
    #[must_use]
    pub fn warnings(&self) -> &[Inexpressible] {
        &self.warnings
    }
}

impl<'a> ScriptStatement<'a> {
    /// The statement's text, without its semicolon and without a comment above it.
    #[must_use]
    pub fn sql(&self) -> &'a str {
        &self.script.text[self.written.sql.clone()]
    }

    /// Where that was written which the statement is about; `None` if it was built at run time, or is nobody's own, as a
    /// schema is. [`MetaData::with_locations`](crate::MetaData::with_locations) has it shown in the text.
    #[must_use]
    pub fn location(&self) -> Option<&'static Source> {
        self.written.source
    }

    /// What the statement does.
    #[must_use]
    pub fn kind(&self) -> StatementKind {
        self.written.kind
    }

    /// The name of the schema, type, table, index, view or item that the statement makes, changes or drops:
    /// `app.profiles`.
    #[must_use]
    pub fn object(&self) -> String {
        if self.written.kind.is_of_an_item() {
            return self.script.items[self.written.object.start].to_string();
        }
        let object = &self.script.text[self.written.object.clone()];
        unquoted(self.script.dialect, object)
    }
}

impl<'a> IntoIterator for &'a Script {
    type Item = ScriptStatement<'a>;
    type IntoIter = Statements<'a>;

    fn into_iter(self) -> Statements<'a> {
        self.iter()
    }
}

impl<'a> Iterator for Statements<'a> {
    type Item = ScriptStatement<'a>;

    fn next(&mut self) -> Option<ScriptStatement<'a>> {
        let written = self.rest.next()?;
        Some(ScriptStatement {
            script: self.script,
            written,
        })
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.rest.size_hint()
    }
}

impl ExactSizeIterator for Statements<'_> {}

/// The statement as it stands in the script, with its semicolon and the comment above it.
impl fmt::Display for ScriptStatement<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let whole = self.written.start..self.written.sql.end;
        write!(f, "{};", &self.script.text[whole])
    }
}

/// The SQL text.
impl fmt::Display for Script {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}
