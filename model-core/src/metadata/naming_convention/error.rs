//! What is wrong with a naming convention, and how it is told.

use std::fmt;

use super::KEYS;
use super::pattern::tokens;
use crate::told::debug_is_display;

/// Everything that is wrong with a [`NamingConvention`](super::NamingConvention).
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct NamingConventionError {
    /// The mistakes, in the order of the patterns.
    pub mistakes: Vec<NamingMistake>,
}

/// One thing that is wrong with a naming convention.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NamingMistake {
    /// Nothing is named by this key.
    UnknownKey {
        /// The key.
        key: String,
    },
    /// There is no such token.
    UnknownToken {
        /// The pattern's key.
        key: String,
        /// The token.
        token: String,
    },
    /// The token is about what a foreign key refers to, and this names no foreign key.
    RefersToNothing {
        /// The pattern's key.
        key: String,
        /// The token.
        token: String,
    },
    /// A percent sign begins no token.
    LonePercent {
        /// The pattern's key.
        key: String,
        /// What follows the sign.
        rest: String,
    },
    /// The pattern is empty.
    Empty {
        /// The pattern's key.
        key: String,
    },
}

impl std::error::Error for NamingConventionError {}

debug_is_display!(NamingConventionError);

impl fmt::Display for NamingConventionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, mistake) in self.mistakes.iter().enumerate() {
            if position > 0 {
                f.write_str("\n")?;
            }
            mistake.fmt(f)?;
        }
        Ok(())
    }
}

impl fmt::Display for NamingMistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownKey { key } => write!(
                f,
                "naming convention: unknown key `{key}`, {}",
                meant(key, KEYS.into_iter())
            ),
            Self::UnknownToken { key, token } => write!(
                f,
                "naming convention `{key}`: unknown token `{token}`, {}",
                meant(token, tokens(key))
            ),
            Self::RefersToNothing { key, token } => write!(
                f,
                "naming convention `{key}`: `{token}` is about what a foreign key refers to, and stands in `fk` only"
            ),
            Self::LonePercent { key, rest } => write!(
                f,
                "naming convention `{key}`: `%{rest}` begins no token: write `%(table_name)s`, or `%%` for a percent sign"
            ),
            Self::Empty { key } => write!(f, "naming convention `{key}`: the pattern is empty"),
        }
    }
}

/// The candidate that was meant, or all of them.
fn meant(word: &str, candidates: impl Iterator<Item = &'static str> + Clone) -> String {
    let likeness = |candidate: &str| strsim::jaro_winkler(word, candidate);
    let nearest = candidates
        .clone()
        .max_by(|a, b| likeness(a).total_cmp(&likeness(b)))
        .filter(|candidate| likeness(candidate) > 0.8);
    if let Some(nearest) = nearest {
        return format!("did you mean `{nearest}`?");
    }
    let all: Vec<_> = candidates
        .map(|candidate| format!("`{candidate}`"))
        .collect();
    format!("expected one of {}", all.join(", "))
}
