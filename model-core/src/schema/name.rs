//! The name of a table: its schema and its own name, and the key by which a registry knows it.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};

use super::{Name, fixed_name};

/// A table's schema (the namespace) and name.
///
/// Equal names have the same text. A [`MetaData`](crate::MetaData) does not accept two tables whose names differ only in
/// case, because on some databases they would be one table.
///
/// ```
/// use model_core::schema::TableName;
///
/// assert_ne!(TableName::new("Profiles"), TableName::new("profiles"));
/// assert_ne!(TableName::new("profiles").in_schema("app"), TableName::new("profiles"));
/// assert_eq!(TableName::new("profiles").in_schema("app").to_string(), "app.profiles");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TableName {
    /// The schema; `None` is the connection's default one.
    pub schema: Option<Name>,
    /// The table's own name.
    pub name: Name,
}

/// A [`TableName`], compared without case: two names with one key cannot be in one registry.
#[derive(Clone, Debug)]
pub(crate) struct TableKey(TableName);

impl TableName {
    /// A table in the default schema.
    pub fn new(name: impl Into<Name>) -> Self {
        Self {
            schema: None,
            name: name.into(),
        }
    }

    /// The table of this name in `schema`.
    #[must_use]
    pub fn in_schema(self, schema: impl Into<Name>) -> Self {
        Self {
            schema: Some(schema.into()),
            ..self
        }
    }

    /// A name in rodata.
    #[doc(hidden)]
    #[must_use]
    pub const fn fixed(schema: Option<&'static str>, name: &'static str) -> Self {
        Self {
            schema: fixed_name(schema),
            name: Name::Static(name),
        }
    }

    /// The schema, empty for the default one.
    pub(crate) fn schema_text(&self) -> &str {
        self.schema.as_deref().unwrap_or_default()
    }

    /// The key by which a registry knows the table.
    pub(crate) fn key(&self) -> TableKey {
        TableKey(self.clone())
    }

    /// Whether both names have one key: whether they are equal without case.
    pub(crate) fn matches(&self, other: &Self) -> bool {
        // Most names are written in the same way everywhere.
        (self.name == other.name || same_identifier(&self.name, &other.name))
            && same_identifier(self.schema_text(), other.schema_text())
    }

    /// The order of the keys.
    pub(crate) fn compare_keys(&self, other: &Self) -> Ordering {
        compare_identifiers(self.schema_text(), other.schema_text())
            .then_with(|| compare_identifiers(&self.name, &other.name))
    }

    /// A hash of the key. Other keys may share it: compare before you believe it.
    pub(crate) fn key_hash(&self) -> u64 {
        let seed = match self.schema_text() {
            "" => 0,
            schema => identifier_hash(0, schema),
        };
        identifier_hash(seed, &self.name)
    }
}

/// `schema.name`, or the name alone.
#[cfg(feature = "serde")]
impl serde::Serialize for TableName {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl PartialEq for TableKey {
    fn eq(&self, other: &Self) -> bool {
        self.0.matches(&other.0)
    }
}

impl Eq for TableKey {}

impl PartialOrd for TableKey {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for TableKey {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.compare_keys(&other.0)
    }
}

impl Hash for TableKey {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64(self.0.key_hash());
    }
}

/// `profiles`, or `app.profiles`.
impl fmt::Display for TableName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.schema {
            Some(schema) => write!(f, "{schema}.{}", self.name),
            None => write!(f, "{}", self.name),
        }
    }
}

/// Reads `name` or `schema.name`; a name that holds a dot itself takes [`TableName::new`].
impl From<&str> for TableName {
    fn from(text: &str) -> Self {
        match text.split_once('.') {
            Some((schema, name)) => Self::new(name.to_owned()).in_schema(schema.to_owned()),
            None => Self::new(text.to_owned()),
        }
    }
}

/// Reads `name` or `schema.name`; a name that holds a dot itself takes [`TableName::new`].
impl From<String> for TableName {
    fn from(text: String) -> Self {
        Self::from(text.as_str())
    }
}

impl From<&TableName> for TableName {
    fn from(name: &TableName) -> Self {
        name.clone()
    }
}

/// The text by which an identifier is compared.
pub(crate) fn folded(identifier: &str) -> Cow<'_, str> {
    if identifier.is_ascii() && !identifier.bytes().any(|byte| byte.is_ascii_uppercase()) {
        Cow::Borrowed(identifier)
    } else {
        Cow::Owned(identifier.to_lowercase())
    }
}

