//! The stored text of a table, token by token: as much of SQLite's grammar as its checks need.

use std::iter::Peekable;
use std::str::CharIndices;

use crate::schema::{CheckConstraint, Name};

/// A piece of SQL; two texts that mean the same by case, spaces, comments and quotes alone have equal tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Token {
    /// A keyword or a name, in lower case.
    Word(String),
    /// A name in quotes, in lower case: the same word, but never a keyword.
    Quoted(String),
    /// A text literal.
    Text(String),
    /// Anything else, a character at a time.
    Symbol(char),
}

/// A token and where it stands.
struct Piece {
    token: Token,
    start: usize,
    end: usize,
}

/// The tokens of a text, for comparing.
pub(crate) fn tokens(sql: &str) -> Vec<Token> {
    let plain = |piece: Piece| match piece.token {
        Token::Quoted(name) => Token::Word(name),
        token => token,
    };
    pieces(sql).into_iter().map(plain).collect()
}

/// The text from the first parenthesis on, spelt alike: of a `CREATE INDEX`, all but what it is called and where it
/// stands.
pub(super) fn behind_parenthesis(sql: &str) -> String {
    let tokens = tokens(sql).into_iter();
    let body: Vec<Token> = tokens
        .skip_while(|token| *token != Token::Symbol('('))
        .collect();
    format!("{body:?}")
}

/// The checks of a table, those of its columns too.
pub(super) fn checks(create_table: &str) -> Vec<CheckConstraint> {
    let pieces = pieces(create_table);
    let is_check = |position: &usize| {
        is_word(&pieces, *position, "check") && is_symbol(&pieces, position + 1, '(')
    };
    (0..pieces.len())
        .filter(is_check)
        .map(|position| check(create_table, &pieces, position))
        .collect()
}

/// Whether the table says AUTOINCREMENT, which only an `INTEGER PRIMARY KEY` may.
pub(super) fn is_numbered(create_table: &str) -> bool {
    let pieces = pieces(create_table);
    (0..pieces.len()).any(|position| is_word(&pieces, position, "autoincrement"))
}

/// The check whose word stands at `position`.
fn check(sql: &str, pieces: &[Piece], position: usize) -> CheckConstraint {
    let open = position + 1;
    let close = closing(pieces, open);
    let start = pieces[open].end;
    let end = pieces.get(close).map_or(sql.len(), |piece| piece.start);
    let check = CheckConstraint::new(sql[start..end].trim().to_owned());
    match name(sql, pieces, position) {
        Some(name) => check.named(name),
        None => check,
    }
}

fn name(sql: &str, pieces: &[Piece], position: usize) -> Option<Name> {
    let constraint = position.checked_sub(2)?;
    if !is_word(pieces, constraint, "constraint") {
        return None;
    }
    let piece = &pieces[constraint + 1];
    let text = &sql[piece.start..piece.end];
    let quote = text
        .chars()
        .next()
        .filter(|first| matches!(first, '"' | '`' | '\''));
    Some(match quote {
        Some(quote) => text[1..text.len() - 1]
            .replace(&format!("{quote}{quote}"), &quote.to_string())
            .into(),
        None => text
            .trim_start_matches('[')
            .trim_end_matches(']')
            .to_owned()
            .into(),
    })
}

/// The parenthesis that closes the one at `open`.
fn closing(pieces: &[Piece], open: usize) -> usize {
    let mut depth = 0_usize;
    for (position, piece) in pieces.iter().enumerate().skip(open) {
        match piece.token {
            Token::Symbol('(') => depth += 1,
            Token::Symbol(')') => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return position;
        }
    }
    pieces.len()
}

fn is_word(pieces: &[Piece], position: usize, word: &str) -> bool {
    matches!(pieces.get(position), Some(Piece { token: Token::Word(found), .. }) if found == word)
}

