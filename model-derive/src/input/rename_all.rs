//! `rename_all = "..."`: sqlx's styles, applied by the crate that sqlx uses.

use heck::{
    ToKebabCase, ToLowerCamelCase, ToShoutyKebabCase, ToShoutySnakeCase, ToSnakeCase,
    ToUpperCamelCase,
};
use syn::{Error, LitStr, Result};

use super::unknown::suggestion;

/// How names are spelt in the database.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum RenameAll {
    Lower,
    Upper,
    Snake,
    ScreamingSnake,
    Kebab,
    ScreamingKebab,
    Camel,
    Pascal,
}

const STYLES: &[(&str, RenameAll)] = &[
    ("snake_case", RenameAll::Snake),
    ("camelCase", RenameAll::Camel),
    ("PascalCase", RenameAll::Pascal),
    ("SCREAMING_SNAKE_CASE", RenameAll::ScreamingSnake),
    ("kebab-case", RenameAll::Kebab),
    ("SCREAMING-KEBAB-CASE", RenameAll::ScreamingKebab),
    ("lowercase", RenameAll::Lower),
    ("UPPERCASE", RenameAll::Upper),
];

impl RenameAll {
    pub(crate) fn parse(literal: &LitStr) -> Result<Self> {
        let value = literal.value();
        Self::named(&value).ok_or_else(|| {
            let advice =
                if let Some(meant) = suggestion(&value, STYLES.iter().map(|(name, _)| *name)) {
                    format!(", did you mean `{meant}`?")
                } else {
                    let names: Vec<String> =
                        STYLES.iter().map(|(name, _)| format!("`{name}`")).collect();
                    format!("; there are: {}", names.join(", "))
                };
            Error::new(literal.span(), format!("unknown style `{value}`{advice}"))
        })
    }

    pub(crate) fn named(name: &str) -> Option<Self> {
        STYLES
            .iter()
            .find(|(style, _)| *style == name)
            .map(|(_, style)| *style)
    }

    pub(crate) fn apply(self, name: &str) -> String {
        match self {
            Self::Lower => name.to_lowercase(),
            Self::Upper => name.to_uppercase(),
            Self::Snake => name.to_snake_case(),
            Self::ScreamingSnake => name.to_shouty_snake_case(),
            Self::Kebab => name.to_kebab_case(),
            Self::ScreamingKebab => name.to_shouty_kebab_case(),
            Self::Camel => name.to_lower_camel_case(),
            Self::Pascal => name.to_upper_camel_case(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_spell_as_sqlx_does() {
        let spelt: Vec<String> = STYLES
            .iter()
            .map(|(_, style)| style.apply("userId2_x"))
            .collect();
        assert_eq!(
            spelt,
            [
                "user_id2_x",
                "userId2X",
                "UserId2X",
                "USER_ID2_X",
                "user-id2-x",
                "USER-ID2-X",
                "userid2_x",
                "USERID2_X"
            ]
        );
    }
}
