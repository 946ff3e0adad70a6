//! What `DISCARD ALL` leaves in a session.
//!
//! A setting of somebody's own, `app.user`, is never as if it had not been set: `current_setting('app.user', true)` is NULL
//! before, and an empty text for good. A library that was loaded stays.

/// Whether the session of a statement may not go to another test. It may say so of one that could, which costs a new session.
pub(super) fn stays(sql: &[u8]) -> bool {
    let sql = sql.to_ascii_lowercase();
    let mut words = sql
        .split(|byte| !is_of_a_word(*byte))
        .filter(|word| !word.is_empty())
        .peekable();
    while let Some(word) = words.next() {
        match word {
            b"set_config" | b"load" => return true,
            b"set" => {
                words.next_if(|word| matches!(*word, b"session" | b"local"));
                // `SET app.user = ..`; where a name is cut at its dot, the next word is its other half.
                if words.peek().is_some_and(|name| has_dot_behind(&sql, name)) {
                    return true;
                }
            }
            _ => {}
        }
    }
    false
}

/// Letters, digits and what else a name may have without quotes; and the quotes.
fn is_of_a_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$' | b'"') || !byte.is_ascii()
}

/// Whether a dot is the next thing behind a part of the text.
fn has_dot_behind(sql: &[u8], part: &[u8]) -> bool {
    let behind = part.as_ptr_range().end as usize - sql.as_ptr() as usize;
    let next = sql[behind..]
        .iter()
        .find(|byte| !byte.is_ascii_whitespace());
    next == Some(&b'.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_of_ones_own_stay() {
        for sql in [
            "SET app.user = '1'",
            "BEGIN; set local \"app\" . user TO DEFAULT",
            "SELECT pg_catalog.set_config('app.user', $1, true)",
            "SET SESSION app.user = 1",
            "LOAD 'auto_explain'",
        ] {
            assert!(stays(sql.as_bytes()), "{sql}");
        }
    }

    #[test]
    fn everything_else_goes() {
        for sql in [
            "SET TimeZone = 'UTC'",
            "UPDATE \"crm\".\"users\" SET name = 'set' WHERE users.id = 1",
            "SELECT a.b FROM offset.a",
            "",
            "SET",
        ] {
            assert!(!stays(sql.as_bytes()), "{sql}");
        }
    }
}
