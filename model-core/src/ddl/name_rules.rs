//! Which names a dialect accepts, and why it refuses one.

use std::fmt;

use crate::schema::short_word;

/// How a dialect quotes names, and which ones it takes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NameRules {
    /// The quote, doubled inside a name.
    pub(crate) quote: u8,
    /// The longest name.
    pub(crate) limit: NameLimit,
    /// Which characters a name may hold.
    pub(crate) characters: NameCharacters,
}

/// The longest name that a dialect takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NameLimit {
    /// The longest length in bytes of UTF-8.
    Bytes(usize),
    /// The longest length in characters.
    Characters(usize),
    /// None.
    Unlimited,
}

/// Which characters a name may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NameCharacters {
    /// All but NUL.
    NoNul,
    /// MariaDB 10.11 (Identifier Names) and MySQL 8.0 (9.2 Schema Object Names): no NUL, no character beyond the
    /// basic multilingual plane, no white space of ASCII at the end.
    BasicPlane,
}

/// Why a dialect does not take a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum BadName {
    /// It is empty.
    Empty,
    /// It holds a NUL.
    Nul,
    /// It has more bytes than this.
    MoreBytesThan(usize),
    /// It has more characters than this.
    MoreCharactersThan(usize),
    /// It holds a character beyond the basic multilingual plane.
    BeyondBasicPlane,
    /// It ends in a space, a tab or a line's end.
    SpaceAtEnd,
}

impl NameRules {
    /// Whether the name is so plain that it stands between quotes as it is.
    #[inline]
    pub(crate) fn is_plain(&self, name: &str) -> bool {
        let limit = match self.limit {
            NameLimit::Bytes(limit) | NameLimit::Characters(limit) => limit,
            NameLimit::Unlimited => usize::MAX,
        };
        let bytes = name.as_bytes();
        let is_plain = if let Some(last) = bytes.last_chunk::<8>() {
            // The last eight bytes overlap those before them, which spares a loop over single bytes.
            let (words, _) = bytes.as_chunks::<8>();
            words.iter().all(|word| self.are_plain(*word)) && self.are_plain(*last)
        } else {
            self.are_plain(short_word(bytes).to_le_bytes())
        };
        is_plain
            & (name.len().wrapping_sub(1) < limit)
            & bytes.last().is_some_and(|&last| last > b' ')
    }

    /// Whether eight bytes are all ASCII and neither NUL nor the quote, found out at once.
    #[inline]
    fn are_plain(&self, bytes: [u8; 8]) -> bool {
        const ONES: u64 = 0x0101_0101_0101_0101;
        const TOPS: u64 = 0x8080_8080_8080_8080;
        let word = u64::from_le_bytes(bytes);
        // In a word of ASCII, a byte borrows from its top bit exactly when it is zero; with a zero below it perhaps
        // also otherwise, which comes to the same.
        let zeros = word.wrapping_sub(ONES);
        let quotes = (word ^ (ONES * u64::from(self.quote))).wrapping_sub(ONES);
        (word | zeros | quotes) & TOPS == 0
    }

    /// Why this name cannot be written, if it cannot.
    #[cold]
    pub(crate) fn refusal(&self, name: &str) -> Option<BadName> {
        let too_long = match self.limit {
            NameLimit::Bytes(limit) => {
                (name.len() > limit).then_some(BadName::MoreBytesThan(limit))
            }
            NameLimit::Characters(limit) => {
                (name.chars().count() > limit).then_some(BadName::MoreCharactersThan(limit))
            }
            NameLimit::Unlimited => None,
        };
        let basic_plane_only = self.characters == NameCharacters::BasicPlane;
        if name.is_empty() {
            Some(BadName::Empty)
        } else if name.contains('\0') {
            Some(BadName::Nul)
        } else if too_long.is_some() {
            too_long
        } else if basic_plane_only && name.chars().any(|character| character > '\u{ffff}') {
            Some(BadName::BeyondBasicPlane)
        } else if basic_plane_only && name.ends_with(is_space) {
            Some(BadName::SpaceAtEnd)
        } else {
            None
        }
    }
}

/// What MariaDB and MySQL strip: C's `isspace`, which also knows the vertical tab.
fn is_space(character: char) -> bool {
    character.is_ascii_whitespace() || character == '\u{b}'
}

/// The middle of a sentence: "the name ...".
impl fmt::Display for BadName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("is empty"),
            Self::Nul => f.write_str("holds a NUL character"),
            Self::MoreBytesThan(limit) => write!(f, "is longer than {limit} bytes"),
            Self::MoreCharactersThan(limit) => write!(f, "is longer than {limit} characters"),
            Self::BeyondBasicPlane => {
                f.write_str("holds a character beyond the basic multilingual plane")
            }
            Self::SpaceAtEnd => f.write_str("ends in white space"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_name_holds_neither_quote_nor_nul_nor_anything_beyond_ascii() {
        let rules = NameRules {
            quote: b'"',
            limit: NameLimit::Bytes(63),
            characters: NameCharacters::NoNul,
        };
        for length in 1..=63 {
            assert!(rules.is_plain(&"x".repeat(length)));
            for position in 0..length {
                for odd in ["\"", "\0", "é"] {
                    let mut name = "x".repeat(length);
                    name.replace_range(position..=position, odd);
                    assert!(!rules.is_plain(&name), "{name:?}");
                }
            }
        }
        assert!(!rules.is_plain("") && !rules.is_plain("x ") && !rules.is_plain(&"x".repeat(64)));
    }

    #[test]
    fn names_are_refused_by_the_rule_of_their_dialect() {
        let postgres = NameRules {
            quote: b'"',
            limit: NameLimit::Bytes(63),
            characters: NameCharacters::NoNul,
        };
        let mysql = NameRules {
            quote: b'`',
            limit: NameLimit::Characters(64),
            characters: NameCharacters::BasicPlane,
        };
        assert_eq!(
            postgres.refusal(&"é".repeat(32)),
            Some(BadName::MoreBytesThan(63))
        );
        assert_eq!(mysql.refusal(&"é".repeat(64)), None);
        assert_eq!(
            mysql.refusal(&"é".repeat(65)),
            Some(BadName::MoreCharactersThan(64))
        );
        assert_eq!(postgres.refusal("🦀 "), None);
        assert_eq!(mysql.refusal("🦀"), Some(BadName::BeyondBasicPlane));
        for space in [" ", "\t", "\n", "\u{b}", "\u{c}", "\r"] {
            let name = format!("a{space}");
            assert!(!mysql.is_plain(&name));
            assert_eq!(mysql.refusal(&name), Some(BadName::SpaceAtEnd));
            assert_eq!(postgres.refusal(&name), None);
        }
        assert_eq!(mysql.refusal("a\u{1}"), None);
        assert_eq!(postgres.refusal("a\0"), Some(BadName::Nul));
        assert_eq!(mysql.refusal(""), Some(BadName::Empty));
    }
}
