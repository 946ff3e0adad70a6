//! Constraints of columns and tables, and what else follows a column's type.

use super::cursor::{Cursor, Read, Unreadable};
use super::element::ElementText;
use crate::schema::{GeneratedStorage, OnConflict, ReferentialAction};

/// A constraint with the name before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Named<T> {
    pub(crate) name: Option<String>,
    pub(crate) clause: T,
}

/// What can follow a column's type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ColumnClause {
    NotNull(Option<OnConflict>),
    /// `NULL`, which says nothing.
    Null,
    PrimaryKey {
        descending: bool,
        on_conflict: Option<OnConflict>,
        autoincrement: bool,
    },
    Unique(Option<OnConflict>),
    Check(String),
    Default(DefaultText),
    Collate(String),
    References(Reference),
    /// When the foreign key before it is checked, in this or an earlier column.
    Timing(Timing),
    Generated {
        expression: String,
        storage: GeneratedStorage,
    },
}

/// A default.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum DefaultText {
    /// An expression in parentheses, or a literal.
    Expression(String),
    /// A name, which stands for its own text (SQLite's `parse.y`: `DEFAULT id`).
    Name(String),
}

/// A constraint of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum TableClause {
    PrimaryKey {
        key: Key,
        autoincrement: bool,
    },
    Unique(Key),
    Check(String),
    ForeignKey {
        columns: Vec<String>,
        reference: Reference,
    },
}

/// The columns of a primary key or a unique constraint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Key {
    pub(crate) elements: Vec<ElementText>,
    pub(crate) on_conflict: Option<OnConflict>,
}

/// What a foreign key refers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Reference {
    pub(crate) table: String,
    /// Empty: the primary key.
    pub(crate) columns: Vec<String>,
    pub(crate) on_delete: ReferentialAction,
    pub(crate) on_update: ReferentialAction,
    pub(crate) timing: Timing,
}

/// When a foreign key is checked. SQLite, Foreign Key Support, 4.2: it is deferred only by `DEFERRABLE INITIALLY DEFERRED`;
/// every other form means nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Timing {
    /// At the end of each statement.
    Immediate,
    /// At the end of the transaction.
    Deferred,
}

