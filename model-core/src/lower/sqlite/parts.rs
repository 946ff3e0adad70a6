//! Constraints and indexes.

use super::bare_name;
use crate::schema::{
    CheckConstraint, CheckOptions, Column, Deferrable, ElementKey, ForeignKey, ForeignKeyOptions,
    Index, IndexElement, IndexOptions, KeyOptions, OnConflict, PrimaryKey, Shared,
    UniqueConstraint,
};
use crate::sql::sqlite::ElementText;

pub(super) fn check(check: &CheckConstraint) -> CheckConstraint {
    CheckConstraint {
        expression: bare_name(&check.expression),
        options: CheckOptions::default(),
        ..check.clone()
    }
}

pub(super) fn primary_key(key: &PrimaryKey) -> PrimaryKey {
    PrimaryKey {
        options: key_options(key.options()),
        ..key.clone()
    }
}

pub(super) fn unique(constraint: &UniqueConstraint) -> UniqueConstraint {
    UniqueConstraint {
        options: key_options(constraint.options()),
        ..constraint.clone()
    }
}

/// ABORT is what happens anyway.
fn key_options(options: &KeyOptions) -> Option<Shared<KeyOptions>> {
    let on_conflict = options.on_conflict.filter(|it| *it != OnConflict::Abort)?;
    let options = KeyOptions {
        on_conflict: Some(on_conflict),
        ..KeyOptions::NONE
    };
    Some(options.into())
}

/// SQLite, Foreign Key Support, 4.2: DEFERRABLE alone means nothing.
pub(super) fn foreign_key(key: &ForeignKey) -> ForeignKey {
    let deferred = Some(Deferrable::InitiallyDeferred);
    let is_deferred = key.options().deferrable == deferred;
    let options = is_deferred.then_some(ForeignKeyOptions {
        deferrable: deferred,
        ..ForeignKeyOptions::NONE
    });
    ForeignKey {
        options: options.map(Shared::from),
        ..key.clone()
    }
}

pub(super) fn index(columns: &[Column], index: &Index) -> Index {
    let predicate = index.options().predicate.as_ref();
    let options = predicate.map(|predicate| IndexOptions {
        predicate: Some(bare_name(predicate)),
        ..IndexOptions::NONE
    });
    Index {
        elements: index
            .elements
            .iter()
            .map(|it| element(columns, it))
            .collect(),
        options: options.map(Shared::from),
        ..index.clone()
    }
}

fn element(columns: &[Column], element: &IndexElement) -> IndexElement {
    let mut text = match &element.key {
        ElementKey::Column(name) => ElementText::of_name(name),
        // An expression that cannot be read is an error of the database, which will say more about it.
        ElementKey::Expression(sql) => match ElementText::of_expression(sql) {
            Some(text) => text,
            None => return element.clone(),
        },
    };
    let options = element.options();
    let given = options.sqlite_collation.as_deref().map(str::to_owned);
    text.collation = given.or(text.collation);
    text.descending = options.descending;
    text.into_element(columns)
}
