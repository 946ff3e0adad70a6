//! `ddl!` items: the user's statements as they stand, which is the same on every dialect.

use super::super::compiler::Compiler;
use super::super::writer::{At, Writer};
use super::verbatim;
use crate::ddl::{Existing, Limitation};
use crate::schema::DdlItem;

/// The statement that creates the item, by a dialect that has none to look first.
pub(in super::super) fn create_item<'a, D: Compiler>(
    w: &mut Writer<'a, D>,
    item: &'a DdlItem,
    existing: Existing,
) {
    w.at(At::Item(item));
    w.named(&item.name);
    let text = match existing {
        Existing::Fail => item.create.of(D::DIALECT),
        Existing::Skip => item.create_if_missing.of(D::DIALECT),
    };
    match text {
        Some(text) => statement(w, text),
        None => w.problem(Limitation::MayBeThere),
    }
}

pub(in super::super) fn drop_item<'a, D: Compiler>(w: &mut Writer<'a, D>, item: &'a DdlItem) {
    w.at(At::Item(item));
    w.named(&item.name);
    if let Some(text) = item.drop.of(D::DIALECT) {
        statement(w, text);
    }
}

/// A statement of the user's without its semicolon, which is the script's.
pub(in super::super) fn statement<D: Compiler>(w: &mut Writer<'_, D>, text: &str) {
    let is_end = |character: char| character == ';' || character.is_whitespace();
    verbatim(w, text.trim_end_matches(is_end));
}