/// The constraints that follow, each with its name; a comma may be between those of a table.
pub(super) fn named<T>(
    cursor: &mut Cursor<'_>,
    separator: Option<&str>,
    mut clause: impl FnMut(&mut Cursor<'_>) -> Read<Option<T>>,
) -> Read<Vec<Named<T>>> {
    let mut list = Vec::new();
    let mut name = None;
    loop {
        if let Some(separator) = separator {
            cursor.symbol(separator);
        }
        // A name before nothing is legal, and the last of several counts.
        while cursor.word("CONSTRAINT") {
            name = Some(cursor.name()?);
        }
        let Some(clause) = clause(cursor)? else {
            return Ok(list);
        };
        let name = name.take();
        list.push(Named { name, clause });
    }
}

impl ColumnClause {
    /// The next one, if one comes next.
    pub(super) fn read(cursor: &mut Cursor<'_>) -> Read<Option<Self>> {
        Ok(Some(if cursor.words(&["NOT", "NULL"]) {
            Self::NotNull(on_conflict(cursor)?)
        } else if cursor.word("NULL") {
            on_conflict(cursor)?;
            Self::Null
        } else if cursor.words(&["PRIMARY", "KEY"]) {
            let descending = cursor.word("DESC");
            cursor.word("ASC");
            Self::PrimaryKey {
                descending,
                on_conflict: on_conflict(cursor)?,
                autoincrement: cursor.word("AUTOINCREMENT"),
            }
        } else if cursor.word("UNIQUE") {
            Self::Unique(on_conflict(cursor)?)
        } else if cursor.word("CHECK") {
            Self::Check(cursor.parenthesised()?.to_owned())
        } else if cursor.word("DEFAULT") {
            Self::Default(DefaultText::read(cursor)?)
        } else if cursor.word("COLLATE") {
            Self::Collate(cursor.name()?)
        } else if cursor.word("REFERENCES") {
            Self::References(Reference::read(cursor)?)
        } else if let Some(timing) = timing(cursor)? {
            Self::Timing(timing)
        } else if cursor.words(&["GENERATED", "ALWAYS", "AS"]) || cursor.word("AS") {
            generated(cursor)?
        } else {
            return Ok(None);
        }))
    }
}

impl DefaultText {
    fn read(cursor: &mut Cursor<'_>) -> Read<Self> {
        if cursor.is_symbol("(") {
            return Ok(Self::Expression(cursor.parenthesised()?.to_owned()));
        }
        let [first, ..] = cursor.rest() else {
            return Err(Unreadable);
        };
        let is_signed = ["+", "-"].iter().any(|sign| first.is_symbol(sign));
        let words = [
            "NULL",
            "TRUE",
            "FALSE",
            "CURRENT_TIME",
            "CURRENT_DATE",
            "CURRENT_TIMESTAMP",
        ];
        let is_name = first.is_name() && !words.iter().any(|word| first.is_word(word));
        if is_name {
            return cursor.name().map(Self::Name);
        }
        let length = 1 + usize::from(is_signed);
        if cursor.rest().len() < length {
            return Err(Unreadable);
        }
        Ok(Self::Expression(cursor.take(length).to_owned()))
    }
}

impl TableClause {
    /// The next one, if one comes next.
    pub(super) fn read(cursor: &mut Cursor<'_>, sql: &str) -> Read<Option<Self>> {
        Ok(Some(if cursor.words(&["PRIMARY", "KEY"]) {
            let mut autoincrement = false;
            let elements = cursor.list(|cursor| {
                let element = ElementText::read(cursor, sql);
                autoincrement |= cursor.word("AUTOINCREMENT");
                element
            })?;
            let on_conflict = on_conflict(cursor)?;
            Self::PrimaryKey {
                key: Key {
                    elements,
                    on_conflict,
                },
                autoincrement,
            }
        } else if cursor.word("UNIQUE") {
            let elements = cursor.list(|cursor| ElementText::read(cursor, sql))?;
            let on_conflict = on_conflict(cursor)?;
            Self::Unique(Key {
                elements,
                on_conflict,
            })
        } else if cursor.word("CHECK") {
            let expression = cursor.parenthesised()?.to_owned();
            // It is accepted and ignored (SQLite, CREATE TABLE, 3.6).
            on_conflict(cursor)?;
            Self::Check(expression)
        } else if cursor.words(&["FOREIGN", "KEY"]) {
            let columns = names(cursor)?;
            cursor.expect_word("REFERENCES")?;
            let reference = Reference::read(cursor)?;
            Self::ForeignKey { columns, reference }
        } else {
            return Ok(None);
        }))
    }
}

impl Reference {
    /// Behind the word REFERENCES.
    fn read(cursor: &mut Cursor<'_>) -> Read<Self> {
        let mut reference = Self {
            table: cursor.name()?,
            columns: if cursor.is_symbol("(") {
                names(cursor)?
            } else {
                Vec::new()
            },
            on_delete: ReferentialAction::NoAction,
            on_update: ReferentialAction::NoAction,
            timing: Timing::Immediate,
        };
        loop {
            if cursor.words(&["ON", "DELETE"]) {
                reference.on_delete = action(cursor)?;
            } else if cursor.words(&["ON", "UPDATE"]) {
                reference.on_update = action(cursor)?;
            } else if cursor.words(&["ON", "INSERT"]) {
                // It is accepted and ignored, as MATCH is.
                action(cursor)?;
            } else if cursor.word("MATCH") {
                cursor.name()?;
            } else {
                break;
            }
        }
        if let Some(timing) = timing(cursor)? {
            reference.timing = timing;
        }
        Ok(reference)
    }
}

/// Names between parentheses; old files have collations and orders behind them.
pub(super) fn names(cursor: &mut Cursor<'_>) -> Read<Vec<String>> {
    cursor.list(|cursor| {
        let name = cursor.name()?;
        if cursor.word("COLLATE") {
            cursor.name()?;
        }
        let _ = cursor.word("ASC") || cursor.word("DESC");
        Ok(name)
    })
}

fn action(cursor: &mut Cursor<'_>) -> Read<ReferentialAction> {
    let actions = [
        (&["SET", "NULL"][..], ReferentialAction::SetNull),
        (&["SET", "DEFAULT"], ReferentialAction::SetDefault),
        (&["NO", "ACTION"], ReferentialAction::NoAction),
        (&["CASCADE"], ReferentialAction::Cascade),
        (&["RESTRICT"], ReferentialAction::Restrict),
    ];
    let found = actions.iter().find(|(words, _)| cursor.words(words));
    found.map(|(_, action)| *action).ok_or(Unreadable)
}

/// `[NOT] DEFERRABLE [INITIALLY ..]`, if it comes next.
fn timing(cursor: &mut Cursor<'_>) -> Read<Option<Timing>> {
    let is_not = cursor.words(&["NOT", "DEFERRABLE"]);
    if !is_not && !cursor.word("DEFERRABLE") {
        return Ok(None);
    }
    let is_deferred = cursor.words(&["INITIALLY", "DEFERRED"]);
    if !is_deferred && cursor.word("INITIALLY") {
        cursor.expect_word("IMMEDIATE")?;
    }
    Ok(Some(if is_deferred && !is_not {
        Timing::Deferred
    } else {
        Timing::Immediate
    }))
}

/// `ON CONFLICT ..`, if it comes next; `None` also for ABORT, which is what happens anyway.
fn on_conflict(cursor: &mut Cursor<'_>) -> Read<Option<OnConflict>> {
    if !cursor.words(&["ON", "CONFLICT"]) {
        return Ok(None);
    }
    let actions = [
        OnConflict::Rollback,
        OnConflict::Abort,
        OnConflict::Fail,
        OnConflict::Ignore,
        OnConflict::Replace,
    ];
    let action = actions.into_iter().find(|it| cursor.word(it.word()));
    let action = action.ok_or(Unreadable)?;
    Ok((action != OnConflict::Abort).then_some(action))
}

/// Behind the word AS.
fn generated(cursor: &mut Cursor<'_>) -> Read<ColumnClause> {
    let expression = cursor.parenthesised()?.to_owned();
    let storage = if cursor.word("STORED") {
        GeneratedStorage::Stored
    } else {
        cursor.word("VIRTUAL");
        GeneratedStorage::Virtual
    };
    Ok(ColumnClause::Generated {
        expression,
        storage,
    })
}
