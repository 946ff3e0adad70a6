//! `= "replace"`: one of a few words.

use syn::{Error, Result};

use super::entry::Entry;
use super::unknown::suggestion;

/// A word, as the variant that it stands for.
#[derive(Clone, Copy)]
pub(crate) struct Word {
    pub(crate) variant: &'static str,
}

impl Word {
    /// One of `words`, each with its variant.
    pub(super) fn parse(entry: &Entry<'_>, words: &[(&str, &'static str)]) -> Result<Self> {
        let literal = entry.text(words[0].0)?;
        let text = literal.value().to_lowercase();
        if let Some((_, variant)) = words.iter().find(|(word, _)| *word == text) {
            return Ok(Self { variant });
        }
        let all = words.iter().map(|(word, _)| *word);
        let advice = match suggestion(&text, all.clone()) {
            Some(meant) => format!("did you mean \"{meant}\"?"),
            None => format!(
                "expected one of {}",
                all.map(|word| format!("\"{word}\""))
                    .collect::<Vec<_>>()
                    .join(", ")
            ),
        };
        let name = &entry.name;
        Err(Error::new(
            literal.span(),
            format!("`{name}` takes no \"{text}\", {advice}"),
        ))
    }
}
