//! What a table that is there gets, or why it cannot.

use super::compare::{Comparison, Missing};
use crate::execute::place::Place;
use crate::execute::{Obstacle, ObstacleReason};
use crate::reflect::sqlite::{Token, same_name, tokens};
use crate::schema::{
    Column, ForeignKey, GeneratedStorage, Index, Name, Part, ServerDefault, Table,
};

/// The additions to one table.
#[derive(Default)]
pub(super) struct Extension {
    /// Columns, by their position in the model.
    pub(super) columns: Vec<usize>,
    /// Indexes, and the unique constraints that become some.
    pub(super) indexes: Vec<Index>,
    /// All that the table gets.
    pub(super) added: Vec<Part>,
    /// What is in the way.
    pub(super) obstacles: Vec<Obstacle>,
}

/// What the connection is like.
#[derive(Clone, Copy)]
pub(super) struct Session {
    pub(super) checks_foreign_keys: bool,
}

/// Turns what a table lacks into additions.
pub(super) fn plan(
    model: &Table,
    comparison: &Comparison<'_>,
    place: Place<'_>,
    session: Session,
) -> Extension {
    let mut extension = Extension::default();
    extension.obstacles.extend(
        comparison
            .conflicts
            .iter()
            .cloned()
            .map(|difference| Obstacle::conflict(model, difference)),
    );
    let added = |name: &Name| {
        comparison.missing.iter().any(
            |missing| matches!(missing, Missing::Column(column) if same_name(&column.name, name)),
        )
    };
    for missing in &comparison.missing {
        let part = missing.part(comparison.naming, model);
        let obstacle = match missing {
            Missing::Column(column) => column_obstacle(model, column, session),
            Missing::Unique(_) | Missing::Index(_) => place
                .named(&part.name)
                .map(|other| ObstacleReason::NameTaken { by: other.kind }),
            // A column brings its own foreign keys and checks with it.
            Missing::ForeignKey(key) => match &key.columns[..] {
                [only] if added(only) => None,
                _ => Some(ObstacleReason::Constraint),
            },
            Missing::Check { column, .. } => {
                (!column.is_some_and(added)).then_some(ObstacleReason::Constraint)
            }
        };
        match obstacle {
            Some(reason) => extension
                .obstacles
                .push(Obstacle::new(model, Some(part), reason)),
            None => extension.add(model, missing, part),
        }
    }
    extension
}

impl Extension {
    fn add(&mut self, model: &Table, missing: &Missing<'_>, part: Part) {
        match missing {
            Missing::Column(column) => {
                let is_it = |candidate: &Column| same_name(&candidate.name, &column.name);
                self.columns.extend(model.columns.iter().position(is_it));
            }
            // SQLite keeps a unique constraint as an index too, and adds it in no other way.
            Missing::Unique(constraint) => {
                self.indexes.push(
                    Index::new(constraint.columns.iter().cloned())
                        .named(part.name.clone())
                        .unique(),
                );
            }
            Missing::Index(index) => self.indexes.push((*index).clone()),
            Missing::ForeignKey(_) | Missing::Check { .. } => {}
        }
        self.added.push(part);
    }
}

/// SQLite, ALTER TABLE, 4. ALTER TABLE ADD COLUMN. Some of these hold for tables with rows only; whether a table has
/// rows today is no reason to succeed, for it has rows where it matters.
fn column_obstacle(model: &Table, column: &Column, session: Session) -> Option<ObstacleReason> {
    let is_it = |name: &Name| same_name(name, &column.name);
    let in_key = model
        .primary_key
        .iter()
        .any(|key| key.columns.iter().any(is_it));
    let refers = |key: &ForeignKey| matches!(&key.columns[..], [only] if is_it(only));
    let has_default = column
        .default
        .as_ref()
        .is_some_and(|default| !is_null(default));
    let generated = column.options().generated.as_ref();
    if in_key {
        Some(ObstacleReason::KeyColumn)
    } else if let Some(generated) = generated {
        let is_stored = generated.storage == GeneratedStorage::Stored;
        is_stored.then_some(ObstacleReason::StoredColumn)
    } else if column.is_required() || (!column.nullable && !has_default) {
        Some(ObstacleReason::Required)
    } else if let Some(default) = column.default.as_ref().and_then(computed) {
        Some(ObstacleReason::ComputedDefault {
            default: default.to_owned(),
        })
    } else if has_default && session.checks_foreign_keys && model.foreign_keys.iter().any(refers) {
        Some(ObstacleReason::ReferringDefault)
    } else {
        None
    }
}

/// The expression, where a default is one.
fn computed(default: &ServerDefault) -> Option<&str> {
    match default {
        ServerDefault::Sql(text) if !is_constant(text) => Some(text),
        _ => None,
    }
}

/// Whether SQLite knows the value without computing: a literal, with a sign or in parentheses.
fn is_constant(expression: &str) -> bool {
    let is_digits = |word: &str| word.starts_with(|first: char| first.is_ascii_digit());
    match &tokens(expression)[..] {
        [Token::Symbol('('), .., Token::Symbol(')')] => {
            let trimmed = expression.trim();
            is_constant(&trimmed[1..trimmed.len() - 1])
        }
        [Token::Text(_)] => true,
        [Token::Word(prefix), Token::Text(_)] => prefix == "x",
        [Token::Word(word)] => {
            is_digits(word) || matches!(word.as_str(), "null" | "true" | "false")
        }
        [Token::Symbol('+' | '-'), number @ ..] | number => {
            let is_piece = |token: &Token| match token {
                Token::Word(word) => is_digits(word),
                token => *token == Token::Symbol('.'),
            };
            !number.is_empty() && number.iter().all(is_piece)
        }
    }
}

fn is_null(default: &ServerDefault) -> bool {
    matches!(default, ServerDefault::Sql(text) if text.trim().eq_ignore_ascii_case("NULL"))
}