/// Whether two identifiers name one thing.
#[inline]
pub(crate) fn same_identifier(left: &str, right: &str) -> bool {
    match (left.as_bytes().first(), right.as_bytes().first()) {
        (None, None) => true,
        (None, Some(_)) | (Some(_), None) => false,
        // Most pairs end here: nothing beyond ASCII folds into what begins with another ASCII letter.
        (Some(first), Some(other)) if first.is_ascii() && other.is_ascii() => {
            first.eq_ignore_ascii_case(other) && same_folded(left, right)
        }
        (Some(_), Some(_)) => same_folded(left, right),
    }
}

fn same_folded(left: &str, right: &str) -> bool {
    left.eq_ignore_ascii_case(right)
        || (!(left.is_ascii() && right.is_ascii()) && folded(left) == folded(right))
}

/// A hash that is equal for identifiers that name one thing. Others may share it: compare before you believe it.
pub(crate) fn identifier_hash(seed: u64, identifier: &str) -> u64 {
    hash_ascii(seed, identifier.as_bytes()).unwrap_or_else(|| {
        // Some letters beyond ASCII, the Kelvin sign for one, have a small form in it.
        let lower = identifier.to_lowercase();
        let each_byte = || {
            lower
                .bytes()
                .fold(!seed, |hash, byte| mixed(hash, u64::from(byte)))
        };
        hash_ascii(seed, lower.as_bytes()).unwrap_or_else(each_byte)
    })
}

/// Eight bytes at a time; `None` if some of them are not ASCII.
fn hash_ascii(seed: u64, bytes: &[u8]) -> Option<u64> {
    // Bit 5 is what tells ASCII letters' cases apart; that it also merges other characters costs a comparison.
    const LOWER: u64 = 0x2020_2020_2020_2020;
    const BEYOND_ASCII: u64 = 0x8080_8080_8080_8080;
    let seed = seed ^ bytes.len() as u64;
    let (hash, bits) = if let Some(last) = bytes.last_chunk::<8>() {
        let (words, _) = bytes[..bytes.len() - 1].as_chunks::<8>();
        // The last eight bytes overlap those before them, which spares a loop over single bytes.
        words
            .iter()
            .chain([last])
            .fold((seed, 0), |(hash, bits), word| {
                let word = u64::from_le_bytes(*word);
                (mixed(hash, word | LOWER), bits | word)
            })
    } else {
        let word = short_word(bytes);
        (mixed(seed, word | LOWER), word)
    };
    (bits & BEYOND_ASCII == 0).then_some(hash)
}

/// Less than eight bytes as one word, without a loop: every byte at least once, and nothing else but spaces. Two texts
/// of one length have one word only if they are the same.
#[inline]
pub(crate) fn short_word(bytes: &[u8]) -> u64 {
    const SPACES: u64 = 0x2020_2020_2020_2020;
    if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        u64::from(u32::from_le_bytes(*first)) << 32 | u64::from(u32::from_le_bytes(*last))
    } else if let ([first, ..], [.., last]) = (bytes, bytes) {
        let middle = bytes[bytes.len() / 2];
        SPACES << 24 | u64::from(*first) << 16 | u64::from(middle) << 8 | u64::from(*last)
    } else {
        SPACES
    }
}

/// A multiplication whose two halves are put together: every bit of the word reaches every bit of the hash, so that
/// names which differ in a digit do not meet.
fn mixed(hash: u64, word: u64) -> u64 {
    let product = u128::from(hash ^ word ^ 0x2437_54a1_6c5b_8a3d) * 0x517c_c1b7_2722_0a95;
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the lower half is what is meant"
    )]
    let lower = product as u64;
    lower ^ (product >> 64) as u64
}

fn compare_identifiers(left: &str, right: &str) -> Ordering {
    if left.is_ascii() && right.is_ascii() {
        let lower = |byte: u8| byte.to_ascii_lowercase();
        left.bytes().map(lower).cmp(right.bytes().map(lower))
    } else {
        folded(left).cmp(&folded(right))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_texts_of_one_length_have_words_of_their_own() {
        for length in 1..8 {
            let plain = "a".repeat(length);
            for position in 0..length {
                let mut other = plain.clone();
                other.replace_range(position..=position, "b");
                assert_ne!(short_word(plain.as_bytes()), short_word(other.as_bytes()));
            }
        }
    }

    #[test]
    fn names_that_are_one_have_one_hash() {
        for (one, other) in [
            ("Id", "iD"),
            ("PROFILES", "profiles"),
            ("\u{212a}ey", "key"),
            ("\u{c9}t\u{e9}", "\u{e9}t\u{e9}"),
        ] {
            assert_eq!(identifier_hash(0, one), identifier_hash(0, other));
            assert_eq!(TableName::new(one).key(), TableName::new(other).key());
            assert_ne!(TableName::new(one), TableName::new(other));
        }
        assert_ne!(identifier_hash(0, "id"), identifier_hash(0, "ie"));
    }
}
