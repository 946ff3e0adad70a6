//! `postgres(...)`, `sqlite(...)`, `mariadb(...)`, `mysql(...)`: what is said to one dialect alone.

use syn::Result;

use super::entry::Entry;
use super::unknown::unknown_option;

/// Reads a group option by option; a name that is not among `known` is answered with the nearest one.
pub(super) fn read_group(
    group: &Entry<'_>,
    example: &str,
    known: &[&str],
    mut read: impl FnMut(&Entry<'_>) -> Result<()>,
) -> Result<()> {
    group.list(example, |input| {
        let option = Entry::parse(input)?;
        if known.iter().any(|name| option.name == name) {
            read(&option)
        } else {
            Err(unknown_option(&option.name, &group.name, known))
        }
    })
}