fn is_symbol(pieces: &[Piece], position: usize, symbol: char) -> bool {
    matches!(pieces.get(position), Some(Piece { token: Token::Symbol(found), .. }) if *found == symbol)
}

fn pieces(sql: &str) -> Vec<Piece> {
    let mut characters = sql.char_indices().peekable();
    let mut found = Vec::new();
    while let Some((start, first)) = characters.next() {
        let token = match first {
            space if space.is_ascii_whitespace() => continue,
            '-' if next_is(&mut characters, '-') => {
                characters
                    .by_ref()
                    .find(|&(_, character)| character == '\n');
                continue;
            }
            '/' if next_is(&mut characters, '*') => {
                comment(&mut characters);
                continue;
            }
            '\'' => Token::Text(quoted(&mut characters, '\'')),
            quote @ ('"' | '`') => {
                Token::Quoted(quoted(&mut characters, quote).to_ascii_lowercase())
            }
            '[' => {
                let name = characters
                    .by_ref()
                    .map(|(_, character)| character)
                    .take_while(|&character| character != ']');
                Token::Quoted(name.collect::<String>().to_ascii_lowercase())
            }
            first if is_word_character(first) => Token::Word(word(&mut characters, first)),
            symbol => Token::Symbol(symbol),
        };
        let end = characters
            .peek()
            .map_or(sql.len(), |&(position, _)| position);
        found.push(Piece { token, start, end });
    }
    found
}

/// SQLite, its tokenizer: letters, digits, `_`, `$` and everything beyond ASCII; a number is a word here.
fn is_word_character(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '_' | '$') || !character.is_ascii()
}

fn next_is(characters: &mut Peekable<CharIndices<'_>>, wanted: char) -> bool {
    characters
        .next_if(|&(_, character)| character == wanted)
        .is_some()
}

fn comment(characters: &mut Peekable<CharIndices<'_>>) {
    while let Some((_, character)) = characters.next() {
        if character == '*' && next_is(characters, '/') {
            return;
        }
    }
}

/// The rest of a text or name up to its closing quote; a doubled quote is one.
fn quoted(characters: &mut Peekable<CharIndices<'_>>, quote: char) -> String {
    let mut text = String::new();
    while let Some((_, character)) = characters.next() {
        if character == quote && !next_is(characters, quote) {
            break;
        }
        text.push(character);
    }
    text
}

fn word(characters: &mut Peekable<CharIndices<'_>>, first: char) -> String {
    let mut text = String::from(first);
    while let Some((_, character)) =
        characters.next_if(|&(_, character)| is_word_character(character))
    {
        text.push(character);
    }
    text.to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_comments_case_and_quotes_make_no_difference() {
        assert_eq!(
            tokens("age>0 AND \"Name\"<>'X'"),
            tokens("AGE > 0 -- why\n and /* that */ [name] <> 'X'")
        );
        assert_ne!(tokens("name <> 'X'"), tokens("name <> 'x'"));
    }

    #[test]
    fn checks_are_found_with_their_names() {
        let sql = r#"CREATE TABLE "check" (a INT CHECK (a > (0)), "check" TEXT DEFAULT 'CHECK (x)',
            CONSTRAINT "ck ""a" CHECK (b IN ('x)', 'y'))) STRICT"#;
        let found: Vec<(Option<String>, String)> = checks(sql)
            .iter()
            .map(|check| {
                (
                    check.name.as_ref().map(ToString::to_string),
                    check.expression.to_string(),
                )
            })
            .collect();
        let expected = [(None, "a > (0)"), (Some("ck \"a"), "b IN ('x)', 'y')")];
        assert_eq!(
            found,
            expected.map(|(name, text)| (name.map(str::to_owned), text.to_owned()))
        );
    }

    #[test]
    fn unfinished_text_is_no_panic() {
        for sql in ["CHECK (", "CONSTRAINT 'x", "/* x", "[x", "check ((a)", "-"] {
            let _ = (checks(sql), tokens(sql));
        }
    }
}
