//! An index from its text.

use crate::schema::{Column, Dialect, Index};
use crate::sql::bare;
use crate::sql::sqlite::IndexText;

/// The index of a text, on a table with these columns.
pub(super) fn read(name: &str, text: IndexText, columns: &[Column]) -> Index {
    let elements = text.elements.into_iter();
    let mut index = Index::new(elements.map(|element| element.into_element(columns)));
    index.name = Some(name.to_owned().into());
    index.unique = text.unique;
    match text.predicate {
        Some(predicate) => index.filtered(bare(Dialect::Sqlite, &predicate).to_owned()),
        None => index,
    }
}
