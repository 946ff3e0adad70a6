//! Character sets and collations: of a table, and of its columns where they differ from it.
//!
//! A collation of `None` is the default one of its character set, which depends on the server's version; so only the
//! reflection knows whether a collation that is named is that one.

use crate::schema::{Dialect, EngineOptions, Name};

/// A character set and a collation of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Texts {
    charset: String,
    collation: Option<String>,
}

impl Texts {
    /// What a table says; `utf8mb4` unless it says otherwise.
    pub(crate) fn of_table(options: &EngineOptions) -> Self {
        let usual = Self {
            charset: "utf8mb4".to_owned(),
            collation: None,
        };
        usual.with(options.charset.as_deref(), options.collate.as_deref())
    }

    /// What a part of `self` has that names these.
    pub(crate) fn with(&self, charset: Option<&str>, collation: Option<&str>) -> Self {
        let charset = charset.map(charset_name);
        let Some(collation) = collation.map(collation_name) else {
            return charset.map_or_else(
                || self.clone(),
                |charset| Self {
                    charset,
                    collation: None,
                },
            );
        };
        // MariaDB 10.10: a collation may leave its character set open.
        let of_any = collation.starts_with("uca1400_");
        let charset = charset.unwrap_or_else(|| {
            if of_any {
                self.charset.clone()
            } else {
                charset_of(&collation).to_owned()
            }
        });
        let collation = if of_any {
            format!("{charset}_{collation}")
        } else {
            collation
        };
        let is_default = default_collation(&charset).is_some_and(|name| name == collation);
        Self {
            charset,
            collation: (!is_default).then_some(collation),
        }
    }

    /// The character set.
    #[cfg(feature = "mysql")]
    pub(crate) fn charset(&self) -> &str {
        &self.charset
    }

    /// With the default collation instead of one that is the server's default for its character set.
    pub(crate) fn without_default(self, is_default: impl FnOnce(&str) -> bool) -> Self {
        Self {
            collation: self.collation.filter(|collation| !is_default(collation)),
            ..self
        }
    }

    /// What a table has to say: its character set unless it is `utf8mb4`, its collation unless it is the default one.
    pub(crate) fn of_whole_table(&self) -> (Option<Name>, Option<Name>) {
        let charset = (self.charset != "utf8mb4").then(|| self.charset.clone().into());
        (charset, self.collation.clone().map(Name::from))
    }

    /// What a column has to say in a table of these `whole`.
    pub(crate) fn of_column(&self, whole: &Self) -> (Option<Name>, Option<Name>) {
        if self == whole {
            return (None, None);
        }
        // A column of the table's character set with its default collation names the character set, for it would
        // otherwise have the table's collation.
        let names_charset = self.charset != whole.charset || self.collation.is_none();
        let charset = names_charset.then(|| self.charset.clone().into());
        (charset, self.collation.clone().map(Name::from))
    }
}

/// The default collation of a MySQL server's `utf8mb4` is always this one; on MariaDB it depends on the version.
pub(crate) fn is_usual_default(dialect: Dialect, collation: &str) -> bool {
    dialect == Dialect::MySql && matches!(collation, "utf8mb4_0900_ai_ci" | "utf8mb3_general_ci")
}

/// One name for what older servers call `utf8`.
fn charset_name(name: &str) -> String {
    match name.to_ascii_lowercase().as_str() {
        "utf8" => "utf8mb3".to_owned(),
        other => other.to_owned(),
    }
}

fn collation_name(name: &str) -> String {
    let name = name.to_ascii_lowercase();
    match name.strip_prefix("utf8_") {
        Some(rest) => format!("utf8mb3_{rest}"),
        None => name,
    }
}

fn charset_of(collation: &str) -> &str {
    collation
        .split_once('_')
        .map_or(collation, |(charset, _)| charset)
}

/// The default collation of character sets for which no version changed it (MariaDB 10.11, Supported Character Sets and
/// Collations; MySQL 8.0, 10.10).
fn default_collation(charset: &str) -> Option<String> {
    let language = match charset {
        "utf8mb4" | "utf8mb3" | "ucs2" | "utf16" | "utf16le" | "utf32" => return None,
        "binary" => return Some("binary".to_owned()),
        "latin1" | "dec8" | "swe7" => "swedish_ci",
        "hp8" => "english_ci",
        "big5" | "gb2312" | "gbk" | "gb18030" => "chinese_ci",
        "ujis" | "sjis" | "cp932" | "eucjpms" => "japanese_ci",
        "tis620" => "thai_ci",
        "euckr" => "korean_ci",
        _ => "general_ci",
    };
    Some(format!("{charset}_{language}"))
}
