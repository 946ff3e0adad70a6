//! The cells of a row, which the simple protocol gives as text.

use std::str::FromStr;

use sqlx::Row as _;
use sqlx::postgres::PgRow;

use crate::schema::Name;

/// A row whose columns are all text.
#[derive(Clone, Copy)]
pub(super) struct Cells<'r>(pub(super) &'r PgRow);

impl<'r> Cells<'r> {
    /// The text of a cell, unless it is NULL.
    pub(super) fn get(self, position: usize) -> Option<&'r str> {
        self.0.try_get_raw(position).ok()?.as_str().ok()
    }

    /// The text of a cell; NULL is empty.
    pub(super) fn text(self, position: usize) -> &'r str {
        self.get(position).unwrap_or_default()
    }

    /// The text of a cell, as a name of the vocabulary.
    pub(super) fn name(self, position: usize) -> Option<Name> {
        self.get(position).map(|text| text.to_owned().into())
    }

    /// The only character of a cell.
    pub(super) fn letter(self, position: usize) -> char {
        self.text(position).chars().next().unwrap_or(' ')
    }

    pub(super) fn flag(self, position: usize) -> bool {
        self.text(position).starts_with('t')
    }

    pub(super) fn number<T: FromStr>(self, position: usize) -> Option<T> {
        self.get(position)?.parse().ok()
    }

    /// An object's identifier; 0 is none.
    pub(super) fn oid(self, position: usize) -> u32 {
        self.number(position).unwrap_or_default()
    }

    /// An array without NULLs.
    pub(super) fn names(self, position: usize) -> Vec<String> {
        self.get(position).map(array).unwrap_or_default()
    }

    /// An array of numbers, or a vector, which has spaces between them.
    pub(super) fn numbers<T: FromStr>(self, position: usize) -> Vec<T> {
        let text = self.text(position).trim_matches(['{', '}']);
        let numbers = text.split([',', ' ']);
        numbers.filter_map(|number| number.parse().ok()).collect()
    }
}

/// The elements of an array's text (PostgreSQL 15, 8.15.6): `{a,"b c"}`.
pub(super) fn array(text: &str) -> Vec<String> {
    let inside = text.strip_prefix('{').and_then(|it| it.strip_suffix('}'));
    let mut elements = Vec::new();
    let mut characters = inside.unwrap_or_default().chars().peekable();
    while characters.peek().is_some() {
        let mut element = String::new();
        let is_quoted = characters.next_if_eq(&'"').is_some();
        while let Some(next) = characters.next() {
            match next {
                '\\' => element.extend(characters.next()),
                '"' if is_quoted => {}
                ',' if !is_quoted || characters.peek().is_none() => break,
                other => element.push(other),
            }
            if is_quoted && next == '"' {
                characters.next_if_eq(&',');
                break;
            }
        }
        elements.push(element);
    }
    elements
}

#[cfg(test)]
mod tests {
    use super::array;

    #[test]
    fn elements_lose_their_quotes() {
        assert_eq!(array("{}"), [""; 0]);
        assert_eq!(array("{a,b}"), ["a", "b"]);
        assert_eq!(
            array(r#"{"a,b","c \"d\" \\",e}"#),
            ["a,b", r#"c "d" \"#, "e"]
        );
        assert_eq!(array(r#"{"",x}"#), ["", "x"]);
    }
}
