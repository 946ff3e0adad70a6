//! Names between quotes.

/// The name as it was before it was quoted: `"app"."profiles"` is `app.profiles`.
pub(crate) fn unquoted(quoted: &str) -> String {
    let Some(quote) = quoted.chars().next() else {
        return String::new();
    };
    let mut name = String::with_capacity(quoted.len());
    let mut characters = quoted.chars().peekable();
    let mut inside = false;
    while let Some(character) = characters.next() {
        if character != quote {
            name.push(character);
        } else if inside && characters.peek() == Some(&quote) {
            name.push(quote);
            characters.next();
        } else {
            inside = !inside;
        }
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn qualified_name_loses_the_quotes_of_each_part() {
        assert_eq!(unquoted("\"app\".\"t.x\""), "app.t.x");
        assert_eq!(unquoted("`a``b`"), "a`b");
        assert_eq!(unquoted(""), "");
    }
}
