//! A position among tokens, and the steps that all statements need.

use crate::schema::Dialect;
use crate::sql::{Token, TokenKind, closing_parenthesis, text_of, tokens};

/// A text that is not of the form that is read.
#[derive(Debug)]
pub(super) struct Unreadable;

/// What a reader gives.
pub(super) type Read<T> = Result<T, Unreadable>;

/// A position in a text.
pub(super) struct Cursor<'a> {
    sql: &'a str,
    tokens: Vec<Token<'a>>,
    position: usize,
}

impl<'a> Cursor<'a> {
    pub(super) fn new(sql: &'a str) -> Self {
        Self {
            sql,
            tokens: tokens(Dialect::Sqlite, sql),
            position: 0,
        }
    }

    /// The tokens from here on.
    pub(super) fn rest(&self) -> &[Token<'a>] {
        &self.tokens[self.position..]
    }

    pub(super) fn skip(&mut self, count: usize) {
        self.position += count;
    }

    /// The text from here to the end, without a semicolon there; nothing is left then.
    pub(super) fn take_rest(&mut self) -> &'a str {
        let mut rest = &self.tokens[self.position..];
        while let [before @ .., last] = rest
            && last.is_symbol(";")
        {
            rest = before;
        }
        let text = text_of(self.sql, rest);
        self.position = self.tokens.len();
        text
    }

    /// Whether only semicolons are left.
    fn is_at_end(&self) -> bool {
        self.rest().iter().all(|token| token.is_symbol(";"))
    }

    pub(super) fn is_word(&self, word: &str) -> bool {
        self.rest().first().is_some_and(|token| token.is_word(word))
    }

    /// Whether these words come next.
    pub(super) fn are_words(&self, words: &[&str]) -> bool {
        let rest = self.rest();
        rest.len() >= words.len() && words.iter().zip(rest).all(|(word, it)| it.is_word(word))
    }

    /// Steps over the word, if it comes next.
    pub(super) fn word(&mut self, word: &str) -> bool {
        self.words(&[word])
    }

    /// Steps over the words, if all of them come next.
    pub(super) fn words(&mut self, words: &[&str]) -> bool {
        let are_next = self.are_words(words);
        if are_next {
            self.position += words.len();
        }
        are_next
    }

    /// Steps over the symbol, if it comes next.
    pub(super) fn symbol(&mut self, symbol: &str) -> bool {
        let is_next = self.is_symbol(symbol);
        self.position += usize::from(is_next);
        is_next
    }

    pub(super) fn is_symbol(&self, symbol: &str) -> bool {
        let next = self.rest().first();
        next.is_some_and(|token| token.is_symbol(symbol))
    }

    /// A name: SQLite accepts a string as one.
    pub(super) fn name(&mut self) -> Read<String> {
        let next = self.rest().first().filter(|token| is_name(token));
        let token = next.ok_or(Unreadable)?;
        let name = token.value(Dialect::Sqlite).into_owned();
        self.position += 1;
        Ok(name)
    }

    /// A name behind the name of its schema, if that is given.
    pub(super) fn qualified_name(&mut self) -> Read<String> {
        let name = self.name()?;
        if self.symbol(".") {
            self.name()
        } else {
            Ok(name)
        }
    }

    /// The text between a parenthesis that comes next and the one that closes it.
    pub(super) fn parenthesised(&mut self) -> Read<&'a str> {
        if !self.is_symbol("(") {
            return Err(Unreadable);
        }
        let rest = self.rest();
        let close = closing_parenthesis(rest, 0).ok_or(Unreadable)?;
        let text = text_of(self.sql, &rest[1..close]);
        self.position += close + 1;
        Ok(text)
    }

    /// Steps over the word, which has to come next.
    pub(super) fn expect_word(&mut self, word: &str) -> Read<()> {
        if self.word(word) {
            Ok(())
        } else {
            Err(Unreadable)
        }
    }

    /// Steps over the symbol, which has to come next.
    pub(super) fn expect_symbol(&mut self, symbol: &str) -> Read<()> {
        if self.symbol(symbol) {
            Ok(())
        } else {
            Err(Unreadable)
        }
    }

    /// Nothing but semicolons may be left.
    pub(super) fn expect_end(&self) -> Read<()> {
        if self.is_at_end() {
            Ok(())
        } else {
            Err(Unreadable)
        }
    }

    /// Steps over so many tokens, and gives their text.
    pub(super) fn take(&mut self, count: usize) -> &'a str {
        let text = text_of(self.sql, &self.rest()[..count]);
        self.position += count;
        text
    }

    /// What `item` reads, between parentheses and commas.
    pub(super) fn list<T>(&mut self, mut item: impl FnMut(&mut Self) -> Read<T>) -> Read<Vec<T>> {
        self.expect_symbol("(")?;
        let mut list = vec![item(self)?];
        while self.symbol(",") {
            list.push(item(self)?);
        }
        self.expect_symbol(")")?;
        Ok(list)
    }
}

/// Whether the token can be a name.
pub(super) fn is_name(token: &Token<'_>) -> bool {
    token.is_name() || token.kind == TokenKind::Text
}
