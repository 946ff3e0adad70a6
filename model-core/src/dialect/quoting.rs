//! The two pieces of quoting that only a script needs: the short way for plain names, and comments.

use crate::ddl::NameRules;

/// Appends a plain name between quotes.
#[inline]
pub(crate) fn push_plain(out: &mut String, quote: u8, name: &str) {
    let quote = char::from(quote);
    out.push(quote);
    out.push_str(name);
    out.push(quote);
}

/// Appends the name that `write` writes, between quotes. One that is not plain is not appended but given back.
pub(crate) fn push_if_plain(
    out: &mut String,
    rules: &NameRules,
    write: impl FnOnce(&mut String),
) -> Option<String> {
    let quote = char::from(rules.quote);
    out.push(quote);
    let start = out.len();
    write(out);
    if rules.is_plain(&out[start..]) {
        out.push(quote);
        return None;
    }
    let name = out.split_off(start);
    out.pop();
    Some(name)
}

/// Appends a line that is a comment. What could end the line stands escaped: a file's name may hold anything. MySQL wants
/// the space (8.0, 9.7 Comments).
pub(crate) fn push_line_comment(out: &mut String, text: &str) {
    out.push_str("-- ");
    for character in text.chars() {
        if character.is_control() {
            out.extend(character.escape_default());
        } else {
            out.push(character);
        }
    }
    out.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comment_stays_on_its_line_whatever_it_says() {
        let mut comment = String::new();
        push_line_comment(&mut comment, "a\n; DROP\r\0\u{85}é.rs:1");
        assert_eq!(comment, "-- a\\n; DROP\\r\\u{0}\\u{85}é.rs:1\n");
    }
}
